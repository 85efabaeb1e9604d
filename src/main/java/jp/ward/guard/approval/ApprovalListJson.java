package jp.ward.guard.approval;

import java.util.List;

/**
 * A page of approvals.
 *
 * @param next the cursor of the next page, null on the last
 */
record ApprovalListJson(List<ApprovalJson> approvals, String next) {

  /** Prints how many. */
  @Override
  public String toString() {
    return approvals.size() + " approvals";
  }
}
