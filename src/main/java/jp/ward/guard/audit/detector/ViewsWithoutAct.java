package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;

/** Records were opened, and the office did nothing about the people in them that day. */
@ApplicationScoped
class ViewsWithoutAct implements Detector {

  /** A day is looked at once it is over: the act may follow in the afternoon. */
  private static final int DAYS_BACK = 2;

  private static final String ALONE =
      "v.act = 'VIEW' and v.stopped = false and v.staff is not null and v.day between :from and"
          + " :until and "
          + LookupStore.NO_ACT_THAT_DAY;

  private final LookupStore lookups;
  private final FindingSettings settings;
  private final ZoneId zone;

  ViewsWithoutAct(LookupStore lookups, FindingSettings settings, ZoneId zone) {
    this.lookups = lookups;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Map<String, Object> days =
        Map.of("from", today.minusDays(DAYS_BACK), "until", today.minusDays(1));
    return lookups
        .groups(
            "select v.staff as staff, v.day as day, max(v.office) as office,"
                + " max(v.municipality) as municipality from LookupRow v where "
                + ALONE
                + " group by v.staff, v.day having count(distinct v.subject) >= "
                + settings.viewsWithoutAct(),
            days)
        .stream()
        .map(
            row ->
                suspicion(
                    row.get("staff", String.class),
                    row.get("day", LocalDate.class),
                    row.get("office", String.class),
                    row.get("municipality", String.class)))
        .toList();
  }

  private Suspicion suspicion(String staff, LocalDate day, String office, String municipality) {
    List<Long> entries =
        lookups.entries(
            "id in (select v.id from LookupRow v where " + ALONE + " and v.staff = :staff)",
            Map.of("from", day, "until", day, "staff", staff));
    return new Suspicion(
        FindingKind.VIEWS_WITHOUT_ACT,
        staff + "/" + day,
        municipality,
        office,
        staff,
        null,
        settings.viewsWithoutAct(),
        entries);
  }
}
