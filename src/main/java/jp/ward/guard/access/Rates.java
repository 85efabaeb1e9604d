package jp.ward.guard.access;

/**
 * Questions in time.
 *
 * @param burst at once after a quiet time
 * @param minute in a minute, once the burst is used up
 * @param day in a day of the ward's zone
 */
record Rates(int burst, int minute, int day) {}
