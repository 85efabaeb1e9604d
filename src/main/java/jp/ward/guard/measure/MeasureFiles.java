package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.registration.RegistrationSide;
import jp.ward.guard.web.Refusal;

/**
 * A measure with its marks, in any state, for whoever looks at what was asked about the people in
 * it: an officer who decides for its responsible office, or the guard itself. Held by
 * DisclosuresStoryTest, DisclosuresElsewhereStoryTest.
 */
@ApplicationScoped
public class MeasureFiles {

  private final MeasureStore store;
  private final MarkStore marks;
  private final RegisterDoor door;
  private final Ledger ledger;
  private final Identities identities;
  private final Directory directory;
  private final GuardDays days;

  MeasureFiles(
      MeasureStore store,
      MarkStore marks,
      RegisterDoor door,
      Ledger ledger,
      Identities identities,
      Directory directory,
      GuardDays days) {
    this.store = store;
    this.marks = marks;
    this.door = door;
    this.ledger = ledger;
    this.identities = identities;
    this.directory = directory;
    this.days = days;
  }

  /** Refuses everybody who is no measure officer. */
  public static void requireOfficer(Caller caller) {
    MeasureRights.requireOfficer(caller);
  }

  /**
   * The measure, for an officer who decides for its responsible office. Throws {@link Refusal}: 403
   * for everybody who is no officer, and 404 for other officers and for whoever stands in it or has
   * a tie to somebody who does, or where it was rejected; then the attempt is recorded.
   *
   * @param what what they wanted of it, for the ledger
   */
  public MeasureSnapshot open(Caller officer, String id, String what) {
    requireOfficer(officer);
    RegisterDoor.requireId(id);
    return ledger.write(() -> opened(officer, id, what)).orElseThrow(Refusal::notFound);
  }

  private Optional<MeasureSnapshot> opened(Caller officer, String id, String what) {
    Optional<MeasureSnapshot> found =
        door.find(officer, id)
            .filter(row -> directory.decidesFor(row.responsibleOffice, officer.office()))
            .flatMap(row -> genuine(id))
            .filter(one -> one.state() != MeasureState.REJECTED);
    if (found.isEmpty()) {
      ledger.append(ledger.lock(), List.of(door.refused(officer, id, what)));
    }
    return found;
  }

  /**
   * Whether one of these measures protects somebody by one of these marks on another's word than
   * this reader's: somebody entered it who they cannot be, or another has confirmed it. Needs a
   * running transaction.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean standsWithout(Caller reader, Collection<String> ids, Collection<String> marks) {
    Set<String> asked = Set.copyOf(marks);
    return store.these(ids).stream()
        .filter(SealedItem::isGenuine)
        .flatMap(row -> row.parts().stream())
        .filter(part -> RegistrationSide.PROTECTED.name().equals(part.get("side")))
        .filter(part -> part.get("mark") instanceof String mark && asked.contains(mark))
        .anyMatch(
            part ->
                Boolean.TRUE.equals(part.get("confirmed_by_another"))
                    || !Enterer.of(part).mayBe(reader, identities));
  }

  /** Whether it was rejected, and so shows nothing any more. Needs a running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isRejected(String id) {
    return genuine(id).filter(one -> one.state() == MeasureState.REJECTED).isPresent();
  }

  /** Whether one of these protects anybody still, or may. Needs a running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean protects(Collection<String> ids) {
    return !SealedMeasures.protecting(store.these(ids), days.today(), identities).isEmpty();
  }

  /**
   * The measure as the guard wrote it; empty for what is absent or in doubt. Needs a running
   * transaction.
   *
   * <p>Throws {@link IllegalStateException} where another replica has carried the register on to an
   * identifier key that this one does not have.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<MeasureSnapshot> genuine(String id) {
    if (marks.greatestDepth(MeasureIdentifierRow.class) > identities.depth()) {
      throw new IllegalStateException("the register is wrapped under newer keys than these");
    }
    List<SealedItem> rows = store.these(Set.of(id)).stream().filter(SealedItem::isGenuine).toList();
    return SealedMeasures.all(rows, days.today(), identities).stream().findFirst();
  }
}
