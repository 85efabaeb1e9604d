package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.access.Person;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.statistics.Statistics;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.directory.Directory;

/**
 * A system or office of {@code policies/systems.csv} that asked nothing on the last working day, or
 * far less than it used to: where nobody asks, nobody is stopped. A day on which nobody at all
 * asked is taken for a holiday.
 */
@ApplicationScoped
class SystemSilent implements Detector {

  private static final int WEEKS = 4;

  /** Fewer checks a day are no habit. */
  private static final long HABIT = 20;

  private final Statistics statistics;
  private final Directory directory;
  private final StaffKeys staffKeys;
  private final FindingSettings settings;
  private final ZoneId zone;

  SystemSilent(
      Statistics statistics,
      Directory directory,
      StaffKeys staffKeys,
      FindingSettings settings,
      ZoneId zone) {
    this.statistics = statistics;
    this.directory = directory;
    this.staffKeys = staffKeys;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, zone).minusDays(1);
    while (isWeekend(day)) {
      day = day.minusDays(1);
    }
    LocalDate first = day.minusWeeks(WEEKS);
    Map<LocalDate, Long> all = statistics.checksPerDay(null, first, day);
    if (all.getOrDefault(day, 0L) == 0) {
      return List.of();
    }
    List<Suspicion> seen = new ArrayList<>();
    Set<String> offices = new TreeSet<>();
    for (BatchSystem system : directory.systems()) {
      offices.add(system.office());
      String key = staffKeys.of(Person.namedBySystem(system.id()));
      if (isQuiet(statistics.checksOfSystemPerDay(key, first, day), all, day)) {
        seen.add(
            suspicion("system/" + system.id() + "/" + YearMonth.from(day), system.office(), key));
      }
    }
    for (String office : offices) {
      if (isQuiet(statistics.checksPerDay(office, first, day), all, day)) {
        seen.add(suspicion("office/" + office + "/" + YearMonth.from(day), office, null));
      }
    }
    return seen;
  }

  /** Nothing on that day, or far below the middle of the working days before. */
  private boolean isQuiet(Map<LocalDate, Long> own, Map<LocalDate, Long> all, LocalDate day) {
    long asked = own.getOrDefault(day, 0L);
    List<Long> before =
        all.keySet().stream()
            .filter(one -> one.isBefore(day) && !isWeekend(one))
            .map(one -> own.getOrDefault(one, 0L))
            .sorted()
            .toList();
    long habit = before.isEmpty() ? 0 : before.get(before.size() / 2);
    return asked == 0 || habit >= HABIT && asked * 100 < habit * settings.quietPercent();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private Suspicion suspicion(String subject, String office, String staff) {
    String municipality =
        directory.office(office).map(one -> one.municipality()).orElse(office.substring(0, 5));
    return new Suspicion(
        FindingKind.SYSTEM_SILENT, subject, municipality, office, staff, null, 0, List.of());
  }
}
