package jp.ward.guard.handover;

import java.time.Instant;
import java.util.List;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Pairing;
import jp.ward.guard.kernel.SamePerson;

/** What may become of a handover, and through whom. */
final class HandoverLifecycle {

  /** What came of an attempt to acknowledge. */
  enum Result {
    ACKNOWLEDGED,
    /** Who acknowledges had acknowledged the same persons before. */
    UNCHANGED,
    MISMATCH,
    ALREADY_BY_ANOTHER,
    EXPIRED
  }

  private HandoverLifecycle() {}

  /** An acknowledged handover ends as well: it must not carry answers for ever. */
  static HandoverStatus seen(boolean acknowledged, Instant expires, Instant now) {
    if (!now.isBefore(expires)) {
      return HandoverStatus.EXPIRED;
    }
    return acknowledged ? HandoverStatus.ACKNOWLEDGED : HandoverStatus.UNACKNOWLEDGED;
  }

  /**
   * An attempt by staff of the office asked.
   *
   * @param bySamePerson whether it is the one who acknowledged before
   */
  static Result acknowledge(
      HandoverStatus seen,
      boolean bySamePerson,
      List<List<IdentifierRef>> asked,
      List<List<IdentifierRef>> known) {
    if (seen == HandoverStatus.EXPIRED) {
      return Result.EXPIRED;
    }
    if (seen == HandoverStatus.ACKNOWLEDGED && !bySamePerson) {
      return Result.ALREADY_BY_ANOTHER;
    }
    if (!Pairing.of(asked, known, SamePerson.LIKELY).isWhole()) {
      return Result.MISMATCH;
    }
    return seen == HandoverStatus.ACKNOWLEDGED ? Result.UNCHANGED : Result.ACKNOWLEDGED;
  }
}
