package jp.ward.guard.incident;

import java.time.LocalDate;

/**
 * The days by which the law wants reports of a leak, counted from the day on which it was reported
 * here, in days of the guard's zone, holidays included.
 *
 * @param firstAim from when on the first report is expected, the third day after
 * @param first the last day of the first report, the fifth day after
 * @param last the last day of the final report: the 30th day after, the 60th where it was malicious
 */
record IncidentClocks(LocalDate firstAim, LocalDate first, LocalDate last) {

  private static final int AIM_DAYS = 3;
  private static final int FIRST_DAYS = 5;
  private static final int FINAL_DAYS = 30;
  private static final int FINAL_DAYS_MALICIOUS = 60;

  static IncidentClocks from(LocalDate discovered, boolean malicious) {
    return new IncidentClocks(
        discovered.plusDays(AIM_DAYS),
        discovered.plusDays(FIRST_DAYS),
        discovered.plusDays(malicious ? FINAL_DAYS_MALICIOUS : FINAL_DAYS));
  }

  /** From when on a step is expected, or null. */
  LocalDate aimOf(IncidentStep step) {
    return step == IncidentStep.FIRST_REPORT ? firstAim : null;
  }

  /** The last day of a step, or null. */
  LocalDate dueOf(IncidentStep step) {
    return switch (step) {
      case FIRST_REPORT -> first;
      case FINAL_REPORT -> last;
      default -> null;
    };
  }

  /** Whether the last day of an open step has passed. */
  boolean isOverdue(IncidentStep step, LocalDate today) {
    LocalDate due = dueOf(step);
    return due != null && today.isAfter(due);
  }
}
