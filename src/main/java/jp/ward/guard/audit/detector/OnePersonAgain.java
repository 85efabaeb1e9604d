package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;

/**
 * One member of staff opened the record of the same person on many days, without an act of the
 * office on any of them: nobody has such a case (JP-2014-nakano, JP-2017-arao).
 */
@ApplicationScoped
class OnePersonAgain implements Detector {

  private static final int DAYS = 30;

  /** Only who was looked at lately is counted back. */
  private static final int RECENT = 2;

  private static final String ALONE =
      "v.act in ('VIEW', 'LIST') and v.day between :from and :until and "
          + LookupStore.NO_ACT_THAT_DAY;

  private final LookupStore lookups;
  private final FindingSettings settings;
  private final ZoneId zone;

  OnePersonAgain(LookupStore lookups, FindingSettings settings, ZoneId zone) {
    this.lookups = lookups;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
    LocalDate from = yesterday.minusDays(DAYS);
    return lookups
        .groups(
            "select r.staff as staff, r.subject as subject, max(r.office) as office,"
                + " max(r.municipality) as municipality from LookupRow r where r.day between"
                + " :recent and :until and r.staff is not null and r.act in ('VIEW', 'LIST') and"
                + " (select count(distinct v.day) from LookupRow v where v.subject = r.subject and"
                + " v.staff = r.staff and "
                + ALONE
                + ") >= "
                + settings.onePersonDays()
                + " group by r.staff, r.subject",
            Map.of("recent", yesterday.minusDays(RECENT), "from", from, "until", yesterday))
        .stream()
        .map(
            row ->
                suspicion(
                    row.get("staff", String.class),
                    row.get("subject", String.class),
                    row.get("office", String.class),
                    row.get("municipality", String.class),
                    Map.of("from", from, "until", yesterday)))
        .toList();
  }

  private Suspicion suspicion(
      String staff,
      String subject,
      String office,
      String municipality,
      Map<String, LocalDate> days) {
    Map<String, Object> values = new HashMap<>(days);
    values.put("staff", staff);
    values.put("subject", subject);
    List<Long> entries =
        lookups.entries(
            "id in (select v.id from LookupRow v where v.staff = :staff and v.subject = :subject"
                + " and "
                + ALONE
                + ")",
            values);
    return new Suspicion(
        FindingKind.ONE_PERSON_AGAIN,
        staff + "/" + subject,
        municipality,
        office,
        staff,
        null,
        settings.onePersonDays(),
        entries);
  }
}
