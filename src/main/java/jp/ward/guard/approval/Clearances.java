package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.PersonMarks;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Page;

/** One-time permissions: used before the act, their results recorded after it. */
@ApplicationScoped
class Clearances {

  private final SealedApprovals sealedApprovals;
  private final ClearanceStore store;
  private final ClearanceTokens tokens;
  private final PersonMarks marks;
  private final ApprovalBasis basis;
  private final ApprovalRights rights;
  private final Attempts attempts;
  private final Ledger ledger;
  private final Directory directory;

  Clearances(
      SealedApprovals sealedApprovals,
      ClearanceStore store,
      ClearanceTokens tokens,
      PersonMarks marks,
      ApprovalBasis basis,
      ApprovalRights rights,
      Attempts attempts,
      Ledger ledger,
      Directory directory) {
    this.sealedApprovals = sealedApprovals;
    this.store = store;
    this.tokens = tokens;
    this.marks = marks;
    this.basis = basis;
    this.rights = rights;
    this.attempts = attempts;
    this.ledger = ledger;
    this.directory = directory;
  }

  private record Used(ClearanceRow row, Approval after, RefusalReason refused) {

    /** Prints whether it was refused. */
    @Override
    public String toString() {
      return String.valueOf(refused);
    }
  }

  /**
   * Uses a clearance up, records its result, or both; a refusal is thrown once it is recorded.
   *
   * @param document the SHA-256 of the text that goes now, or null; another than was approved is
   *     refused, and nothing is used up
   */
  ClearanceJson use(Caller caller, String token, ClearanceResult result, String document) {
    attempts.require(caller, "CLEARANCE_USE");
    Optional<String> jti = tokens.jti(token);
    Used used = basis.write(() -> recorded(caller, attempt(caller, jti, result, document)));
    if (used.refused() != null) {
      attempts.refused(caller);
      throw used.refused().refusal(used.after() == null ? null : used.after().status());
    }
    return ClearanceJson.of(used.row(), used.after().status(), basis.now());
  }

  /** What became of it; the approval as it was seen then, null where none was found. */
  private record Attempt(Used used, List<Entry> before, Case seen, Instant now) {

    /** Prints what became of it. */
    @Override
    public String toString() {
      return used.toString();
    }
  }

  private Used recorded(Caller caller, Attempt attempt) {
    Used used = attempt.used();
    List<Entry> entries = new ArrayList<>(attempt.before());
    entries.add(
        used.refused() == null
            ? ApprovalEntries.used(caller, used.row())
            : ApprovalEntries.clearanceRefused(caller, used.row(), used.refused()));
    if (attempt.seen() == null) {
      ledger.append(ledger.lock(), entries);
    } else {
      basis.append(attempt.seen(), attempt.now(), entries);
    }
    return used;
  }

  private Attempt attempt(
      Caller caller, Optional<String> jti, ClearanceResult result, String document) {
    if (jti.isEmpty()) {
      return refused(null, RefusalReason.FORGED, List.of(), null, null);
    }
    Case found = store.approvalOf(jti.get()).flatMap(sealedApprovals::locked).orElse(null);
    if (found == null) {
      return refused(null, RefusalReason.NOT_THE_HOLDER, List.of(), null, null);
    }
    ClearanceRow row = store.findById(jti.get());
    Instant now = basis.now();
    Optional<RefusalReason> notHis = whyNotHis(caller, row, found);
    if (notHis.isPresent()) {
      return refused(row, notHis.get(), List.of(), found, now);
    }
    Case seen = basis.seen(found, now);
    List<Entry> entries = new ArrayList<>();
    if (seen.approval().status() != found.approval().status()) {
      seen = sealedApprovals.write(seen, seen.approval());
      entries.add(ApprovalEntries.closed(caller, seen));
    }
    Optional<RefusalReason> over =
        document != null && !document.equals(row.document)
            ? Optional.of(RefusalReason.OTHER_DOCUMENT)
            : whyOver(row, seen.approval(), result);
    if (over.isPresent()) {
      return refused(row, over.get(), entries, seen, now);
    }
    Step step =
        ApprovalLifecycle.STRICT.use(
            seen.approval(), seen.approval().requesters().get(0), row.jti, now, result);
    if (step.isRefused()) {
      return refused(row, step.refused(), entries, seen, now);
    }
    row.usedAt = row.usedAt == null ? now : row.usedAt;
    row.status = ClearanceStatus.USED;
    row.result = step.after().clearance().result();
    sealedApprovals.write(seen, step.after());
    return new Attempt(new Used(row, step.after(), null), entries, seen, now);
  }

  /** Why somebody may not use it, though it may have been theirs: all hear that there is none. */
  private Optional<RefusalReason> whyNotHis(Caller caller, ClearanceRow row, Case found) {
    if (!row.isHeldBy(marks.of(caller.person()))) {
      return Optional.of(RefusalReason.NOT_THE_HOLDER);
    }
    if (!isWhereItWasGiven(caller, row)) {
      return Optional.of(RefusalReason.ANOTHER_OFFICE);
    }
    if (!caller.may(Group.STAFF, Group.WARD_SYSTEM)) {
      return Optional.of(RefusalReason.NO_LONGER_STAFF);
    }
    List<Person> people = new ArrayList<>(found.approval().requesters());
    people.add(caller.person());
    return rights.excludes(people, found.file())
        ? Optional.of(RefusalReason.CONFLICT)
        : Optional.empty();
  }

  /** A person at the very office; a system anywhere in the municipality whose staff it serves. */
  private boolean isWhereItWasGiven(Caller caller, ClearanceRow row) {
    return caller.isSystem()
        ? directory
            .office(row.office)
            .filter(office -> office.municipality().equals(caller.municipality()))
            .isPresent()
        : row.office.equals(caller.officeCode());
  }

  /** Why one that is no longer the newest is worth nothing. */
  private static Optional<RefusalReason> whyOver(
      ClearanceRow row, Approval approval, ClearanceResult result) {
    if (approval.clearance() != null && approval.clearance().jti().equals(row.jti)) {
      return Optional.empty();
    }
    if (row.status != ClearanceStatus.USED) {
      return Optional.of(RefusalReason.REPLACED);
    }
    return Optional.of(result == null ? RefusalReason.ALREADY_USED : RefusalReason.RESULT_RECORDED);
  }

  private static Attempt refused(
      ClearanceRow row, RefusalReason why, List<Entry> before, Case seen, Instant now) {
    Approval after = seen == null ? null : seen.approval();
    return new Attempt(new Used(row, after, why), before, seen, now);
  }

  private record Listed(ClearanceJson shown, boolean mayBeSeen) {

    /** Prints the id. */
    @Override
    public String toString() {
      return shown.toString();
    }
  }

  /**
   * Clearances given to the caller at this office, and for a manager those of their office that do
   * not concern them.
   *
   * <p>INVARIANT: a manager who is part of a case, or tied to somebody in it, finds no trace of it
   * here. Held by ConcernedManagerStoryTest.
   */
  @Transactional
  public ClearanceListJson list(Caller caller, ClearanceStatus status, String cursor, int limit) {
    Set<String> own = marks.of(caller.person());
    String office = caller.may(Group.MANAGER) ? caller.office().code() : null;
    Instant now = basis.now();
    Involvement involvement = rights.of(caller);
    Page<Listed> page =
        Page.of(
            (after, most) -> store.of(own, office, after, most),
            row -> row.jti,
            row -> listed(caller, involvement, row, now),
            one -> one.mayBeSeen() && (status == null || one.shown().status() == status),
            cursor,
            limit);
    return new ClearanceListJson(page.items().stream().map(Listed::shown).toList(), page.next());
  }

  private Listed listed(Caller caller, Involvement involvement, ClearanceRow row, Instant now) {
    Case from = sealedApprovals.read(row.approvalId).orElseThrow();
    boolean concerned =
        rights.concerns(involvement, from.file())
            && !involvement.isNamedByOneOf(from.approval().requesters());
    return new Listed(
        ClearanceJson.of(row, null, now),
        isWhereItWasGiven(caller, row)
            && (from.approval().isRequestedBy(caller.person()) || !concerned));
  }
}
