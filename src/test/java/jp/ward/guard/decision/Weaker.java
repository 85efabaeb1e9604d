package jp.ward.guard.decision;

/** Whether one answer is weaker than another about the same question. */
final class Weaker {

  private Weaker() {}

  /** How the other is weaker, or null where it is not. A referral tells nothing at all. */
  static String than(Decision one, Decision other) {
    if (isReferral(other)) {
      return null;
    }
    if (isReferral(one)) {
      return "a referral became " + other.outcome();
    }
    if (!other.outcome().isAtLeast(one.outcome())) {
      return one.outcome() + " became " + other.outcome();
    }
    if (!other.withhold().containsAll(one.withhold())) {
      return "less is withheld";
    }
    boolean bothReleased =
        one.outcome() == Outcome.DUAL_APPROVAL_REQUIRED && other.outcome() == one.outcome();
    return bothReleased && !other.keptAfterRelease().containsAll(one.keptAfterRelease())
        ? "less is withheld after release"
        : null;
  }

  private static boolean isReferral(Decision decision) {
    return decision.flags().contains(Flag.REFER_TO_MANAGER);
  }
}
