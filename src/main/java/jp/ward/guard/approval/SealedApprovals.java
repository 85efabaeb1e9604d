package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.PersonMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.SealedJson;
import jp.ward.guard.ledger.SealedRows;
import jp.ward.guard.ledger.SealedTable;

/** Reads and writes approvals; the only one who opens and closes the seal. */
@ApplicationScoped
class SealedApprovals {

  private final ApprovalStore store;
  private final ClearanceStore clearances;
  private final PersonMarks marks;
  private final Identities identities;
  private final SealedRows sealed;
  private final SealedJson json;

  SealedApprovals(
      ApprovalStore store,
      ClearanceStore clearances,
      PersonMarks marks,
      Identities identities,
      SealedRows sealed,
      SealedJson json) {
    this.store = store;
    this.clearances = clearances;
    this.marks = marks;
    this.identities = identities;
    this.sealed = sealed;
    this.json = json;
  }

  static boolean isId(String text) {
    return text != null && text.matches("apr_[0-9A-HJKMNP-TV-Z]{26}");
  }

  /**
   * Under its lock until the transaction ends.
   *
   * <p>INVARIANT: an approval or clearance that is not as the guard wrote it is absent, and makes
   * the register stale. Held by SealedRegisterTest.
   */
  Optional<Case> locked(String id) {
    return isId(id) ? store.locked(id).filter(this::isGenuine).map(this::open) : Optional.empty();
  }

  Optional<Case> read(String id) {
    return isId(id)
        ? store.findByIdOptional(id).filter(this::isGenuine).map(this::open)
        : Optional.empty();
  }

  private boolean isGenuine(ApprovalRow row) {
    return sealed.isGenuine(SealedTable.APPROVAL, row.id)
        && (row.clearance == null || sealed.isGenuine(SealedTable.CLEARANCE, row.clearance));
  }

  Case open(ApprovalRow row) {
    CaseFile file = carriedOn(json.open(place(row), row.sealed, CaseFile.class));
    Clearance clearance =
        row.clearance == null ? null : clearances.findById(row.clearance).clearance();
    Approval approval =
        new Approval(
            row.status,
            file.requesters(),
            file.slots(),
            file.votes(),
            row.expiresAt,
            clearance,
            row.givenBack);
    return new Case(row, file, approval);
  }

  /**
   * INVARIANT: marks made under older keys are carried on, or a measure registered since would be
   * found by nobody and would void nothing. Held by CaseRotationTest.
   */
  private CaseFile carriedOn(CaseFile file) {
    int depth = identities.depth();
    return file.depth() >= depth
        ? file
        : file.atDepth(depth, marks -> identities.carriedOn(marks, Math.max(1, file.depth())));
  }

  /** Writes a new approval with its places and marks. */
  Case insert(ApprovalRow row, CaseFile file, Approval approval) {
    row.version = 1;
    row.status = approval.status();
    row.expiresAt = approval.expiresAt();
    seal(row, file);
    List<ApprovalSlotRow> slots =
        approval.slots().stream().map(slot -> ApprovalSlotRow.of(row.id, slot)).toList();
    store.insert(row, slots, people(row, approval.requesters()));
    return new Case(row, file, approval);
  }

  private List<ApprovalPersonRow> people(ApprovalRow row, List<Person> requesters) {
    Set<String> all = new TreeSet<>();
    requesters.forEach(one -> all.addAll(marks.of(one)));
    List<ApprovalPersonRow> people = new ArrayList<>();
    for (String mark : all) {
      ApprovalPersonRow person = new ApprovalPersonRow();
      person.id = Ids.next("apm", row.requestedAt);
      person.approvalId = row.id;
      person.mark = mark;
      people.add(person);
    }
    return people;
  }

  /** Writes what a step led to. */
  Case write(Case before, Approval after) {
    return write(before, before.file().with(after.votes()), after);
  }

  Case write(Case before, CaseFile file, Approval after) {
    ApprovalRow row = before.row();
    row.version++;
    row.status = after.status();
    row.expiresAt = after.expiresAt();
    row.givenBack = after.givenBack();
    row.clearance = after.clearance() == null ? null : after.clearance().jti();
    if (after.status() != ApprovalStatus.PENDING) {
      row.pendingMark = null;
    }
    seal(row, file);
    after.slots().forEach(s -> store.fill(ApprovalSlotRow.id(row.id, s), after.filled(s)));
    store.flush();
    return new Case(row, file, after);
  }

  void seal(ApprovalRow row, CaseFile file) {
    row.sealed = json.seal(place(row), file);
  }

  private static Frame place(ApprovalRow row) {
    return new Frame("approval/file/v1").text(row.id);
  }
}
