package jp.ward.guard.audit.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.statistics.KnownCounts;
import jp.ward.guard.audit.trail.PlainStaffKeys;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The system of an insurance office used to ask on working days; what it asked last differs. */
@DisplayName("尋ねなくなったシステムに気づく")
class SystemSilentTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final String OFFICE = "14101-insurance";
  private static final String MAIL = "sys-mail";
  private static final LocalDate MONDAY = LocalDate.of(2027, 2, 8);

  private final KnownCounts counts = new KnownCounts();
  private final FindingSettings settings =
      (FindingSettings)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {FindingSettings.class},
              (any, method, none) -> method.getName().equals("quietPercent") ? 20 : null);
  private final SystemSilent detector =
      new SystemSilent(
          counts,
          new Directory(
              List.of(new Office(OFFICE, "141011", "", "")),
              List.of(),
              List.of(),
              List.of(new BatchSystem(MAIL, OFFICE, 60))),
          new PlainStaffKeys(),
          settings,
          TOKYO);

  /** Everybody asked 500 on each of these days, the office 300 and the system so many. */
  private void asked(Stream<LocalDate> days, long bySystem) {
    days.forEach(
        day -> {
          counts.put(null, day, 500);
          counts.put(OFFICE, day, 300);
          counts.put(MAIL, day, bySystem);
        });
  }

  private static Stream<LocalDate> workingDaysBefore(LocalDate day) {
    return day.minusWeeks(4).datesUntil(day).filter(one -> one.getDayOfWeek().getValue() <= 5);
  }

  /** What is told in the morning of this day. */
  private List<String> told(LocalDate day) {
    return detector.detect(day.atTime(6, 0).atZone(TOKYO).toInstant()).stream()
        .map(Suspicion::subject)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, true",
    "100, 19, true",
    "100, 20, false",
    "100, 100, false",
    "20, 3, true",
    "20, 4, false",
    "19, 0, true",
    "19, 1, false",
    "0, 0, true"
  })
  void less_than_a_fifth_of_a_habit_is_told_and_nothing_at_all(
      long habit, long last, boolean isTold) {
    asked(workingDaysBefore(MONDAY), habit);
    asked(Stream.of(MONDAY), last);
    assertEquals(isTold ? List.of("system/sys-mail/2027-02") : List.of(), told(MONDAY.plusDays(1)));
  }

  @Test
  void the_last_working_day_counts_and_no_weekend() {
    asked(workingDaysBefore(MONDAY), 100);
    counts.put(MAIL, MONDAY.minusDays(3), 0); // Friday
    assertEquals(List.of("system/sys-mail/2027-02"), told(MONDAY));
    counts.put(MAIL, MONDAY.minusDays(3), 100);
    assertEquals(List.of(), told(MONDAY));
  }

  /** On a Saturday somebody worked: that is no habit of the system. */
  @Test
  void what_was_asked_on_weekends_is_no_habit() {
    asked(workingDaysBefore(MONDAY), 100);
    asked(MONDAY.minusWeeks(4).datesUntil(MONDAY).filter(d -> d.getDayOfWeek().getValue() > 5), 1);
    asked(Stream.of(MONDAY), 19);
    assertEquals(List.of("system/sys-mail/2027-02"), told(MONDAY.plusDays(1)));
  }

  @Test
  void a_day_on_which_nobody_asked_is_a_holiday() {
    asked(workingDaysBefore(MONDAY), 100);
    assertEquals(List.of(), told(MONDAY.plusDays(1)));
  }

  @Test
  void an_office_that_answers_for_a_system_is_told_as_well() {
    asked(workingDaysBefore(MONDAY), 100);
    asked(Stream.of(MONDAY), 100);
    counts.put(OFFICE, MONDAY, 59);
    assertEquals(List.of("office/14101-insurance/2027-02"), told(MONDAY.plusDays(1)));
    Suspicion one =
        detector.detect(MONDAY.plusDays(1).atTime(6, 0).atZone(TOKYO).toInstant()).get(0);
    assertEquals("141011 14101-insurance", one.municipality() + " " + one.office());
  }
}
