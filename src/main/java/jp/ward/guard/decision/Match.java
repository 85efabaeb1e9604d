package jp.ward.guard.decision;

import java.util.List;
import java.util.Objects;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/** How surely somebody who is named is somebody who is known; the surest last. */
enum Match {
  NONE,
  /** By a name, number or address alone, while a strong identifier says it is somebody else. */
  CONTRADICTED,
  WEAK,
  STRONG;

  boolean counts() {
    return this == WEAK || this == STRONG;
  }

  boolean isUncertain() {
    return this == WEAK || this == CONTRADICTED;
  }

  static Match surer(Match one, Match other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** A person matches when any identifier matches (design 4.2). */
  static Match between(List<IdentifierRef> asked, List<KnownRef> known) {
    boolean weak = false;
    for (IdentifierRef one : asked) {
      if (known.stream().anyMatch(ref -> ref.matches(one))) {
        if (one.scheme().isStrong()) {
          return STRONG;
        }
        weak = true;
      }
    }
    if (!weak) {
      return NONE;
    }
    return isContradicted(asked, known) ? CONTRADICTED : WEAK;
  }

  /** A bare name is compared only with the respondents of the persons asked about (design 4.2). */
  static List<IdentifierRef> withoutBareNames(List<IdentifierRef> asked) {
    return asked.stream().filter(one -> one.scheme() != Scheme.NAME).toList();
  }

  /** Whether two descriptions in one question are of the same person. */
  static Match within(List<IdentifierRef> one, List<IdentifierRef> other) {
    Match best = NONE;
    boolean contradicted = false;
    for (IdentifierRef left : one) {
      for (IdentifierRef right : other) {
        boolean same = left.exact().stream().anyMatch(right.exact()::contains);
        if (same) {
          best = surer(best, left.scheme().isStrong() ? STRONG : WEAK);
        } else if (comparable(left, right)) {
          contradicted = true;
        }
      }
    }
    return best == WEAK && contradicted ? CONTRADICTED : best;
  }

  private static boolean isContradicted(List<IdentifierRef> asked, List<KnownRef> known) {
    return asked.stream()
        .filter(one -> one.scheme().isStrong())
        .anyMatch(
            one ->
                known.stream()
                    .anyMatch(
                        ref ->
                            ref.scheme() == one.scheme()
                                && Objects.equals(ref.numberedBy(), one.numberedBy())));
  }

  private static boolean comparable(IdentifierRef left, IdentifierRef right) {
    return left.scheme().isStrong()
        && left.scheme() == right.scheme()
        && Objects.equals(left.numberedBy(), right.numberedBy());
  }
}
