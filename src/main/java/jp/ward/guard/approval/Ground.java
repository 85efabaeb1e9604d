package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.VerifiedPolicy;

/** The ground that an approval stands on: measures and policy as they are now, and the time. */
@ApplicationScoped
class Ground {

  private final Measures measures;
  private final PolicyShelf shelf;
  private final Clock clock;
  private final ZoneId zone;

  Ground(Measures measures, PolicyShelf shelf, Clock clock, ZoneId zone) {
    this.measures = measures;
    this.shelf = shelf;
    this.clock = clock;
    this.zone = zone;
  }

  /** Now, as a database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  VerifiedPolicy policy(Instant now) {
    return shelf
        .inForceOn(day(now))
        .orElseThrow(() -> new IllegalStateException("no policy is in force yet"));
  }

  /** The bound measures that still protect. */
  List<MeasureSnapshot> measures(List<BoundMeasure> bound, Instant now) {
    Set<String> ids = bound.stream().map(BoundMeasure::id).collect(Collectors.toSet());
    return measures.protecting(ids, day(now));
  }

  /** Whether measures or policy are no longer those that were bound. */
  boolean hasChanged(List<BoundMeasure> bound, Set<String> about, String policyHash, Instant now) {
    if (policyHash != null && !policy(now).hash().equals(policyHash)) {
      return true;
    }
    Set<BoundMeasure> known =
        measures(bound, now).stream().map(Ground::bound).collect(Collectors.toSet());
    return !known.equals(new HashSet<>(bound)) || !known.containsAll(protecting(about, now));
  }

  /** The approval as it stands now. */
  Case seen(Case stored, Instant now) {
    CaseFile file = stored.file();
    boolean changed =
        stored.approval().status().isOpen()
            && hasChanged(file.measures(), file.about(), file.policyHash(), now);
    return stored.as(ApprovalLifecycle.seen(stored.approval(), now, changed));
  }

  /** A measure registered since then about the same resident changes the question's ground. */
  private Set<BoundMeasure> protecting(Set<String> about, Instant now) {
    if (about.isEmpty()) {
      return Set.of();
    }
    return measures.snapshotsFor(about, day(now)).stream()
        .filter(
            one ->
                one.protectedPersons().stream()
                    .flatMap(person -> person.identifiers().stream())
                    .anyMatch(known -> about.contains(known.mark())))
        .map(Ground::bound)
        .collect(Collectors.toSet());
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  private static BoundMeasure bound(MeasureSnapshot measure) {
    return new BoundMeasure(measure.id(), measure.version());
  }
}
