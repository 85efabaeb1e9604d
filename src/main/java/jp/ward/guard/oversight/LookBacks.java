package jp.ward.guard.oversight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.decision.Act;
import jp.ward.guard.measure.MeasureFiles;

/**
 * Looks back, once a measure protects somebody, at what was let go on about her in the days before:
 * a letter may still lie in the post room, a certificate may not yet have been fetched. After the
 * commit of the registration, which waits for none of it, and again where it stopped.
 *
 * <p>INVARIANT: each check is told once for a measure, however often is looked. Held by
 * LookBackStoryTest.
 */
@ApplicationScoped
class LookBacks {

  /** Checks opened in one transaction: on H2 writers take turns (ADR 0005). */
  private static final int AT_ONCE = 50;

  private static final int MOST_STEPS = 2_000;
  private static final int PAGES_OF_MARKS = 20;

  private final LookBackStore store;
  private final AboutStore about;
  private final IndexStore index;
  private final DisclosureReader reader;
  private final MeasureFiles files;
  private final LookBackTasks tasks;
  private final CarriedMarks marks;
  private final Ledger ledger;

  LookBacks(
      LookBackStore store,
      AboutStore about,
      IndexStore index,
      DisclosureReader reader,
      MeasureFiles files,
      LookBackTasks tasks,
      CarriedMarks marks,
      Ledger ledger) {
    this.store = store;
    this.about = about;
    this.index = index;
    this.reader = reader;
    this.files = files;
    this.tasks = tasks;
    this.marks = marks;
    this.ledger = ledger;
  }

  /** Does what is due, unless a new identifier key still keeps older checks from being found. */
  void run() {
    for (int step = 0; step < MOST_STEPS && isAnyDue(); step++) {
      if (!marks.carryOn(PAGES_OF_MARKS)) {
        return;
      }
      ledger.write(this::step);
    }
  }

  private boolean isAnyDue() {
    return QuarkusTransaction.requiringNew().call(store::isAnyDue);
  }

  private int step() {
    Optional<LookBackRow> due = store.lockedDue();
    due.ifPresent(
        row ->
            files
                .genuine(row.measure)
                .map(reader::caseOf)
                .filter(of -> !of.spans().isEmpty())
                .ifPresentOrElse(of -> look(row, of), () -> row.done = true));
    return due.isPresent() ? 1 : 0;
  }

  private void look(LookBackRow row, DisclosureCase of) {
    index.planForTheseWords();
    List<Long> some = about.oldest(of.people().marks(), stretch(row, of), AT_ONCE);
    row.done = some.size() < AT_ONCE;
    row.reached = some.isEmpty() ? row.reached : some.get(some.size() - 1);
    List<Disclosure> found =
        reader.open(of, some, LookBacks::mayBeUnderWay).stream()
            .filter(one -> one.before() && one.told() != Told.NOT_TOLD && one.item().isIntact())
            .toList();
    List<Disclosure> untold = untold(of, found);
    if (!untold.isEmpty()) {
      Instant now = ledger.now();
      tasks.raise(of.measure(), row.entry, untold, now);
      ledger.append(ledger.lock(now), List.of(entry(row, untold)));
    }
  }

  private IndexStore.Stretch stretch(LookBackRow row, DisclosureCase of) {
    List<LookBackSpan> spans = of.spans();
    Instant since = spans.stream().map(LookBackSpan::since).min(Instant::compareTo).orElseThrow();
    long before = spans.stream().mapToLong(LookBackSpan::before).max().orElseThrow();
    long first = index.firstSince(since).orElse(before);
    return new IndexStore.Stretch(Math.max(first, row.reached + 1), before);
  }

  /** Everything but that a colleague looked into her record, which is over. */
  private static boolean mayBeUnderWay(IndexRow row) {
    return !row.stopped && !Act.VIEW.name().equals(row.act);
  }

  private List<Disclosure> untold(DisclosureCase of, List<Disclosure> found) {
    String measure = of.measure().id();
    Set<String> told =
        store.found(
            found.stream().map(one -> LookBackFindRow.id(measure, one.row().entry)).toList());
    return found.stream()
        .filter(one -> !told.contains(LookBackFindRow.id(measure, one.row().entry)))
        .sorted(Comparator.comparing(one -> one.row().entry))
        .toList();
  }

  private static Entry entry(LookBackRow row, List<Disclosure> found) {
    Set<String> offices = new TreeSet<>();
    found.forEach(one -> offices.add(one.row().office));
    return Entry.ofGuard(
        Kind.LOOKED_BACK,
        row.measure,
        Map.of(
            "measure",
            row.measure,
            "change",
            row.entry,
            "entries",
            found.stream().map(one -> one.row().entry).toList(),
            "offices",
            offices));
  }
}
