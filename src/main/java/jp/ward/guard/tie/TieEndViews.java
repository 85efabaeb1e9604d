package jp.ward.guard.tie;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.DeclaredTies;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * Ends that wait in a ward, as a manager sees them who may agree: who asks, and why. Held by
 * TieEndStoryTest, TieTraceStoryTest.
 */
@ApplicationScoped
class TieEndViews {

  private final TieEndStore store;
  private final DeclaredTies ties;
  private final TieRights rights;
  private final Ledger ledger;

  TieEndViews(TieEndStore store, DeclaredTies ties, TieRights rights, Ledger ledger) {
    this.store = store;
    this.ties = ties;
    this.rights = rights;
    this.ledger = ledger;
  }

  /** A page of ends that wait; nobody is named to whom somebody is tied. */
  record TieEndListJson(List<WaitingJson> ends, String next) {

    /** Prints how many. */
    @Override
    public String toString() {
      return ends.size() + " ends";
    }
  }

  /**
   * An end that waits.
   *
   * @param staff the staff id of who declared the tie and asks
   */
  record WaitingJson(
      String id, String staff, String office, String reason, Instant askedAt, Instant until) {

    /** Prints the tie. */
    @Override
    public String toString() {
      return id;
    }
  }

  /** Refuses everybody but managers; that it was read, and what, is recorded. */
  TieEndListJson waiting(Caller caller, String cursor, int limit) {
    if (!caller.may(Group.MANAGER)) {
      throw Refusal.forbidden(
          "A manager agrees to the end of a tie: leave it to one. 申告の終了には管理職が同意します。");
    }
    return ledger.write(() -> page(caller, cursor, limit));
  }

  private TieEndListJson page(Caller caller, String cursor, int limit) {
    Instant since = ledger.now().minus(TieEnds.WAITS);
    Page<TieEndRow> page =
        Page.of(
            (after, most) -> store.waiting(caller.municipality(), since, after, most),
            row -> row.id,
            Function.identity(),
            row -> maySee(caller, row),
            cursor,
            limit);
    List<WaitingJson> ends = page.items().stream().map(this::json).toList();
    List<String> ties = ends.stream().map(WaitingJson::id).toList();
    ledger.append(ledger.lock(), List.of(TieEntries.read(caller, ties)));
    return new TieEndListJson(ends, page.next());
  }

  private boolean maySee(Caller caller, TieEndRow row) {
    return store.isGenuine(row)
        && rights.whyNot(caller, Optional.of(row), ties.find(row.id)) == null;
  }

  private WaitingJson json(TieEndRow row) {
    RecordedEntry asked = asked(row);
    return new WaitingJson(
        row.id,
        asked.actor().upn(),
        row.office,
        asked.word("reason"),
        row.askedAt,
        TieEnds.lapses(row));
  }

  private RecordedEntry asked(TieEndRow row) {
    return ledger
        .read(row.entry)
        .map(RecordedEntry::of)
        .filter(RecordedEntry::isIntact)
        .orElseThrow(Refusal::unavailable);
  }
}
