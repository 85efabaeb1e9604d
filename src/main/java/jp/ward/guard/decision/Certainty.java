package jp.ward.guard.decision;

import java.util.Collections;
import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * The one rule for what loosens an answer: certainty (design 4.3).
 *
 * <p>Somebody is surely a person whom a measure holds by a strong identifier that the measure holds
 * for that very person, or by a whole {@code NAME_DOB} where no strong identifier differs. An
 * {@code ADDRESS}, {@code PHONE}, {@code EMAIL} or bare {@code NAME} never makes anybody sure. A
 * number or a {@code NAME_DOB} that is held otherwise contradicts, and two values of one numbering
 * are two people, so nobody. Protection asks {@link Match} instead: there doubt is enough.
 */
final class Certainty {

  private Certainty() {}

  /** Whether these identifiers are surely of this person, whoever entered the marks. */
  static boolean isSure(List<IdentifierRef> given, List<KnownRef> held) {
    return isSure(given, held, false);
  }

  /** Whether they are so by marks behind which a second person stands. */
  static boolean isConfirmed(List<IdentifierRef> given, List<KnownRef> held) {
    return isSure(given, held, true);
  }

  /**
   * Whether they are so by confirmed marks, and by nothing of somebody else whom the measure
   * protects.
   */
  static boolean isConfirmed(
      List<IdentifierRef> given, ProtectedPerson person, MeasureSnapshot measure) {
    return isConfirmed(given, person.identifiers()) && !isMixed(given, person, measure);
  }

  /**
   * Whether one of these is surely of somebody else whom the measure protects, and not of this
   * person: two people in one record, as a merged one has them, are nobody for sure.
   */
  static boolean isMixed(
      List<IdentifierRef> given, ProtectedPerson person, MeasureSnapshot measure) {
    return given.stream()
        .filter(Certainty::canBeSure)
        .filter(one -> !isHeldExactly(one, person.identifiers(), false))
        .anyMatch(
            one ->
                measure.protectedPersons().stream()
                    .anyMatch(other -> isHeldExactly(one, other.identifiers(), false)));
  }

  /** Whether a strong identifier makes them sure, and not the name and the birthday alone. */
  static boolean isByNumber(List<IdentifierRef> given, List<KnownRef> held) {
    return given.stream()
        .anyMatch(one -> one.scheme().isStrong() && isHeldExactly(one, held, false));
  }

  /**
   * Whether one of these could make somebody sure of being this person, whatever the others say.
   */
  static boolean names(List<IdentifierRef> given, List<KnownRef> held) {
    return given.stream().anyMatch(one -> canBeSure(one) && isHeldExactly(one, held, false));
  }

  /** Whether both name one identifier that could make them sure, and the person is held by it. */
  static boolean share(List<IdentifierRef> one, List<IdentifierRef> other, List<KnownRef> held) {
    return one.stream()
        .filter(Certainty::canBeSure)
        .filter(left -> isHeldExactly(left, held, false))
        .anyMatch(left -> other.stream().anyMatch(right -> isSame(left, right)));
  }

  /** Whether two descriptions in one question can't be of one person. */
  static boolean disagree(List<IdentifierRef> one, List<IdentifierRef> other) {
    return one.stream()
        .filter(Certainty::canBeSure)
        .anyMatch(
            left ->
                other.stream()
                    .anyMatch(right -> isComparable(left, right) && !isSame(left, right)));
  }

  /**
   * Whether two descriptions in one question can't both be of this person. An old and a new name
   * that are both held for the person disagree in nothing.
   */
  static boolean disagreeOn(
      List<KnownRef> held, List<IdentifierRef> one, List<IdentifierRef> other, boolean confirmed) {
    return disagree(beyondNames(held, one, confirmed), beyondNames(held, other, confirmed));
  }

  private static List<IdentifierRef> beyondNames(
      List<KnownRef> held, List<IdentifierRef> given, boolean confirmed) {
    return given.stream()
        .filter(one -> one.scheme() != Scheme.NAME_DOB || !isHeldExactly(one, held, confirmed))
        .toList();
  }

  private static boolean isSure(List<IdentifierRef> given, List<KnownRef> held, boolean confirmed) {
    return given.stream().anyMatch(one -> canBeSure(one) && isHeldExactly(one, held, confirmed))
        && !disagreeOn(held, given, given, confirmed)
        && !isSeveralPeople(held)
        && given.stream().noneMatch(one -> isHeldOtherwise(one, held));
  }

  /** Whether an identifier of this scheme can make anybody sure. */
  static boolean canBeSure(IdentifierRef one) {
    return one.scheme().isStrong() || one.scheme() == Scheme.NAME_DOB;
  }

  private static boolean isHeldExactly(IdentifierRef one, List<KnownRef> held, boolean confirmed) {
    return held.stream()
        .anyMatch(
            ref ->
                ref.scheme() == one.scheme()
                    && ref.isExactly(one)
                    && (ref.confirmed() || !confirmed));
  }

  private static boolean isHeldOtherwise(IdentifierRef one, List<KnownRef> held) {
    boolean comparable =
        canBeSure(one) && held.stream().anyMatch(ref -> ref.whole() && isComparable(one, ref));
    return comparable && !isHeldExactly(one, held, false);
  }

  /** Older rows may hold two numbers of one numbering for one person. */
  private static boolean isSeveralPeople(List<KnownRef> held) {
    return held.stream()
        .filter(left -> left.whole() && left.scheme().isStrong())
        .anyMatch(
            left ->
                held.stream()
                    .anyMatch(
                        right ->
                            right.whole()
                                && right.scheme() == left.scheme()
                                && right.numberedBy().equals(left.numberedBy())
                                && right.depth() == left.depth()
                                && !right.mark().equals(left.mark())));
  }

  private static boolean isSame(IdentifierRef left, IdentifierRef right) {
    return left.scheme() == right.scheme() && !Collections.disjoint(left.exact(), right.exact());
  }

  private static boolean isComparable(IdentifierRef left, IdentifierRef right) {
    return left.scheme() == right.scheme() && left.numberedBy().equals(right.numberedBy());
  }

  private static boolean isComparable(IdentifierRef left, KnownRef right) {
    return left.scheme() == right.scheme() && left.numberedBy().equals(right.numberedBy());
  }
}
