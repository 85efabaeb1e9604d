package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.Posted;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.policy.Condition;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.web.Refusal;

/**
 * Requests for two people's approval: opened here, looked up here by those who build on them. Held
 * by ApprovalStoryTest, ReductionStoryTest.
 */
@ApplicationScoped
public class Approvals {

  static final int CREATED = 201;

  private final SealedApprovals sealedApprovals;
  private final ApprovalStore store;
  private final ApprovalOpenings openings;
  private final OfferedChecks offeredChecks;
  private final ApprovalBasis basis;
  private final Bindings bindings;
  private final Identities identities;
  private final Idempotency idempotency;
  private final Directory directory;

  Approvals(
      SealedApprovals sealedApprovals,
      ApprovalStore store,
      ApprovalOpenings openings,
      OfferedChecks offeredChecks,
      ApprovalBasis basis,
      Bindings bindings,
      Identities identities,
      Idempotency idempotency,
      Directory directory) {
    this.sealedApprovals = sealedApprovals;
    this.store = store;
    this.openings = openings;
    this.offeredChecks = offeredChecks;
    this.basis = basis;
    this.bindings = bindings;
    this.identities = identities;
    this.idempotency = idempotency;
    this.directory = directory;
  }

  /**
   * A change that takes protection away.
   *
   * @param measure the measure at the version that two people are asked about
   * @param effect the name of the {@link ReductionEffect} that carries it out
   * @param change what is to be done, JSON of the effect's own
   * @param shown the same as its approvers read it, a JSON object
   * @param sameness what makes another change of the measure the same one, whoever asks and why
   */
  public record NewReduction(
      Caller asker,
      String measure,
      long version,
      Office responsible,
      String effect,
      String change,
      String shown,
      Frame sameness,
      String reason) {

    /** Prints the measure. */
    @Override
    public String toString() {
      return "reduction of measure of " + responsible.code();
    }
  }

  /** A request opened at that guard time, with what the caller of the door has to append. */
  public record Opened(String approval, List<Entry> entries, Instant at) {

    /** Prints how much is to be appended. */
    @Override
    public String toString() {
      return "opened with " + entries.size() + " entries";
    }
  }

  /**
   * What two people had before them when they approved these checks: for each that they did the
   * measures, as {@link QuotedHandover#measure}. Needs a running transaction.
   *
   * @param now guard time, as the ledger's locked head has it
   */
  public Map<String, Set<String>> grounds(Set<String> checkIds, Instant now) {
    return store.ofSubjects(checkIds).stream()
        .map(row -> basis.seen(sealedApprovals.open(row), now))
        .filter(
            one ->
                Set.of(ApprovalStatus.APPROVED, ApprovalStatus.USED)
                    .contains(one.approval().status()))
        .collect(Collectors.toMap(one -> one.row().subject, Approvals::bound, (one, other) -> one));
  }

  private static Set<String> bound(Case granted) {
    return granted.file().measures().stream()
        .map(one -> QuotedHandover.measure(one.id(), one.version()))
        .collect(Collectors.toSet());
  }

  /**
   * Asks an officer and a manager of the responsible office to take protection away. Call it inside
   * a running transaction, before the measure's row and the ledger's head are locked; a vote locks
   * the approval first and the measure after it.
   *
   * <p>Throws {@link Refusal} 412 where the measure is no longer the version that was prepared: two
   * people would be asked in vain.
   */
  public Opened openReduction(NewReduction wanted) {
    BoundMeasure bound = new BoundMeasure(wanted.measure(), wanted.version());
    Instant now = basis.now();
    List<MeasureSnapshot> known = basis.measures(List.of(bound), now);
    CaseFile file =
        CaseFile.ofReduction(
            wanted.asker().person(),
            wanted.reason(),
            Slots.forReduction(wanted.responsible()),
            bound,
            CaseMarks.everybodyIn(known),
            identities.depth(),
            new CaseFile.PendingReduction(wanted.effect(), wanted.change(), wanted.shown()));
    ApprovalOpenings.Opened opened =
        openings.open(
            wanted.asker(),
            ApprovalKind.REDUCTION,
            wanted.measure(),
            wanted.responsible(),
            file,
            bindings.reduction(wanted.measure(), wanted.effect(), wanted.sameness()),
            now);
    basis.requireVersion(bound);
    return new Opened(opened.request().id(), opened.entries(), now);
  }

  /** Requests approval of a check of the caller's own. */
  Case request(Posted posted, String checkId, String reason) {
    requireStaff(posted.caller());
    try {
      return basis.write(() -> requestOnce(posted, checkId, reason));
    } catch (PersistenceException sameAtTheSameTime) {
      return basis.write(() -> requestOnce(posted, checkId, reason));
    }
  }

  private Case requestOnce(Posted posted, String checkId, String reason) {
    Optional<Idempotency.Replay> earlier = posted.earlier(idempotency);
    if (earlier.isPresent()) {
      return basis.seen(sealedApprovals.read(earlier.get().createdId()).orElseThrow(), basis.now());
    }
    Instant now = basis.now();
    RecordedCheck check = offeredChecks.read(posted.caller(), checkId, now);
    if (check.isOlderThan(identities.depth())
        || basis.hasChanged(ApprovalBasis.Ground.of(check), now)) {
      throw OfferedChecks.askAgain();
    }
    Office office = directory.office(check.by().office()).orElseThrow(Refusal::notFound);
    CaseFile file = file(posted.caller(), check, office, reason, now);
    ApprovalOpenings.Opened opened =
        openings.open(
            posted.caller(),
            ApprovalKind.CHECK,
            check.answer().id(),
            office,
            file,
            check.binding(),
            now);
    posted.remember(idempotency, CREATED, opened.request().id());
    basis.append(opened.request(), now, opened.entries());
    return opened.request();
  }

  private CaseFile file(
      Caller caller, RecordedCheck check, Office office, String reason, Instant now) {
    List<MeasureSnapshot> protecting = basis.measures(check.measures(), now);
    Condition.Occasion occasion =
        protecting.isEmpty() ? Condition.Occasion.STALE_REGISTER : Condition.Occasion.PROTECTED;
    List<Slot> slots =
        Slots.of(
            basis.policy(now).conditions(check.question().urgency(), occasion), protecting, office);
    List<Person> requesters = new ArrayList<>(List.of(caller.person()));
    check.by().person().ifPresent(requesters::add);
    Set<String> everybody = new TreeSet<>(check.question().everybodysMarks());
    everybody.addAll(CaseMarks.everybodyIn(protecting));
    return CaseFile.ofCheck(requesters, reason, slots, check, everybody, identities.depth());
  }

  private static void requireStaff(Caller caller) {
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Approval is requested by staff (groups): leave it to them. 承認の申請は職員が行います。");
    }
  }
}
