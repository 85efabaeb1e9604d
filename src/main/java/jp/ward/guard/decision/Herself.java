package jp.ward.guard.decision;

import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Knows the protected person where a later entry of one person calls her the respondent: nobody
 * hides from herself, and a clerk of another city must not keep her from her own certificate
 * (src/docs/decisions/0026-herself-as-respondent.md).
 *
 * <p>INVARIANT: only a measure that is older than the entry, and marks in it that are confirmed,
 * say so. What somebody enters afterwards unblocks nobody. Held by MonotonyTest.
 */
final class Herself {

  private Herself() {}

  /**
   * Whether these marks of somebody on the other side of a measure are of the person asked about,
   * who is the recipient: nobody but whoever entered them stands behind them, and an older measure
   * holds her surely, with every identifier that they match. A telephone number or an address that
   * they match stays theirs: what is weak loosens nothing.
   *
   * @param accused marks of a respondent or an associate of the measure
   */
  static boolean isMeant(
      List<KnownRef> accused, Question question, MeasureSnapshot measure, AboutReading about) {
    List<IdentifierRef> recipient = question.recipient().identifiers();
    List<IdentifierRef> matching =
        recipient.stream()
            .filter(one -> accused.stream().anyMatch(ref -> ref.matches(one)))
            .toList();
    return question.recipient().party() == Party.SELF
        && !matching.isEmpty()
        && matching.stream().allMatch(Certainty::canBeSure)
        && accused.stream().noneMatch(KnownRef::confirmed)
        && about.protecting().stream()
            .filter(other -> isOlder(other, measure))
            .anyMatch(other -> isSurelyIn(other, matching, question));
  }

  private static boolean isSurelyIn(
      MeasureSnapshot measure, List<IdentifierRef> matching, Question question) {
    return CoResidents.without(measure, false).stream()
        .anyMatch(person -> isSurely(person, measure, matching, question));
  }

  private static boolean isSurely(
      ProtectedPerson person,
      MeasureSnapshot measure,
      List<IdentifierRef> matching,
      Question question) {
    return Certainty.isConfirmed(question.recipient().identifiers(), person, measure)
        && question.about().stream()
            .allMatch(one -> Certainty.isConfirmed(one.identifiers(), person, measure))
        && matching.stream()
            .allMatch(
                one ->
                    person.identifiers().stream()
                        .anyMatch(ref -> ref.confirmed() && ref.isExactly(one)));
  }

  /** Ids of measures are in the order of their registration. */
  private static boolean isOlder(MeasureSnapshot one, MeasureSnapshot other) {
    return one.id().compareTo(other.id()) < 0;
  }
}
