package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Body;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Fields;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Ids;

/** The register: registers, reads and lists measures, and brings those a question touches. */
@ApplicationScoped
public class Measures {

  /** Marks in one query; a database bounds its parameters. */
  private static final int MOST_MARKS = 5_000;

  static final int CREATED = 201;

  private final MeasureStore store;
  private final MarkStore marks;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Identities identities;
  private final Directory directory;
  private final GuardDays days;

  Measures(
      MeasureStore store,
      MarkStore marks,
      Ledger ledger,
      Idempotency idempotency,
      Identities identities,
      Directory directory,
      GuardDays days) {
    this.store = store;
    this.marks = marks;
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
    // INVARIANT: a replica with older keys finds nobody and must not say so.
    // Held by RegisterStoryTest.a_register_wrapped_under_newer_keys_gives_no_snapshots
    if (marks.greatestDepth(MeasureIdentifierRow.class) > identities.depth()) {
      throw new IllegalStateException("the register is wrapped under newer keys than these");
    }
    List<String> all = List.copyOf(asked);
    Map<String, MeasureSnapshot> known = new LinkedHashMap<>();
    for (int from = 0; from < all.size(); from += MOST_MARKS) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_MARKS));
      MeasureSnapshots.of(store.linesOf(some), today)
          .forEach(snapshot -> known.putIfAbsent(snapshot.id(), snapshot));
    }
    return List.copyOf(known.values());
  }

  /**
   * Those of these measures that protect, as committed when this is called. Needs a running
   * transaction.
   */
  public List<MeasureSnapshot> protecting(Set<String> ids, LocalDate today) {
    return MeasureSnapshots.of(store.linesOfMeasures(ids), today);
  }

  /** The same with those that have ended or were rejected, which protect nobody any more. */
  public List<MeasureSnapshot> ever(Set<String> ids, LocalDate today) {
    return MeasureSnapshots.of(store.linesOfAll(ids), today);
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
    Caller caller = posted.caller();
    MeasureRights.requireStaff(caller);
    FieldProblems problems = new FieldProblems();
    FieldProblems warnings = new FieldProblems();
    Registration registration =
        new RegistrationForm(directory, identities, days.today(), problems, warnings)
            .read(
                Fields.of(Body.parse(posted.body()), "", problems),
                MeasureRights.isOfficer(caller));
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    MeasureRights.requireOwn(caller, registration);
    return ledger.write(
        () -> {
          MeasureRow row =
              posted.earlier(idempotency).map(replay -> replayed(posted, replay)).orElse(null);
          if (row == null) {
            row = insert(posted, registration);
          }
          return MeasureJson.of(row, days.today(), warnings.list());
        });
  }

  private MeasureRow replayed(Posted posted, Idempotency.Replay replay) {
    MeasureRow row = store.findById(replay.createdId());
    record(MeasureEntries.read(posted.caller(), row));
    return row;
  }

  private MeasureRow insert(Posted posted, Registration registration) {
    Instant now = days.now();
    boolean byOfficer = MeasureRights.isOfficer(posted.caller());
    MeasureRow row = MeasureRow.of(Ids.next("msr", now), registration, byOfficer, now);
    List<MeasureIdentifierRow> identifiers =
        MeasureStore.rowsOf(row.id, registration.entered(), 1, 0, now);
    store.insert(row, identifiers);
    posted.remember(idempotency, CREATED, row.id);
    record(MeasureEntries.registered(posted.caller(), row, identifiers));
    return row;
  }

  /** Reads one measure of the officer's municipality; the reading is recorded. */
  MeasureDetailJson read(Caller caller, String id) {
    MeasureRights.requireOfficer(caller);
    return ledger.write(
        () -> {
          MeasureRow row =
              store.ofMunicipality(id, caller.municipality()).orElseThrow(Refusal::notFound);
          List<MeasureIdentifierRow> identifiers = store.identifiersOf(List.of(id));
          LocalDate today = record(MeasureEntries.read(caller, row));
          return MeasureDetailJson.of(row, identifiers, today);
        });
  }

  /** Lists a page of the officer's municipality; the listing is recorded. */
  MeasureListJson list(Caller caller, Map<String, List<String>> parameters) {
    MeasureRights.requireOfficer(caller);
    MeasureFilter filter = MeasureFilter.parse(parameters);
    LocalDate today = days.today();
    return ledger.write(
        () -> {
          List<MeasureRow> found = store.page(caller.municipality(), filter, today);
          boolean more = found.size() > filter.limit();
          List<MeasureRow> page = new ArrayList<>(more ? found.subList(0, filter.limit()) : found);
          Map<String, List<MeasureIdentifierRow>> identifiers =
              store.identifiersOf(page.stream().map(row -> row.id).toList()).stream()
                  .collect(Collectors.groupingBy(row -> row.measureId));
          record(MeasureEntries.listed(caller, filter, page));
          return new MeasureListJson(
              page.stream()
                  .map(
                      row ->
                          MeasureDetailJson.of(
                              row, identifiers.getOrDefault(row.id, List.of()), today))
                  .toList(),
              more ? page.get(page.size() - 1).id : null);
        });
  }

  /** Locks the ledger's head, appends, and answers with the day of the entry. */
  private LocalDate record(Entry entry) {
    var head = ledger.lock();
    ledger.append(head, List.of(entry));
    return days.of(head.now());
  }
}
