package jp.ward.guard.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("漏えい後の期限: 速報は3日から5日、確報は30日、故意なら60日")
class IncidentClocksTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Test
  void every_day_counts_also_a_holiday() {
    IncidentClocks clocks = IncidentClocks.from(FRIDAY, false);
    assertEquals(LocalDate.of(2026, 11, 23), clocks.aimOf(IncidentStep.FIRST_REPORT));
    assertEquals(LocalDate.of(2026, 11, 25), clocks.dueOf(IncidentStep.FIRST_REPORT));
    assertEquals(LocalDate.of(2026, 12, 20), clocks.dueOf(IncidentStep.FINAL_REPORT));
  }

  @Test
  void what_somebody_meant_has_sixty_days_for_the_final_report_alone() {
    IncidentClocks clocks = IncidentClocks.from(FRIDAY, true);
    assertEquals(LocalDate.of(2026, 11, 25), clocks.dueOf(IncidentStep.FIRST_REPORT));
    assertEquals(LocalDate.of(2027, 1, 19), clocks.dueOf(IncidentStep.FINAL_REPORT));
  }

  @Test
  void it_is_overdue_from_the_day_after_the_last_on() {
    IncidentClocks clocks = IncidentClocks.from(FRIDAY, false);
    for (IncidentStep step : List.of(IncidentStep.FIRST_REPORT, IncidentStep.FINAL_REPORT)) {
      assertFalse(clocks.isOverdue(step, clocks.dueOf(step)));
      assertTrue(clocks.isOverdue(step, clocks.dueOf(step).plusDays(1)));
    }
  }

  @Test
  void no_other_step_has_a_clock() {
    IncidentClocks clocks = IncidentClocks.from(FRIDAY, false);
    for (IncidentStep step : IncidentStep.values()) {
      if (step != IncidentStep.FIRST_REPORT && step != IncidentStep.FINAL_REPORT) {
        assertNull(clocks.dueOf(step));
        assertNull(clocks.aimOf(step));
        assertFalse(clocks.isOverdue(step, FRIDAY.plusYears(9)));
      }
    }
  }

  /** 15:00 UTC is the next day in Tokyo. */
  @Test
  void the_first_day_is_that_of_the_guards_zone() {
    Instant night = Instant.parse("2026-11-20T15:00:00Z");
    IncidentFile file =
        new IncidentFile(
            1,
            null,
            "14101-welfare",
            null,
            null,
            "CONTACT",
            "PHONE",
            "RELATIVE",
            "RECORD_CHECK",
            Set.of(),
            night,
            false,
            "",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(),
            null);
    Incident incident = new Incident("inc_1", IncidentStatus.OPEN, "14101-welfare", night, 1, file);
    assertEquals(LocalDate.of(2026, 11, 26), incident.clocks(ZoneId.of("Asia/Tokyo")).first());
    assertEquals(LocalDate.of(2026, 11, 25), incident.clocks(ZoneId.of("UTC")).first());
  }
}
