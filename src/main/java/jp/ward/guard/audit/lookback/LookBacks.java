package jp.ward.guard.audit.lookback;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.about.CarriedMarks;
import jp.ward.guard.audit.about.ChecksAbout;
import jp.ward.guard.audit.disclosure.Disclosure;
import jp.ward.guard.audit.disclosure.DisclosureCase;
import jp.ward.guard.audit.disclosure.DisclosureReader;
import jp.ward.guard.audit.disclosure.LookBackSpan;
import jp.ward.guard.audit.disclosure.Told;
import jp.ward.guard.audit.trail.Stretch;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
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
public class LookBacks {

  /** Checks opened in one transaction: on H2 writers take turns (ADR 0005). */
  private static final int AT_ONCE = 50;

  private static final int MOST_STEPS = 2_000;
  private static final int PAGES_OF_MARKS = 20;

  private final LookBackStore store;
  private final Trail trail;
  private final ChecksAbout about;
  private final DisclosureReader reader;
  private final MeasureFiles files;
  private final LookBackListener listener;
  private final CarriedMarks marks;
  private final Ledger ledger;

  LookBacks(
      LookBackStore store,
      Trail trail,
      ChecksAbout about,
      DisclosureReader reader,
      MeasureFiles files,
      LookBackListener listener,
      CarriedMarks marks,
      Ledger ledger) {
    this.store = store;
    this.trail = trail;
    this.about = about;
    this.reader = reader;
    this.files = files;
    this.listener = listener;
    this.marks = marks;
    this.ledger = ledger;
  }

  /** Does what is due, unless a new identifier key still keeps older checks from being found. */
  void run() {
    run(MOST_STEPS);
  }

  /** Does at most so many steps of it, each in a transaction of its own. */
  public void run(int mostSteps) {
    long after = 0;
    for (int step = 0; step < mostSteps && isAnyDue(after); step++) {
      if (!marks.carryOn(PAGES_OF_MARKS)) {
        return;
      }
      long from = after;
      after = ledger.write(() -> step(from));
    }
  }

  private boolean isAnyDue(long after) {
    return QuarkusTransaction.requiringNew().call(() -> store.isAnyDue(after));
  }

  /**
   * Does the first step that is due after an entry, and answers the entry after which is looked on:
   * a measure that is in doubt is passed over, and stays due until it is genuine.
   */
  private long step(long after) {
    LookBackRow row = store.lockedDue(after).orElse(null);
    if (row == null) {
      return after;
    }
    Optional<MeasureSnapshot> measure = files.genuine(row.measure);
    measure.map(reader::caseOf).ifPresent(of -> look(row, of));
    return measure.isPresent() ? after : row.entry;
  }

  private void look(LookBackRow row, DisclosureCase of) {
    Instant now = ledger.now();
    if (of.spans().isEmpty()) {
      row.done = true;
    } else {
      search(row, of, now);
    }
    // INVARIANT: one entry for each change, whatever was found and in how many steps: who registers
    // somebody sees by the numbers of their next questions how many there were. Held by
    // ReportSideChannelTest.
    if (row.done && reader.looksBack()) {
      store.flush();
      ledger.append(ledger.lock(now), List.of(entry(row)));
    }
  }

  private void search(LookBackRow row, DisclosureCase of, Instant now) {
    trail.planForTheseWords();
    List<Long> some = about.oldest(of.people().marks(), stretch(row, of), AT_ONCE);
    row.done = some.size() < AT_ONCE;
    row.reached = some.isEmpty() ? row.reached : some.get(some.size() - 1);
    List<Disclosure> found =
        reader.open(of, some, LookBacks::mayBeUnderWay).stream()
            .filter(one -> one.before() && one.told() != Told.NOT_TOLD && one.isRead())
            .toList();
    keep(row, of.measure(), untold(of, found), now);
  }

  private void keep(LookBackRow row, MeasureSnapshot measure, List<Disclosure> found, Instant now) {
    if (!found.isEmpty()) {
      listener
          .raise(measure, row.entry, found, now)
          .forEach(
              (entry, task) ->
                  store.keep(LookBackFindRow.of(measure.id(), entry, task, row.entry, now)));
    }
  }

  private Stretch stretch(LookBackRow row, DisclosureCase of) {
    List<LookBackSpan> spans = of.spans();
    Instant since = spans.stream().map(LookBackSpan::since).min(Instant::compareTo).orElseThrow();
    long before = spans.stream().mapToLong(LookBackSpan::before).max().orElseThrow();
    long first = trail.firstSince(since).orElse(before);
    return new Stretch(Math.max(first, row.reached + 1), before);
  }

  /** Everything but that a colleague looked into her record, which is over. */
  private static boolean mayBeUnderWay(TrailEntry row) {
    return !row.stopped() && !Act.VIEW.name().equals(row.act());
  }

  private List<Disclosure> untold(DisclosureCase of, List<Disclosure> found) {
    String measure = of.measure().id();
    Set<String> told =
        store.found(
            found.stream().map(one -> LookBackFindRow.id(measure, one.row().entry())).toList());
    return found.stream()
        .filter(one -> !told.contains(LookBackFindRow.id(measure, one.row().entry())))
        .sorted(Comparator.comparing(one -> one.row().entry()))
        .toList();
  }

  /** Everything that was found after the change, which may have taken several steps. */
  private Entry entry(LookBackRow row) {
    List<Long> found = store.findsAfter(row.entry).stream().map(find -> find.entry).toList();
    Set<String> offices = new TreeSet<>();
    trail.these(found).forEach(check -> offices.add(check.office()));
    return Entry.ofGuard(
        Kind.LOOKED_BACK,
        row.measure,
        Map.of("measure", row.measure, "change", row.entry, "entries", found, "offices", offices));
  }
}
