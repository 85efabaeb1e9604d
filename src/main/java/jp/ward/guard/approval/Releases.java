package jp.ward.guard.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.PersonMarks;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;

/**
 * Gives a clearance to who asks again with an approval of the same question. Held by
 * ClearanceStoryTest.
 */
@ApplicationScoped
public class Releases {

  private final SealedApprovals sealedApprovals;
  private final ClearanceStore clearances;
  private final ClearanceTokens tokens;
  private final PersonMarks marks;
  private final ApprovalBasis basis;
  private final ClearanceSettings settings;

  Releases(
      SealedApprovals sealedApprovals,
      ClearanceStore clearances,
      ClearanceTokens tokens,
      PersonMarks marks,
      ApprovalBasis basis,
      ClearanceSettings settings) {
    this.sealedApprovals = sealedApprovals;
    this.clearances = clearances;
    this.tokens = tokens;
    this.marks = marks;
    this.basis = basis;
    this.settings = settings;
  }

  /**
   * Somebody asks again.
   *
   * @param approval the id that is quoted
   * @param caller the token's holder, who may use the clearance beside the asker
   * @param asker the member of staff in whose name it is asked
   * @param office the asker's office
   * @param binding {@link Bindings#of} of the question as it is decided now
   * @param handoverAcknowledged true where no handover is required
   * @param check the id of the check whose answer will carry the clearance
   */
  public record Wanted(
      String approval,
      Caller caller,
      Person asker,
      Office office,
      String binding,
      boolean handoverAcknowledged,
      String check,
      Act act,
      Channel channel,
      String document) {

    /** Prints which approval. */
    @Override
    public String toString() {
      return "wanted for " + office.code();
    }
  }

  /** Whether there is such an approval of this person's own asking. */
  public boolean isOwn(String approval, Person asker) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sealedApprovals
                    .read(approval)
                    .filter(one -> one.row().kind == ApprovalKind.CHECK)
                    .filter(one -> one.approval().isRequestedBy(asker))
                    .isPresent());
  }

  /** Locks an approval until the transaction ends, before the ledger's head is locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(String approval) {
    sealedApprovals.locked(approval);
  }

  /**
   * Locks the approval and, where it fits, issues a clearance; one that is still live is worth
   * nothing from then on. Inside a running transaction, after {@link #hold}.
   *
   * @param now guard time, as the ledger's locked head has it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Release release(Wanted wanted, Instant now) {
    Case found = sealedApprovals.locked(wanted.approval()).orElse(null);
    if (found == null
        || found.row().kind != ApprovalKind.CHECK
        || !found.approval().isRequestedBy(wanted.asker())) {
      return Release.not(Release.Answer.ABSENT, List.of());
    }
    Case seen = basis.seen(found, now);
    boolean isAnother = !wanted.binding().equals(seen.file().binding());
    if (seen.approval().status().isOpen() && isAnother) {
      seen = seen.as(seen.approval().as(ApprovalStatus.VOIDED));
    }
    if (seen.approval().status() != found.approval().status()) {
      Case ended = sealedApprovals.write(seen, seen.approval());
      boolean isVoided = ended.approval().status() == ApprovalStatus.VOIDED;
      return Release.not(
          isVoided ? Release.Answer.VOIDED : Release.Answer.NOT_APPROVED,
          List.of(ApprovalEntries.closed(wanted.caller(), ended)));
    }
    if (seen.approval().status() == ApprovalStatus.APPROVED && !wanted.handoverAcknowledged()) {
      return Release.not(Release.Answer.HANDOVER_MISSING, List.of());
    }
    return issued(wanted, seen, now);
  }

  private Release issued(Wanted wanted, Case seen, Instant now) {
    ClearanceRow row = row(wanted, seen, now);
    Step step =
        ApprovalLifecycle.STRICT.issue(seen.approval(), wanted.asker(), row.jti, row.expiresAt);
    if (step.isRefused()) {
      return Release.not(Release.Answer.NOT_APPROVED, List.of());
    }
    List<Entry> entries = new ArrayList<>();
    Clearance earlier = seen.approval().clearance();
    if (earlier != null && !earlier.used()) {
      clearances.findById(earlier.jti()).status = ClearanceStatus.REPLACED;
    }
    clearances.persistAndFlush(row);
    sealedApprovals.write(seen, step.after());
    entries.add(ApprovalEntries.issued(wanted.caller(), row));
    return new Release(
        Release.Answer.RELEASED, tokens.sign(row, wanted.asker()), row.expiresAt, entries);
  }

  private ClearanceRow row(Wanted wanted, Case seen, Instant now) {
    Instant end = now.plus(settings.lifetime());
    Instant own = seen.approval().expiresAt();
    Set<String> holders = new TreeSet<>(marks.of(wanted.asker()));
    holders.addAll(marks.of(wanted.caller().person()));
    ClearanceRow row = new ClearanceRow();
    row.jti = Ids.next("clr", now);
    row.approvalId = seen.id();
    row.checkId = wanted.check();
    row.holders = String.join(",", holders);
    row.office = wanted.office().code();
    row.act = wanted.act().name();
    row.channel = wanted.channel().name();
    row.document = wanted.document();
    row.status = ClearanceStatus.ISSUED;
    row.issuedAt = now;
    row.expiresAt = ClearanceTokens.wholeSecond(end.isBefore(own) ? end : own);
    return row;
  }
}
