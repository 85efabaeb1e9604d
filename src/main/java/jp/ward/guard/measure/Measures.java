package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.registration.PartyForms;
import jp.ward.guard.registration.Registration;
import jp.ward.guard.registration.RegistrationForm;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * The register: registers, reads and lists measures, and brings those a question touches. Held by
 * RegisterStoryTest, MeasureListStoryTest.
 */
@ApplicationScoped
public class Measures {

  static final int CREATED = 201;

  private final MeasureStore store;
  private final MarkStore marks;
  private final RegisterDoor door;
  private final RegisterBounds bounds;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Identities identities;
  private final Directory directory;
  private final GuardDays days;

  Measures(
      MeasureStore store,
      MarkStore marks,
      RegisterDoor door,
      RegisterBounds bounds,
      Ledger ledger,
      Idempotency idempotency,
      Identities identities,
      Directory directory,
      GuardDays days) {
    this.store = store;
    this.marks = marks;
    this.door = door;
    this.bounds = bounds;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.identities = identities;
    this.directory = directory;
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
    return SealedMeasures.protecting(holding(asked), today);
  }

  /**
   * Every measure in any state, closed ones too, that holds one of these marks in any role or has
   * one of these ids: what rule 29 compares. Needs a running transaction.
   */
  public List<MeasureSnapshot> everOf(Set<String> asked, Set<String> ids) {
    List<SealedItem> rows = new ArrayList<>(holding(asked));
    rows.addAll(store.these(ids));
    return SealedMeasures.all(rows, days.today());
  }

  // INVARIANT: a replica with older keys finds nobody and must not say so.
  // Held by RegisterStoryTest.a_register_wrapped_under_newer_keys_gives_no_snapshots
  private List<SealedItem> holding(Set<String> asked) {
    if (marks.greatestDepth(MeasureIdentifierRow.class) > identities.depth()) {
      throw new IllegalStateException("the register is wrapped under newer keys than these");
    }
    return store.holding(asked);
  }

  /**
   * Picks the measures that protect, as committed when this is called. Needs a running transaction.
   */
  public List<MeasureSnapshot> protecting(Set<String> ids, LocalDate today) {
    return SealedMeasures.protecting(store.these(ids), today);
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

  /** Registers a measure; answers when it is durable, and from then on it protects. */
  MeasureJson register(Posted posted) {
    MeasureRights.requireStaff(posted.caller());
    Wanted wanted = wanted(posted, days.today());
    MeasureRights.requireOwn(posted.caller(), wanted.registration());
    return ledger.write(
        () -> {
          Optional<Idempotency.Replay> earlier = posted.earlier(idempotency);
          MeasureRow row =
              earlier.isPresent()
                  ? replayed(posted, earlier.get())
                  : insert(posted, wanted.registration());
          return MeasureJson.of(row, days.today(), wanted.warnings());
        });
  }

  /** A measure as it was posted. */
  private record Wanted(Registration registration, List<FieldProblem> warnings) {

    /** Prints nobody whom it concerns. */
    @Override
    public String toString() {
      return "a measure as posted";
    }
  }

  private Wanted wanted(Posted posted, LocalDate today) {
    FieldProblems problems = new FieldProblems();
    FieldProblems warnings = new FieldProblems();
    Registration registration =
        new RegistrationForm(
                directory,
                identities,
                today,
                new PartyForms(identities, problems, warnings, posted.caller().shared()),
                problems)
            .read(
                Fields.of(Body.parse(posted.body()), "", problems),
                MeasureRights.isOfficer(posted.caller()));
    Refusal.refuseAny(problems);
    return new Wanted(registration, warnings.list());
  }

  /**
   * What the first request led to: as it stands now for an officer who may read it, for everybody
   * else as it was answered then.
   */
  private MeasureRow replayed(Posted posted, Idempotency.Replay replay) {
    Caller caller = posted.caller();
    MeasureRow row = store.findById(replay.createdId());
    boolean mayRead = door.find(caller, row.id).isPresent() && MeasureRights.isOfficer(caller);
    if (!mayRead) {
      Wanted wanted = wanted(posted, days.of(row.registeredAt));
      row = MeasureRow.of(row.id, wanted.registration(), false, row.registeredAt);
    }
    record(MeasureEntries.read(caller, row));
    return row;
  }

  private MeasureRow insert(Posted posted, Registration registration) {
    Instant now = days.now();
    boolean byOfficer = MeasureRights.isOfficer(posted.caller());
    MeasureRow row = MeasureRow.of(Ids.next("msr", now), registration, byOfficer, now);
    List<MeasureIdentifierRow> identifiers =
        MeasureStore.rowsOf(
            row.id,
            registration.entered(),
            1,
            0,
            EnteredBy.of(posted.caller(), identities, byOfficer),
            now);
    bounds.requireRoom(row, identifiers, byOfficer);
    store.insert(row, identifiers);
    posted.remember(idempotency, CREATED, row.id);
    record(MeasureEntries.registered(posted.caller(), row, identifiers));
    return row;
  }

  /** Reads one measure of the officer's municipality; the reading is recorded, or the attempt. */
  MeasureDetailJson read(Caller caller, String id) {
    MeasureRights.requireOfficer(caller);
    RegisterDoor.requireId(id);
    return ledger.write(() -> detail(caller, id)).orElseThrow(Refusal::notFound);
  }

  private Optional<MeasureDetailJson> detail(Caller caller, String id) {
    Optional<MeasureRow> found = door.find(caller, id);
    if (found.isEmpty()) {
      record(door.refused(caller, id, "READ"));
      return Optional.empty();
    }
    List<MeasureIdentifierRow> identifiers = store.identifiersOf(List.of(id));
    LocalDate today = record(MeasureEntries.read(caller, found.get()));
    return Optional.of(MeasureDetailJson.of(found.get(), identifiers, today));
  }

  /** Lists a page of the officer's municipality; the listing is recorded. */
  MeasureListJson list(Caller caller, Map<String, List<String>> parameters) {
    MeasureRights.requireOfficer(caller);
    MeasureFilter filter = MeasureFilter.parse(parameters);
    return ledger.write(() -> page(caller, filter, days.today()));
  }

  private MeasureListJson page(Caller caller, MeasureFilter filter, LocalDate today) {
    String municipality = caller.municipality();
    Set<String> closed = door.closedTo(caller);
    Page<MeasureStore.Listed> page =
        Page.of(
            (after, most) -> store.listed(municipality, filter, today, closed, after, most),
            MeasureStore.Listed::id,
            Function.identity(),
            MeasureStore.Listed::isShown,
            filter.cursor(),
            filter.limit());
    List<MeasureRow> rows = page.items().stream().map(MeasureStore.Listed::row).toList();
    List<String> withheld =
        store.leftOut(municipality, filter, today, closed).stream()
            .filter(id -> page.next() == null || id.compareTo(page.next()) <= 0)
            .toList();
    Map<String, List<MeasureIdentifierRow>> identifiers =
        store.identifiersOf(rows.stream().map(row -> row.id).toList()).stream()
            .collect(Collectors.groupingBy(row -> row.measureId));
    record(MeasureEntries.listed(caller, filter, rows, withheld));
    return new MeasureListJson(
        rows.stream()
            .map(
                row ->
                    MeasureDetailJson.of(row, identifiers.getOrDefault(row.id, List.of()), today))
            .toList(),
        page.next());
  }

  /** Locks the ledger's head, appends, and answers with the day of the entry. */
  private LocalDate record(Entry entry) {
    var head = ledger.lock();
    ledger.append(head, List.of(entry));
    return days.of(head.now());
  }
}
