package jp.ward.guard.decision;

import java.util.List;
import java.util.Objects;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * How surely somebody who is named is somebody who is known; the surest last. Held by
 * Rule04ResemblanceTest, CertaintyTest.
 */
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

  /**
   * How surely one of several clients is somebody: two values of one numbering are two people, and
   * then the number of one contradicts nothing of the other.
   */
  static Match amongClients(List<IdentifierRef> clients, List<KnownRef> known) {
    if (!Certainty.disagree(clients, clients)) {
      return between(clients, known);
    }
    Match best = NONE;
    for (IdentifierRef one : clients) {
      best = surer(best, between(List.of(one), known));
    }
    return best;
  }

  /** A bare name is compared only with the respondents of the persons asked about (design 4.2). */
  static List<IdentifierRef> withoutBareNames(List<IdentifierRef> asked) {
    return asked.stream().filter(one -> one.scheme() != Scheme.NAME).toList();
  }

  /** Only what is confirmed contradicts: one person's entry never makes him somebody else. */
  private static boolean isContradicted(List<IdentifierRef> asked, List<KnownRef> known) {
    return asked.stream()
        .filter(one -> one.scheme().isStrong())
        .anyMatch(
            one ->
                known.stream()
                    .anyMatch(
                        ref ->
                            ref.confirmed()
                                && ref.scheme() == one.scheme()
                                && Objects.equals(ref.numberedBy(), one.numberedBy())));
  }
}
