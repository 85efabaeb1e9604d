package jp.ward.guard.measure;

import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * That a mark of a member of staff, or of somebody tied to them, stands in a measure, and who
 * entered it there. Held by BlindedSupervisorStoryTest, ConfirmedNamingStoryTest.
 *
 * @param confirmedElsewhere whether somebody of another office than the one that entered it
 *     confirmed it
 * @param byOfficer whether a measure officer entered it, or two people granted it
 * @param sub the keyed mark of who entered it by their {@code sub}, or null
 * @param upn the same by their {@code upn}, or null
 */
record Naming(
    String measure, boolean confirmedElsewhere, boolean byOfficer, String sub, String upn) {

  /** Whether it keeps them from their audit: an officer's word does, and that of two offices. */
  boolean isFirm() {
    return confirmedElsewhere || byOfficer;
  }

  /** Whether this person entered it. */
  boolean isBy(IdentifierRef otherSub, IdentifierRef otherUpn) {
    return holds(otherSub, sub) || holds(otherUpn, upn);
  }

  private static boolean holds(IdentifierRef asked, String mark) {
    Set<String> marks = asked == null ? Set.of() : asked.exact();
    return mark != null && marks.contains(mark);
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return "a naming";
  }
}
