package jp.ward.guard.approval;

import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;

/**
 * What the ledger keeps of approvals: who did what, and who was refused what and why. Held by
 * RefusedVoteStoryTest, ClearanceStoryTest.
 */
final class ApprovalEntries {

  private ApprovalEntries() {}

  static Entry requested(Caller caller, Case opened) {
    Map<String, Object> content = of(caller, opened.id());
    content.put("kind", opened.row().kind.name());
    content.put("subject", opened.row().subject);
    content.put("reason", opened.file().reason());
    content.put("slots", opened.file().slots());
    content.put("measures", opened.file().measures());
    content.put("policyHash", opened.file().policyHash());
    return Entry.of(Kind.APPROVAL_REQUESTED, caller, opened.id(), content);
  }

  static Entry voted(Caller caller, Case after, Vote vote) {
    Map<String, Object> content = of(caller, after.id());
    content.put("vote", vote.choice().name());
    content.put("slot", vote.slot());
    content.put("reason", vote.reason());
    content.put("status", after.approval().status().name());
    return Entry.of(Kind.APPROVAL_VOTED, caller, after.id(), content);
  }

  /** It ended, by its requester or because time or a change had ended it. */
  static Entry closed(Caller caller, Case after) {
    Map<String, Object> content = of(caller, after.id());
    content.put("status", after.approval().status().name());
    return Entry.of(Kind.APPROVAL_CLOSED, caller, after.id(), content);
  }

  /** Somebody was refused; the reason stands here and nowhere else. */
  static Entry refused(Caller caller, String approval, String what, RefusalReason why) {
    Map<String, Object> content = of(caller, approval);
    content.put("what", what);
    content.put("why", why.name());
    return Entry.of(Kind.APPROVAL_REFUSED, caller, approval, content);
  }

  /** Somebody was refused so often today that what they sent was not looked at. */
  static Entry unheard(Caller caller, String what) {
    Map<String, Object> content = of(caller, null);
    content.put("what", what);
    content.put("why", "TOO_MANY_REFUSED");
    return Entry.of(Kind.APPROVAL_REFUSED, caller, null, content);
  }

  static Entry reviewed(Caller caller, Case after) {
    Map<String, Object> content = of(caller, after.id());
    content.put("note", after.file().review().note());
    return Entry.of(Kind.APPROVAL_REVIEWED, caller, after.id(), content);
  }

  static Entry issued(Caller caller, ClearanceRow clearance) {
    return clearance(Kind.CLEARANCE_ISSUED, caller, clearance);
  }

  static Entry used(Caller caller, ClearanceRow clearance) {
    return clearance(Kind.CLEARANCE_USED, caller, clearance);
  }

  /** Takes the clearance as null where the token names none. */
  static Entry clearanceRefused(Caller caller, ClearanceRow clearance, RefusalReason why) {
    Map<String, Object> content = of(caller, clearance == null ? null : clearance.approvalId);
    content.put("clearance", clearance == null ? null : clearance.jti);
    content.put("why", why.name());
    String reference = clearance == null ? null : clearance.jti;
    return Entry.of(Kind.CLEARANCE_REFUSED, caller, reference, content);
  }

  private static Entry clearance(Kind kind, Caller caller, ClearanceRow clearance) {
    Map<String, Object> content = of(caller, clearance.approvalId);
    content.put("clearance", clearance.jti);
    content.put("check", clearance.checkId);
    content.put("act", clearance.act);
    content.put("channel", clearance.channel);
    content.put("document", clearance.document);
    content.put("status", clearance.status.name());
    content.put("result", clearance.result == null ? null : clearance.result.name());
    content.put("expiresAt", clearance.expiresAt.toString());
    return Entry.of(kind, caller, clearance.jti, content);
  }

  private static Map<String, Object> of(Caller caller, String approval) {
    Map<String, Object> content = Entry.by(caller);
    content.put("approval", approval);
    return content;
  }
}
