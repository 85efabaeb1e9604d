package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.web.Refusal;

/**
 * Changes one measure in one transaction: row, children, version, ledger. Held by
 * MeasureChangeStoryTest.
 */
@ApplicationScoped
class MeasureChanges {

  private static final int OK = 200;

  private final MeasureStore store;
  private final RegisterDoor door;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final GuardDays days;

  MeasureChanges(
      MeasureStore store,
      RegisterDoor door,
      Ledger ledger,
      Idempotency idempotency,
      GuardDays days) {
    this.store = store;
    this.door = door;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.days = days;
  }

  /** A change of a locked row; answers what changed, empty where all stays as it was. */
  interface Change {
    Map<String, Object> apply(MeasureRow row);
  }

  /** What changed, for the ledger. */
  static Map<String, Object> what(String kind, Map<String, Object> values) {
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("kind", kind);
    what.putAll(values);
    return what;
  }

  /** Moves the measure on, or refuses where its state as seen today does not allow the event. */
  void step(MeasureRow row, MeasureLifecycle.Event event) {
    MeasureState seen = row.seen(days.today());
    row.state =
        MeasureLifecycle.after(seen, event)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "The measure is %s, where this is not possible. 現在の状態ではできません。"
                            .formatted(seen)));
  }

  /**
   * Carries out a change once; refuses as absent what is absent, of another municipality, or not
   * the caller's to handle.
   */
  MeasureJson change(Posted posted, String id, List<FieldProblem> warnings, Change change) {
    IfMatch ifMatch = IfMatch.parse(posted.ifMatch());
    RegisterDoor.requireId(id);
    return ledger
        .write(() -> changed(posted, id, ifMatch, warnings, change))
        .orElseThrow(Refusal::notFound);
  }

  /** Empty where they were refused, which is recorded then. */
  private Optional<MeasureJson> changed(
      Posted posted, String id, IfMatch ifMatch, List<FieldProblem> warnings, Change change) {
    Optional<MeasureRow> found = door.locked(posted.caller(), id);
    if (found.isEmpty()) {
      Entry refused = door.refused(posted.caller(), id, posted.part());
      ledger.append(ledger.lock(), List.of(refused));
      return Optional.empty();
    }
    MeasureRow row = found.get();
    Entry entry =
        posted.earlier(idempotency).isPresent()
            ? MeasureEntries.read(posted.caller(), row)
            : apply(posted, row, ifMatch, change);
    Head head = ledger.lock();
    ledger.append(head, List.of(entry));
    return Optional.of(MeasureJson.of(row, days.of(head.now()), warnings));
  }

  private Entry apply(Posted posted, MeasureRow row, IfMatch ifMatch, Change change) {
    ifMatch.require(row.version);
    Map<String, Object> what = change.apply(row);
    row.version += what.isEmpty() ? 0 : 1;
    store.flush();
    posted.remember(idempotency, OK, row.id);
    return what.isEmpty()
        ? MeasureEntries.read(posted.caller(), row)
        : MeasureEntries.changed(posted.caller(), row, what);
  }
}
