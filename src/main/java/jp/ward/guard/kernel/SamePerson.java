package jp.ward.guard.kernel;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How surely two descriptions are of the same person, as keyed references tell; surest last. */
public enum SamePerson {
  NO,
  /** By a weak scheme alone. */
  LIKELY,
  SURELY;

  /**
   * INVARIANT: who is given two numbers of one numbering is two people, and so nobody. Held by
   * PairingTest.
   */
  public static SamePerson of(List<IdentifierRef> one, List<IdentifierRef> other) {
    if (isContradicted(one, other)) {
      return NO;
    }
    Set<String> marks = new HashSet<>();
    other.forEach(right -> marks.addAll(right.exact()));
    SamePerson best = NO;
    for (IdentifierRef left : one) {
      if (left.exact().stream().anyMatch(marks::contains)) {
        SamePerson how = left.scheme().isStrong() ? SURELY : LIKELY;
        best = how.compareTo(best) > 0 ? how : best;
      }
    }
    return best;
  }

  private static boolean isContradicted(List<IdentifierRef> one, List<IdentifierRef> other) {
    for (IdentifierRef left : one) {
      for (IdentifierRef right : other) {
        if (left.scheme().isStrong()
            && left.scheme() == right.scheme()
            && left.numberedBy().equals(right.numberedBy())
            && Collections.disjoint(left.exact(), right.exact())) {
          return true;
        }
      }
    }
    return false;
  }

  public boolean isAtLeast(SamePerson other) {
    return compareTo(other) >= 0;
  }
}
