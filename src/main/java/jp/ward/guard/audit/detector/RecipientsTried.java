package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
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

/**
 * Recipient after recipient, or place after place, was tried about one person: somebody guesses
 * what the register knows of her.
 */
@ApplicationScoped
class RecipientsTried implements Detector {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final LookupStore lookups;
  private final MeasureFindings measures;
  private final FindingSettings settings;
  private final ZoneId zone;

  RecipientsTried(
      LookupStore lookups, MeasureFindings measures, FindingSettings settings, ZoneId zone) {
    this.lookups = lookups;
    this.measures = measures;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    List<Suspicion> seen =
        new ArrayList<>(
            measures.repeated(
                FindingKind.RECIPIENTS_TRIED,
                "tried is not null",
                now.minus(WINDOW),
                "tried",
                settings.recipientsTried()));
    lookups
        .groups(
            "select staff as staff, subject as subject, day as day, max(office) as office,"
                + " max(municipality) as municipality from LookupRow where staff is not null"
                + " and tried is not null and day >= :since group by staff, subject, day"
                + " having count(distinct tried) >= "
                + settings.recipientsTried(),
            Map.of("since", LocalDate.ofInstant(now, zone).minusDays(1)))
        .forEach(row -> seen.add(byOne(row)));
    return seen;
  }

  private Suspicion byOne(Tuple row) {
    String staff = row.get("staff", String.class);
    String subject = row.get("subject", String.class);
    LocalDate day = row.get("day", LocalDate.class);
    return new Suspicion(
        FindingKind.RECIPIENTS_TRIED_BY_ONE,
        staff + "/" + subject + "/" + day,
        row.get("municipality", String.class),
        row.get("office", String.class),
        staff,
        null,
        settings.recipientsTried(),
        lookups.entries(
            "tried is not null and staff = :staff and subject = :subject and day = :day",
            Map.of("staff", staff, "subject", subject, "day", day)));
  }
}
