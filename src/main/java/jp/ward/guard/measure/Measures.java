package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.web.Refusal;

/**
 * Brings from the register the measures that a question or a case touches. Held by
 * RegisterStoryTest, OneComparisonStoryTest.
 */
@ApplicationScoped
public class Measures {

  private final MeasureStore store;
  private final MarkStore marks;
  private final Identities identities;
  private final GuardDays days;

  /** The measure that was found last, whoever asked; null before. */
  private volatile Object lastFound;

  Measures(MeasureStore store, MarkStore marks, Identities identities, GuardDays days) {
    this.store = store;
    this.marks = marks;
    this.identities = identities;
    this.days = days;
  }

  /**
   * Every measure that protects and holds any of these marks in any role, with all its marks, as
   * committed when this is called. Needs a running transaction; one query for up to 5,000 marks.
   *
   * <p>Throws {@link IllegalStateException} where another replica has carried the register on to an
   * identifier key that this one does not have.
   *
   * @param asked keyed marks of all depths, {@code IdentifierRef.wide()}
   * @param today the day in the guard's zone on which lapse is seen
   */
  public List<MeasureSnapshot> snapshotsFor(Set<String> asked, LocalDate today) {
    List<SealedItem> rows = holding(asked);
    if (rows.isEmpty()) {
      readForNothing(today);
      return List.of();
    }
    List<MeasureSnapshot> found = SealedMeasures.protecting(rows, today, identities);
    lastFound = rows.get(0).id(); // only what could be read: it is read for others too
    return found;
  }

  /**
   * That nobody was found must not be told by how soon it was answered (P7). Held by TimingTest.
   */
  private void readForNothing(LocalDate today) {
    Object another = lastFound;
    if (another != null) {
      SealedMeasures.protecting(store.these(List.of((String) another)), today, identities);
    }
  }

  /**
   * Every measure in any state, closed ones too, that holds one of these marks in any role or has
   * one of these ids: what rule 29 compares. Needs a running transaction.
   */
  public List<MeasureSnapshot> everOf(Set<String> asked, Set<String> ids) {
    requireKeys();
    List<SealedItem> rows = new ArrayList<>(store.holdingAtAnyDepth(asked, identities));
    rows.addAll(store.these(ids));
    return SealedMeasures.all(rows, days.today(), identities);
  }

  private List<SealedItem> holding(Set<String> asked) {
    requireKeys();
    return store.holding(asked);
  }

  // INVARIANT: a replica with older keys finds nobody and must not say so.
  // Held by RegisterStoryTest.a_register_wrapped_under_newer_keys_gives_no_snapshots
  private void requireKeys() {
    if (marks.greatestDepth(MeasureIdentifierRow.class) > identities.depth()) {
      throw new IllegalStateException("the register is wrapped under newer keys than these");
    }
  }

  /**
   * Picks the measures that protect, as committed when this is called. Needs a running transaction.
   */
  public List<MeasureSnapshot> protecting(Set<String> ids, LocalDate today) {
    return SealedMeasures.protecting(store.these(ids), today, identities);
  }

  /**
   * Locks a measure until the transaction ends, before the ledger's head is locked. Throws {@link
   * Refusal} 404, or 412 where it is no longer this version.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireVersion(String id, long version) {
    if (store.locked(id).orElseThrow(Refusal::notFound).version != version) {
      throw Refusal.staleVersion();
    }
  }

  /** The number of the paper file of each of these measures that has one, by the measure's id. */
  public Map<String, String> references(Set<String> ids) {
    return store.referencesOf(ids);
  }
}
