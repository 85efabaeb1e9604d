package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/**
 * A colleague who is a party to a measure asked about somebody in it (rule 29). He was referred
 * like anybody who is drawn for a spot check; here the measure's officer finds it at once. What
 * tells of it comes by the hour ({@code ReferralCount}). Held by FindingStoryTest, MisuseStoryTest.
 */
@ApplicationScoped
class PartyAsking implements Detector {

  private static final Duration WINDOW = Duration.ofDays(3);

  private final Trail trail;
  private final Ledger ledger;
  private final Conflicts conflicts;
  private final MeasureFindings places;

  PartyAsking(Trail trail, Ledger ledger, Conflicts conflicts, MeasureFindings places) {
    this.trail = trail;
    this.ledger = ledger;
    this.conflicts = conflicts;
    this.places = places;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    Map<String, List<TrailEntry>> byStaff =
        trail.flagged(Flag.REFER_TO_MANAGER, now.minus(WINDOW), now).stream()
            .filter(row -> row.staff() != null)
            .collect(Collectors.groupingBy(row -> row.staff()));
    Map<String, List<RecordedEntry>> byMeasure = new TreeMap<>();
    byStaff.values().forEach(rows -> collect(rows, now, byMeasure));
    return byMeasure.entrySet().stream()
        .flatMap(one -> suspicion(one.getKey(), one.getValue()).stream())
        .toList();
  }

  /** What one member of staff was referred for; most stand on no measure. */
  private void collect(
      List<TrailEntry> rows, Instant now, Map<String, List<RecordedEntry>> byMeasure) {
    List<MeasureSnapshot> naming =
        item(rows.get(0))
            .map(RecordedEntry::actor)
            .map(actor -> conflicts.measuresNaming(actor, now))
            .orElse(List.of());
    for (MeasureSnapshot measure : naming) {
      Set<String> marks = CaseMarks.everybodyIn(List.of(measure));
      rows.stream()
          .flatMap(row -> item(row).stream())
          .filter(item -> isAbout(item, measure, marks))
          .forEach(
              item -> byMeasure.computeIfAbsent(measure.id(), id -> new ArrayList<>()).add(item));
    }
  }

  /** By the marks, or by what the answer rested on: a doubtful spelling has marks of its own. */
  private static boolean isAbout(RecordedEntry item, MeasureSnapshot measure, Set<String> marks) {
    return item.measures().contains(measure.id())
        || !Collections.disjoint(marks, item.people().stream().flatMap(Set::stream).toList());
  }

  private Optional<RecordedEntry> item(TrailEntry row) {
    return ledger.read(row.entry()).map(RecordedEntry::of);
  }

  private Optional<Suspicion> suspicion(String measure, List<RecordedEntry> asked) {
    List<Long> entries = asked.stream().map(RecordedEntry::entry).toList();
    return places.suspicion(FindingKind.PARTY_ASKING, measure, 1, entries);
  }
}
