package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;

/** One member of staff looked up unusually many people in a day, or some out of hours. */
@ApplicationScoped
class MassLookups implements Detector {

  private static final String VIEWS = "act in ('VIEW', 'LIST')";

  private final LookupStore lookups;
  private final FindingSettings settings;
  private final ZoneId zone;

  MassLookups(LookupStore lookups, FindingSettings settings, ZoneId zone) {
    this.lookups = lookups;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
    List<Suspicion> seen = new ArrayList<>();
    seen.addAll(
        by(
            FindingKind.MASS_LOOKUPS,
            "subject is not null",
            "subject",
            settings.peopleADay(),
            yesterday));
    seen.addAll(
        by(
            FindingKind.OUT_OF_HOURS_LOOKUPS,
            VIEWS + " and outOfHours = true",
            "entry",
            settings.outOfHours(),
            yesterday));
    return seen;
  }

  private List<Suspicion> by(
      FindingKind kind, String where, String counted, int needed, LocalDate since) {
    return lookups
        .groups(
            "select staff as staff, day as day, max(office) as office,"
                + " max(municipality) as municipality from LookupRow where staff is not null and "
                + where
                + " and day >= :since group by staff, day having count(distinct "
                + counted
                + ") >= "
                + needed,
            Map.of("since", since))
        .stream()
        .map(row -> suspicion(kind, where, needed, row))
        .toList();
  }

  private Suspicion suspicion(FindingKind kind, String where, int needed, Tuple row) {
    String staff = row.get("staff", String.class);
    LocalDate day = row.get("day", LocalDate.class);
    return new Suspicion(
        kind,
        staff + "/" + day,
        row.get("municipality", String.class),
        row.get("office", String.class),
        staff,
        null,
        needed,
        lookups.entries(
            where + " and staff = :staff and day = :day", Map.of("staff", staff, "day", day)));
  }
}
