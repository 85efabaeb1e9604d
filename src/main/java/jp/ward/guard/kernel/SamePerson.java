package jp.ward.guard.kernel;

import java.util.List;

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
    SamePerson best = NO;
    boolean contradicted = false;
    for (IdentifierRef left : one) {
      for (IdentifierRef right : other) {
        if (left.exact().stream().anyMatch(right.exact()::contains)) {
          SamePerson how = left.scheme().isStrong() ? SURELY : LIKELY;
          best = how.compareTo(best) > 0 ? how : best;
        } else if (left.scheme().isStrong()
            && left.scheme() == right.scheme()
            && left.numberedBy().equals(right.numberedBy())) {
          contradicted = true;
        }
      }
    }
    return contradicted ? NO : best;
  }

  public boolean isAtLeast(SamePerson other) {
    return compareTo(other) >= 0;
  }
}
