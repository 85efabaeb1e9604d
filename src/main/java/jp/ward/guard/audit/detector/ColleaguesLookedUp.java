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

/**
 * One member of staff looked up several colleagues by their staff ids (JP-2017-arao): whether or
 * not any of them is protected.
 */
@ApplicationScoped
class ColleaguesLookedUp implements Detector {

  private static final int DAYS = 30;

  private static final String LOOKED =
      "byStaffId = true and staff is not null and act in ('VIEW', 'LIST') and day >= :since";

  private final LookupStore lookups;
  private final FindingSettings settings;
  private final ZoneId zone;

  ColleaguesLookedUp(LookupStore lookups, FindingSettings settings, ZoneId zone) {
    this.lookups = lookups;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    LocalDate since = LocalDate.ofInstant(now, zone).minusDays(DAYS);
    return lookups
        .groups(
            "select staff as staff, max(office) as office, max(municipality) as municipality"
                + " from LookupRow where "
                + LOOKED
                + " group by staff having count(distinct subject) >= "
                + settings.colleagues(),
            Map.of("since", since))
        .stream()
        .map(
            row ->
                suspicion(
                    row.get("staff", String.class),
                    row.get("office", String.class),
                    row.get("municipality", String.class),
                    since))
        .toList();
  }

  private Suspicion suspicion(String staff, String office, String municipality, LocalDate since) {
    return new Suspicion(
        FindingKind.COLLEAGUES_LOOKED_UP,
        staff,
        municipality,
        office,
        staff,
        null,
        settings.colleagues(),
        lookups.entries(LOOKED + " and staff = :staff", Map.of("since", since, "staff", staff)));
  }
}
