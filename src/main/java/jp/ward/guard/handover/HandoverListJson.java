package jp.ward.guard.handover;

import java.util.List;

/**
 * A page of the inbox, newest first.
 *
 * @param next the cursor of the next page, null on the last
 */
record HandoverListJson(List<HandoverJson> handovers, String next) {

  /** Prints how many. */
  @Override
  public String toString() {
    return handovers.size() + " handovers";
  }
}
