package jp.ward.guard.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.PersonMarks;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * Approvals as somebody may see them: their own, those they can vote on, those to be reviewed. Held
 * by ApprovalStoryTest, ConcernedManagerStoryTest.
 */
@ApplicationScoped
class ApprovalViews {

  private final SealedApprovals sealedApprovals;
  private final ApprovalStore store;
  private final ApprovalBasis basis;
  private final ApprovalRights rights;
  private final ApprovalClosings closings;
  private final PersonMarks marks;
  private final Measures measures;
  private final Directory directory;
  private final StandIns standIns;
  private final ObjectMapper json;

  ApprovalViews(
      SealedApprovals sealedApprovals,
      ApprovalStore store,
      ApprovalBasis basis,
      ApprovalRights rights,
      ApprovalClosings closings,
      PersonMarks marks,
      Measures measures,
      Directory directory,
      StandIns standIns,
      ObjectMapper json) {
    this.sealedApprovals = sealedApprovals;
    this.store = store;
    this.basis = basis;
    this.rights = rights;
    this.closings = closings;
    this.marks = marks;
    this.measures = measures;
    this.directory = directory;
    this.standIns = standIns;
    this.json = json;
  }

  /** One approval, for those who are part of it. */
  @Transactional
  public ApprovalJson read(Caller caller, String id) {
    Instant now = basis.now();
    Involvement involvement = rights.of(caller);
    return sealedApprovals
        .read(id)
        .map(one -> basis.seen(one, now))
        .filter(one -> maySee(caller, involvement, one))
        .map(one -> shown(caller, one))
        .orElseThrow(Refusal::notFound);
  }

  /** An approval after a step, as the one who took it may see it. */
  @Transactional
  public ApprovalJson shown(Caller caller, Case seen) {
    return ApprovalJson.of(seen, caller, references(caller, seen), change(seen));
  }

  /** What the caller can vote on now: never their own, nothing they are part of. */
  @Transactional
  public ApprovalListJson waitingFor(Caller caller, String cursor, int limit) {
    Set<String> roles =
        Arrays.stream(Group.values())
            .filter(caller::may)
            .map(Group::claim)
            .collect(Collectors.toCollection(TreeSet::new));
    if (roles.isEmpty()) {
      return new ApprovalListJson(List.of(), null);
    }
    Instant now = basis.now();
    Set<String> city = directory.cityOf(caller.municipality());
    Involvement involvement = rights.of(caller);
    return page(
        caller,
        (after, most) -> store.waiting(roles, caller.office().code(), city, now, after, most),
        one -> canVote(caller, involvement, one),
        cursor,
        limit);
  }

  /** What the caller asked for. */
  @Transactional
  public ApprovalListJson requestedBy(
      Caller caller, ApprovalStatus status, String cursor, int limit) {
    Set<String> own = marks.of(caller.person());
    return page(
        caller,
        (after, most) -> store.requestedBy(own, after, most),
        one -> status == null || one.approval().status() == status,
        cursor,
        limit);
  }

  /** What a manager of the municipality still has to review. */
  @Transactional
  public ApprovalListJson owingReview(Caller caller, String cursor, int limit) {
    Involvement involvement = rights.of(caller);
    return page(
        caller,
        (after, most) -> store.owingReview(caller.municipality(), after, most),
        one -> closings.mayReview(caller, involvement, one),
        cursor,
        limit);
  }

  /** Emergencies about measures of an officer's own office, in whichever city they are decided. */
  @Transactional
  public ApprovalListJson emergenciesOf(Caller caller, String cursor, int limit) {
    if (!caller.may(Group.MEASURE_OFFICER)) {
      return new ApprovalListJson(List.of(), null);
    }
    Instant now = basis.now();
    Involvement involvement = rights.of(caller);
    return page(
        caller,
        (after, most) -> store.running(now, after, most),
        one -> keepsTheCase(caller, one) && !rights.concerns(involvement, one.file()),
        cursor,
        limit);
  }

  /** An emergency is told to the officers of the offices that keep the cases (design 5). */
  private boolean keepsTheCase(Caller caller, Case seen) {
    return caller.may(Group.MEASURE_OFFICER)
        && seen.file().isUrgent()
        && basis.responsible(seen.file().measures(), basis.now()).stream()
            .anyMatch(office -> directory.decidesFor(office, caller.office()));
  }

  private ApprovalListJson page(
      Caller caller,
      BiFunction<String, Integer, List<ApprovalRow>> rows,
      java.util.function.Predicate<Case> keep,
      String cursor,
      int limit) {
    Instant now = basis.now();
    Page<Case> page =
        Page.of(
            rows,
            row -> row.id,
            row -> basis.seen(sealedApprovals.open(row), now),
            keep,
            cursor,
            limit);
    return new ApprovalListJson(
        page.items().stream().map(one -> shown(caller, one)).toList(), page.next());
  }

  private boolean canVote(Caller caller, Involvement involvement, Case seen) {
    Approval approval = seen.approval();
    Set<String> places = standIns.placesOf(caller, seen, basis.now());
    return approval.status() == ApprovalStatus.PENDING
        && approval.slots().stream()
            .anyMatch(slot -> places.contains(slot.id()) && approval.filled(slot) < slot.needed())
        && !approval.isRequestedBy(caller.person())
        && !approval.hasVoteOf(caller.person())
        && !rights.concerns(involvement, seen.file());
  }

  private boolean maySee(Caller caller, Involvement involvement, Case seen) {
    Approval approval = seen.approval();
    if (caller.isSystem() || caller.may(Group.CONTRACTOR) || caller.may(Group.AUDITOR)) {
      return false;
    }
    if (approval.isRequestedBy(caller.person()) || approval.hasVoteOf(caller.person())) {
      return true;
    }
    boolean isHisManager =
        caller.may(Group.MANAGER) && caller.office().code().equals(seen.row().office);
    boolean canFill = !standIns.placesOf(caller, seen, basis.now()).isEmpty();
    boolean hasPart = isHisManager || canFill || keepsTheCase(caller, seen);
    // A manager sees what was asked for by who named them, and votes on none of it.
    boolean isNamed = isHisManager && involvement.isNamedByOneOf(approval.requesters());
    return isNamed
        || hasPart && !rights.concerns(involvement, seen.file())
        || seen.owesReview() && closings.mayReview(caller, involvement, seen);
  }

  private Collection<String> references(Caller caller, Case seen) {
    if (!caller.may(Group.MEASURE_OFFICER)) {
      return List.of();
    }
    Set<String> own =
        basis.measures(seen.file().measures(), basis.now()).stream()
            .filter(one -> one.responsibleOffice().equals(caller.office().code()))
            .map(MeasureSnapshot::id)
            .collect(Collectors.toSet());
    return new TreeSet<>(measures.references(own).values());
  }

  private JsonNode change(Case seen) {
    try {
      CaseFile.PendingReduction reduction = seen.file().reduction();
      return reduction == null ? null : json.readTree(reduction.shown());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(seen.id() + " holds no change");
    }
  }
}
