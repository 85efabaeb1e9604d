package jp.ward.guard.approval;

import java.time.Instant;

/** A clearance as the contract has it, without its token. */
record ClearanceJson(
    String id,
    String approval,
    String approvalStatus,
    String check,
    String act,
    String channel,
    String office,
    DocumentJson document,
    ClearanceStatus status,
    Instant issuedAt,
    Instant expiresAt,
    Instant usedAt,
    ClearanceResult result) {

  /** Takes the approval's status as null in a list. */
  static ClearanceJson of(ClearanceRow row, ApprovalStatus approval, Instant now) {
    return new ClearanceJson(
        row.jti,
        row.approvalId,
        approval == null ? null : approval.name(),
        row.checkId,
        row.act,
        row.channel,
        row.office,
        DocumentJson.of(row.document),
        row.seen(now),
        row.issuedAt,
        row.expiresAt,
        row.usedAt,
        row.result);
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
