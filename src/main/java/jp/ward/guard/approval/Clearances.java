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
import jp.ward.guard.access.Page;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Ledger;

/** One-time permissions: used before the act, their results recorded after it. */
@ApplicationScoped
class Clearances {

  private final Cases cases;
  private final ClearanceStore store;
  private final ClearanceTokens tokens;
  private final PersonMarks marks;
  private final Ground ground;
  private final Ledger ledger;

  Clearances(
      Cases cases,
      ClearanceStore store,
      ClearanceTokens tokens,
      PersonMarks marks,
      Ground ground,
      Ledger ledger) {
    this.cases = cases;
    this.store = store;
    this.tokens = tokens;
    this.marks = marks;
    this.ground = ground;
    this.ledger = ledger;
  }

  private record Used(ClearanceRow row, Approval after, RefusalReason refused) {

    /** Prints whether it was refused. */
    @Override
    public String toString() {
      return String.valueOf(refused);
    }
  }

  /** Uses a clearance up, records its result, or both; a refusal is thrown once it is recorded. */
  ClearanceJson use(Caller caller, String token, ClearanceResult result) {
    Optional<String> jti = tokens.jti(token);
    Used used = ledger.write(() -> recorded(caller, attempt(caller, jti, result)));
    if (used.refused() != null) {
      throw used.refused().refusal(used.after() == null ? null : used.after().status());
    }
    return ClearanceJson.of(used.row(), used.after().status(), ground.now());
  }

  private record Attempt(Used used, List<Entry> before) {

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
    ledger.append(ledger.lock(), entries);
    return used;
  }

  private Attempt attempt(Caller caller, Optional<String> jti, ClearanceResult result) {
    if (jti.isEmpty()) {
      return refused(null, null, RefusalReason.FORGED, List.of());
    }
    Case found = store.approvalOf(jti.get()).flatMap(cases::locked).orElse(null);
    if (found == null) {
      return refused(null, null, RefusalReason.NOT_THE_HOLDER, List.of());
    }
    ClearanceRow row = store.findById(jti.get());
    if (!row.isHeldBy(marks.of(caller.person()))) {
      return refused(row, found.approval(), RefusalReason.NOT_THE_HOLDER, List.of());
    }
    Instant now = ground.now();
    Case seen = ground.seen(found, now);
    List<Entry> entries = new ArrayList<>();
    if (seen.approval().status() != found.approval().status()) {
      seen = cases.write(seen, seen.approval());
      entries.add(ApprovalEntries.closed(caller, seen));
    }
    Optional<RefusalReason> over = whyOver(row, seen.approval(), result);
    if (over.isPresent()) {
      return refused(row, seen.approval(), over.get(), entries);
    }
    Step step =
        ApprovalLifecycle.STRICT.use(
            seen.approval(), seen.approval().requesters().get(0), row.jti, now, result);
    if (step.isRefused()) {
      return refused(row, seen.approval(), step.refused(), entries);
    }
    row.usedAt = row.usedAt == null ? now : row.usedAt;
    row.status = ClearanceStatus.USED;
    row.result = step.after().clearance().result();
    cases.write(seen, step.after());
    return new Attempt(new Used(row, step.after(), null), entries);
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
      ClearanceRow row, Approval after, RefusalReason why, List<Entry> before) {
    return new Attempt(new Used(row, after, why), before);
  }

  /** Those of the caller, and for a manager those of his office. */
  @Transactional
  public ClearanceListJson list(Caller caller, ClearanceStatus status, String cursor, int limit) {
    Set<String> own = marks.of(caller.person());
    String office = caller.may(Group.MANAGER) ? caller.office().code() : null;
    Instant now = ground.now();
    Page<ClearanceJson> page =
        Page.of(
            (after, most) -> store.of(own, office, after, most),
            row -> row.jti,
            row -> ClearanceJson.of(row, null, now),
            one -> status == null || one.status() == status,
            cursor,
            limit);
    return new ClearanceListJson(page.items(), page.next());
  }
}
