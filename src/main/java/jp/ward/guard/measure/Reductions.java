package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.KnownRef;

/**
 * Takes protection away, in two steps: one person prepares, and what two others have granted is
 * applied to the very version that was prepared. Who grants is not known here.
 */
@ApplicationScoped
public class Reductions {

  private final MeasureStore store;
  private final Identities identities;
  private final ReductionForm forms;
  private final GuardDays days;

  Reductions(MeasureStore store, Identities identities, Directory directory, GuardDays days) {
    this.store = store;
    this.identities = identities;
    this.forms = new ReductionForm(identities, directory);
    this.days = days;
  }

  /**
   * Reads {@code POST /measures/{id}/reductions}, for which any member of staff of the municipality
   * may ask. Throws {@link Refusal}: 403, 400 (a missing {@code If-Match} included), 404, 412, 409.
   */
  @Transactional
  public PreparedReduction prepare(Caller caller, String id, String ifMatch, byte[] body) {
    MeasureRights.requireAsker(caller);
    return prepared(caller, id, ifMatch, body, forms::reduction).orElseThrow();
  }

  /** Reads {@code POST /measures/{id}/safe-destinations}: an officer's to ask for. */
  @Transactional
  public PreparedReduction safeDestination(Caller caller, String id, String ifMatch, byte[] body) {
    MeasureRights.requireOfficer(caller);
    return prepared(caller, id, ifMatch, body, forms::safeDestination).orElseThrow();
  }

  /**
   * Reads {@code POST /measures/{id}/registered-address}: an officer's to ask for; empty where it
   * lowers nothing, so that one officer does it alone.
   */
  @Transactional
  public Optional<PreparedReduction> registeredAddress(
      Caller caller, String id, String ifMatch, byte[] body) {
    MeasureRights.requireOfficer(caller);
    return prepared(caller, id, ifMatch, body, forms::registeredAddress);
  }

  /**
   * Reads {@code POST /measures/{id}/concealed-offices}: an officer's to ask for; empty unless it
   * says {@code "concealed": false}.
   */
  @Transactional
  public Optional<PreparedReduction> concealedOffice(
      Caller caller, String id, String ifMatch, byte[] body) {
    MeasureRights.requireOfficer(caller);
    return prepared(caller, id, ifMatch, body, forms::concealedOffice);
  }

  private Optional<PreparedReduction> prepared(
      Caller caller,
      String id,
      String ifMatch,
      byte[] body,
      Function<ChangeForm, ReductionForm.Read> read) {
    ChangeForm form = new ChangeForm(body);
    ReductionForm.Read asked = read.apply(form);
    form.close();
    if (asked.reduction() == null) {
      return Optional.empty();
    }
    MeasureRow row = store.ofMunicipality(id, caller.municipality()).orElseThrow(Refusal::notFound);
    if (!lowers(asked.reduction(), row)) {
      return Optional.empty();
    }
    IfMatch.parseOne(ifMatch).require(row.version);
    Reducing.of(asked.reduction(), row, store.identifiersOf(List.of(id)), days.today());
    return Optional.of(
        new PreparedReduction(
            row.id,
            row.version,
            row.responsibleOffice,
            row.municipality,
            asked.reduction(),
            asked.reason()));
  }

  /** Of an address it is the measure that says whether the new word is lower. */
  private static boolean lowers(Reduction reduction, MeasureRow row) {
    return reduction.kind() != ReductionKind.LOWER_REGISTERED_ADDRESS
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
    Entered destination = new Entered(Side.SAFE, "", marks, List.of());
    return MeasureStore.rowsOf(measure, List.of(destination), PersonNumbers.free(people), 0, now);
  }
}
