package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.MeasureSnapshot;

/**
 * A colleague who is a party to a measure asked about somebody in it (rule 29). He was referred
 * like anybody who is drawn for a spot check; here the measure's officer is told. No notice goes to
 * the asker's own office: it would come a minute after he asked, and he may be its officer.
 */
@ApplicationScoped
class PartyAsks implements Detector {

  private static final Duration WINDOW = Duration.ofDays(3);

  private final IndexStore store;
  private final Ledger ledger;
  private final Discretion discretion;
  private final OfMeasure places;

  PartyAsks(IndexStore store, Ledger ledger, Discretion discretion, OfMeasure places) {
    this.store = store;
    this.ledger = ledger;
    this.discretion = discretion;
    this.places = places;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    Map<String, List<IndexRow>> byStaff =
        store.flagged(Flag.REFER_TO_MANAGER, now.minus(WINDOW), now).stream()
            .filter(row -> row.staff != null)
            .collect(Collectors.groupingBy(row -> row.staff));
    return byStaff.values().stream().flatMap(rows -> seen(rows, now)).toList();
  }

  /** What one member of staff was referred for; most stand on no measure. */
  private Stream<Suspicion> seen(List<IndexRow> rows, Instant now) {
    List<MeasureSnapshot> naming =
        item(rows.get(0))
            .map(LedgerItem::actor)
            .map(actor -> discretion.measuresNaming(actor, now))
            .orElse(List.of());
    return naming.isEmpty()
        ? Stream.empty()
        : rows.stream().flatMap(row -> item(row).stream()).flatMap(item -> seen(item, naming));
  }

  private Optional<LedgerItem> item(IndexRow row) {
    return ledger.read(row.entry).map(LedgerItem::of);
  }

  private Stream<Suspicion> seen(LedgerItem item, List<MeasureSnapshot> naming) {
    Set<String> about = item.aboutMarks();
    return naming.stream()
        .filter(measure -> !Collections.disjoint(marks(measure), about))
        .map(MeasureSnapshot::id)
        .flatMap(
            measure ->
                places
                    .suspicion(FindingKind.PARTY_ASKING, measure, 1, List.of(item.entry()))
                    .map(seen -> seen.quietAt(item.stored().office()))
                    .stream());
  }

  private static Set<String> marks(MeasureSnapshot measure) {
    Stream<Collection<String>> own =
        measure.protectedPersons().stream().map(one -> Discretion.marksOf(one.identifiers()));
    Stream<Collection<String>> others =
        measure.respondents().stream().map(one -> Discretion.marksOf(one.identifiers()));
    return Stream.concat(own, others)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
