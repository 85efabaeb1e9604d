package jp.ward.guard.registration;

import java.time.LocalDate;

/** The days that the law counts for a measure (民法143, domain 1.4). Days in the guard's zone. */
public final class LegalDates {

  private LegalDates() {}

  /**
   * The last day of the year that begins on {@code start}: the day before the corresponding day of
   * the next year, or the last day of the month where that day does not exist.
   */
  public static LocalDate endOf(LocalDate start) {
    LocalDate corresponding = start.plusYears(1);
    boolean exists = corresponding.getDayOfMonth() == start.getDayOfMonth();
    return exists ? corresponding.minusDays(1) : corresponding;
  }

  /** The first day on which an extension is accepted, one month before the end. */
  public static LocalDate extensionOpens(LocalDate end) {
    return end.minusMonths(1);
  }

  /** The first day of the period that an extension adds. */
  public static LocalDate startAfter(LocalDate end) {
    return end.plusDays(1);
  }
}
