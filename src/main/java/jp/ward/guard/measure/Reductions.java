package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.registration.ReductionForm;
import jp.ward.guard.registration.ReductionKind;
import jp.ward.guard.registration.RegistrationSide;
import jp.ward.guard.web.Refusal;

/**
 * Takes protection away, in two steps: one person prepares, and what two others have granted is
 * applied to the very version that was prepared. Who grants is not known here. Held by
 * ReducingStoryTest, ReleaseStoryTest.
 */
@ApplicationScoped
public class Reductions {

  private final MeasureStore store;
  private final RegisterDoor door;
  private final Registrars registrars;
  private final Identities identities;
  private final ReductionForm forms;
  private final GuardDays days;

  Reductions(
      MeasureStore store,
      RegisterDoor door,
      Registrars registrars,
      Identities identities,
      Directory directory,
      GuardDays days) {
    this.store = store;
    this.door = door;
    this.registrars = registrars;
    this.identities = identities;
    this.forms = new ReductionForm(identities, directory);
    this.days = days;
  }

  /** What a body asks for; null where it cannot be read, or lowers nothing on any measure. */
  Reduction understood(ReductionDoor path, byte[] body) {
    try {
      return path.read(forms, body).reduction();
    } catch (Refusal unreadable) {
      return null;
    }
  }

  /**
   * What was asked for, if it would be possible now; empty where it lowers nothing, so that one
   * officer does it alone. An officer of the municipality may ask for all of it, whoever registered
   * the measure for its end.
   *
   * <p>Throws {@link Refusal}: 403, 400 (a missing {@code If-Match} included), 404, 412, 409. The
   * words of the last two tell of the register: only an officer may hear them.
   */
  @Transactional
  public Optional<PreparedReduction> prepare(
      ReductionDoor path, Caller caller, String id, String ifMatch, byte[] body) {
    path.require(caller);
    ReductionForm.Read asked = path.read(forms, body);
    Reduction reduction = asked.reduction();
    if (reduction == null) {
      return Optional.empty();
    }
    ReductionDoor.require(caller, reduction);
    RegisterDoor.requireId(id);
    Optional<MeasureRow> found = found(caller, id, reduction);
    if (found.isEmpty() && reduction.kind() == ReductionKind.LOWER_REGISTERED_ADDRESS) {
      return Optional.empty(); // whether it lowers cannot be said; what raises refuses it
    }
    MeasureRow row = found.orElseThrow(Refusal::notFound);
    if (!lowers(reduction, row)) {
      return Optional.empty();
    }
    IfMatch.parseOne(ifMatch).require(row.version);
    Reducing.of(reduction, row, store.identifiersOf(List.of(id)), days.today());
    return Optional.of(
        new PreparedReduction(
            row.id,
            row.version,
            row.responsibleOffice,
            row.municipality,
            reduction,
            asked.reason()));
  }

  private Optional<MeasureRow> found(Caller caller, String id, Reduction reduction) {
    if (MeasureRights.isOfficer(caller)) {
      return reduction.kind() == ReductionKind.REJECT
          ? door.findToReject(caller, id)
          : door.find(caller, id);
    }
    if (!registrars.isOf(caller, id)) {
      return Optional.empty();
    }
    // They know that it is there: absent, it would tell them that they have become a party.
    return Optional.of(door.find(caller, id).orElseThrow(MeasureRights::tellingNothing));
  }

  /** Of an address it is the measure that says whether the new word is lower. */
  private static boolean lowers(Reduction reduction, MeasureRow row) {
    return reduction.kind() != ReductionKind.LOWER_REGISTERED_ADDRESS
        || row.isAddressBurnt()
        || RegisteredAddress.valueOf(reduction.target()).compareTo(row.registeredAddress) < 0;
  }

  /**
   * Applies what two people have granted; belongs into their transaction, before the ledger's head
   * is locked. Waits for whoever is changing the measure.
   *
   * <p>Throws {@link Refusal}: 412 where the measure is no longer the version that was prepared,
   * 409 where it does not take the reduction today.
   *
   * @return the entry to append in the same transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Entry apply(PreparedReduction prepared, Instant now) {
    MeasureRow row = store.locked(prepared.measure()).orElseThrow(Refusal::notFound);
    if (row.version != prepared.version()) {
      throw Refusal.staleVersion();
    }
    List<MeasureIdentifierRow> people = store.identifiersOf(List.of(row.id));
    Reduced reduced = Reducing.of(prepared.reduction(), row, people, days.of(now));
    row.state = reduced.state();
    row.endDate = reduced.end();
    row.registeredAddress = reduced.registeredAddress();
    row.addressBurntAt = reduced.addressBurntAt();
    row.nameConcealed = reduced.nameConcealed();
    row.concealedOffices = MeasureRow.joined(reduced.concealedOffices());
    row.version++;
    store.remove(reduced.gone());
    List<MeasureIdentifierRow> safe = safe(prepared.reduction(), people, row.id, now);
    store.insert(safe);
    return MeasureEntries.reduced(row, prepared.reduction(), reduced.gone(), safe);
  }

  /** The keys may have moved on while two people were making up their minds. */
  private List<MeasureIdentifierRow> safe(
      Reduction reduction, List<MeasureIdentifierRow> people, String measure, Instant now) {
    List<KnownRef> marks = reduction.marks().stream().map(identities::atNewestDepth).toList();
    Entered destination = new Entered(RegistrationSide.SAFE, "", marks, List.of());
    return MeasureStore.rowsOf(
        measure, List.of(destination), PersonNumbers.free(people), 0, EnteredBy.TWO_PEOPLE, now);
  }
}
