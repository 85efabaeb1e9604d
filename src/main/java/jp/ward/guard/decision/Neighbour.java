package jp.ward.guard.decision;

import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Somebody asked about whom nothing but the block of an address makes the protected person (rule
 * 4a): with a number and a name with a birthday that the measure holds of all its people otherwise,
 * he is a neighbour. With one of the two, or none, he counts as she.
 *
 * <p>INVARIANT: only what is confirmed says so, and what one person enters makes nobody a
 * neighbour. Held by MonotonyTest.
 */
final class Neighbour {

  private Neighbour() {}

  /** Takes those whom the measure protects in this question. */
  static boolean is(Subject subject, List<ProtectedPerson> persons) {
    List<IdentifierRef> given = Match.withoutBareNames(subject.identifiers());
    List<List<KnownRef>> people = persons.stream().map(ProtectedPerson::identifiers).toList();
    return matching(given, persons).allMatch(one -> one.scheme() == Scheme.ADDRESS)
        && given.stream().anyMatch(one -> isNumber(one) && differsFromAll(one, people))
        && given.stream()
            .anyMatch(one -> one.scheme() == Scheme.NAME_DOB && differsFromAll(one, people));
  }

  /** Picks the identifiers by which somebody could be one of these people. */
  static Stream<IdentifierRef> matching(List<IdentifierRef> given, List<ProtectedPerson> persons) {
    return given.stream()
        .filter(
            one ->
                persons.stream()
                    .flatMap(person -> person.identifiers().stream())
                    .anyMatch(ref -> ref.matches(one)));
  }

  private static boolean isNumber(IdentifierRef one) {
    return one.scheme() == Scheme.ATENA || one.scheme() == Scheme.NON_RESIDENT_ATENA;
  }

  /** Whether everybody is held by another value of the same numbering. */
  private static boolean differsFromAll(IdentifierRef given, List<List<KnownRef>> people) {
    return people.stream().allMatch(held -> held.stream().anyMatch(ref -> isOther(ref, given)));
  }

  private static boolean isOther(KnownRef ref, IdentifierRef given) {
    return ref.confirmed()
        && ref.whole()
        && ref.scheme() == given.scheme()
        && ref.numberedBy().equals(given.numberedBy())
        && !ref.matches(given);
  }
}
