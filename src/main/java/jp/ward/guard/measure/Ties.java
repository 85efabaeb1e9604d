package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/**
 * Ties that members of staff have declared to residents (rule 29): keyed marks on both sides. Only
 * two people take one away ({@link TieEnds}): that lowers protection. Held by TieStoryTest.
 */
@ApplicationScoped
public class Ties {

  /** Read with every question of this person; nobody has more relatives than this. */
  private static final int MOST = 300;

  private final TieStore store;
  private final MarkStore marks;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Identities identities;
  private final GuardDays days;

  Ties(
      TieStore store,
      MarkStore marks,
      Ledger ledger,
      Idempotency idempotency,
      Identities identities,
      GuardDays days) {
    this.store = store;
    this.marks = marks;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.identities = identities;
    this.days = days;
  }

  /**
   * The declared ties as committed when this is called: for each of these staff marks that declared
   * any, its ties, each with the marks of one resident. Needs a running transaction; one query.
   *
   * <p>Throws {@link IllegalStateException} where another replica has carried the ties on to an
   * identifier key that this one does not have.
   *
   * @param staffMarks keyed marks of all depths, {@code IdentifierRef.exact()}
   */
  public Map<String, List<List<KnownRef>>> of(Set<String> staffMarks) {
    // INVARIANT: a replica with older keys finds no tie and must not say so.
    // Held by TieStoryTest.ties_wrapped_under_newer_keys_are_not_called_none
    if (marks.greatestDepth(TieMarkRow.class) > identities.depth()) {
      throw new IllegalStateException("the ties are wrapped under newer keys than these");
    }
    Map<String, Map<String, List<KnownRef>>> byStaff = new HashMap<>();
    if (!staffMarks.isEmpty()) {
      for (TieLine line : store.linesOf(staffMarks)) {
        byStaff
            .computeIfAbsent(line.staffMark(), any -> new LinkedHashMap<>())
            .computeIfAbsent(line.tieId(), any -> new ArrayList<>())
            .add(line.ref());
      }
    }
    Map<String, List<List<KnownRef>>> ties = new HashMap<>();
    byStaff.forEach((staff, residents) -> ties.put(staff, List.copyOf(residents.values())));
    return ties;
  }

  /** Declares a tie; asks nothing of the register, so that nothing can be read from the answer. */
  TieJson declare(Posted posted) {
    MeasureRights.requireOwnName(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    List<KnownRef> resident = form.parties(identities).resident(form.fields());
    form.close();
    return ledger.write(
        () -> {
          String id =
              posted
                  .earlier(idempotency)
                  .map(Idempotency.Replay::createdId)
                  .orElseGet(() -> insert(posted, resident));
          return new TieJson(id, form.warnings());
        });
  }

  private String insert(Posted posted, List<KnownRef> resident) {
    Caller caller = posted.caller();
    Instant now = days.now();
    String id = Ids.next("tie", now);
    List<KnownRef> staff =
        Stream.of(caller.upn(), caller.sub()).map(identities::storedStaff).distinct().toList();
    refuseTooMany(staff);
    List<TieMarkRow> rows = new ArrayList<>();
    staff.forEach(ref -> rows.add(TieMarkRow.of(Ids.next("tim", now), id, true, ref)));
    resident.forEach(ref -> rows.add(TieMarkRow.of(Ids.next("tim", now), id, false, ref)));
    store.insert(rows);
    posted.remember(idempotency, Measures.CREATED, id);
    ledger.append(ledger.lock(), List.of(MeasureEntries.tied(caller, id, resident)));
    return id;
  }

  private void refuseTooMany(List<KnownRef> staff) {
    List<String> own = staff.stream().map(KnownRef::mark).toList();
    if (store.linesOf(own).stream().map(TieLine::tieId).distinct().count() >= MOST) {
      throw Refusal.conflict(
          "You have declared %d ties, which is the most: see your manager. 申告は%d件までです。所属長に相談してください。"
              .formatted(MOST, MOST));
    }
  }
}
