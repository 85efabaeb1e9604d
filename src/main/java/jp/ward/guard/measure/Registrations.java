package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.registration.Registration;
import jp.ward.guard.registration.RegistrationCommand;
import jp.ward.guard.web.Refusal;

/**
 * Registers measures: from the end of the transaction each protects. Held by RegistrationsTest,
 * RegisterStoryTest.
 */
@ApplicationScoped
public class Registrations {

  private static final int CREATED = 201;

  private final MeasureStore store;
  private final RegisterDoor door;
  private final RegisterBounds bounds;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Identities identities;
  private final GuardDays days;

  Registrations(
      MeasureStore store,
      RegisterDoor door,
      RegisterBounds bounds,
      Ledger ledger,
      Idempotency idempotency,
      Identities identities,
      GuardDays days) {
    this.store = store;
    this.door = door;
    this.bounds = bounds;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.identities = identities;
    this.days = days;
  }

  /**
   * Registers what a request asks for, and once; answers when it is durable.
   *
   * @param command reads the request as it is understood on a day, or throws {@link Refusal}
   */
  MeasureJson register(Posted posted, Function<LocalDate, RegistrationCommand> command) {
    MeasureRights.requireStaff(posted.caller());
    RegistrationCommand wanted = command.apply(days.today());
    MeasureRights.requireOwn(posted.caller(), wanted.registration());
    return ledger.write(
        () -> {
          Optional<Idempotency.Replay> earlier = posted.earlier(idempotency);
          MeasureRow row =
              earlier.isPresent()
                  ? replayed(posted, earlier.get(), command)
                  : created(posted, wanted.registration());
          return MeasureJson.of(row, days.today(), wanted.warnings());
        });
  }

  /**
   * What the first request led to: as it stands now for an officer who may read it, for everybody
   * else as it was answered then.
   */
  private MeasureRow replayed(
      Posted posted, Idempotency.Replay replay, Function<LocalDate, RegistrationCommand> command) {
    Caller caller = posted.caller();
    MeasureRow row = store.findById(replay.createdId());
    boolean mayRead = door.find(caller, row.id).isPresent() && MeasureRights.isOfficer(caller);
    if (!mayRead) {
      Registration first = command.apply(days.of(row.registeredAt)).registration();
      row = MeasureRow.of(row.id, first, false, row.registeredAt);
    }
    record(MeasureEntries.read(caller, row));
    return row;
  }

  private MeasureRow created(Posted posted, Registration registration) {
    return insert(posted.caller(), registration, id -> posted.remember(idempotency, CREATED, id));
  }

  /**
   * Registers a measure in the transaction of its caller, with its entry in the ledger.
   *
   * @return its id
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String register(Caller caller, Registration registration) {
    MeasureRights.requireStaff(caller);
    MeasureRights.requireOwn(caller, registration);
    return insert(caller, registration, any -> {}).id;
  }

  /** Rows first, the head's lock last: {@code beside} takes the id while nobody waits for it. */
  private MeasureRow insert(Caller caller, Registration registration, Consumer<String> beside) {
    Instant now = days.now();
    boolean byOfficer = MeasureRights.isOfficer(caller);
    MeasureRow row = MeasureRow.of(Ids.next("msr", now), registration, byOfficer, now);
    List<MeasureIdentifierRow> identifiers =
        MeasureStore.rowsOf(
            row.id, registration.entered(), 1, 0, EnteredBy.of(caller, identities, byOfficer), now);
    bounds.requireRoom(row, identifiers, byOfficer);
    store.insert(row, identifiers);
    beside.accept(row.id);
    record(MeasureEntries.registered(caller, row, identifiers));
    return row;
  }

  private void record(Entry entry) {
    ledger.append(ledger.lock(), List.of(entry));
  }
}
