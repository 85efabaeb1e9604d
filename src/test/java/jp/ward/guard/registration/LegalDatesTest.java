package jp.ward.guard.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2020-04-01, 2021-03-31",
    "2024-02-29, 2025-02-28",
    "2023-03-01, 2024-02-29",
    "2023-02-28, 2024-02-27",
    "2024-02-28, 2025-02-27",
    "2026-01-31, 2027-01-30",
    "2026-12-31, 2027-12-30",
    "2026-01-01, 2026-12-31"
  })
  void a_year_ends_the_day_before_the_corresponding_day(LocalDate start, LocalDate end) {
    assertEquals(end, LegalDates.endOf(start));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-31, 2021-02-28",
    "2024-03-31, 2024-02-29",
    "2025-02-28, 2025-01-28",
    "2026-12-31, 2026-11-30"
  })
  void an_extension_opens_one_month_before_the_end(LocalDate end, LocalDate opens) {
    assertEquals(opens, LegalDates.extensionOpens(end));
  }

  @Test
  void an_extension_runs_a_year_from_the_day_after_the_end() {
    LocalDate start = LegalDates.startAfter(LocalDate.of(2021, 3, 31));
    assertEquals(LocalDate.of(2021, 4, 1), start);
    assertEquals(LocalDate.of(2022, 3, 31), LegalDates.endOf(start));
  }

  @Test
  void extensions_of_a_leap_day_leave_no_day_unprotected() {
    LocalDate end = LegalDates.endOf(LocalDate.of(2024, 2, 29));
    for (int year = 2026; year <= 2030; year++) {
      LocalDate start = LegalDates.startAfter(end);
      assertEquals(end.plusDays(1), start);
      end = LegalDates.endOf(start);
      assertEquals(LocalDate.of(year, 3, 1).minusDays(1), end);
    }
  }

  @Test
  void every_start_of_nine_years_ends_after_365_or_366_days_at_most() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    while (day.isBefore(LocalDate.of(2029, 1, 1))) {
      LocalDate end = LegalDates.endOf(day);
      long days = day.until(end.plusDays(1), java.time.temporal.ChronoUnit.DAYS);
      assertTrue(days == 365 || days == 366, day + " runs " + days + " days");
      assertFalse(LegalDates.extensionOpens(end).isBefore(day), "opens before it starts: " + day);
      day = day.plusDays(1);
    }
  }
}
