package jp.ward.guard.decision;

import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Compares a question with the respondents' side of one measure (相手方側). Held by
 * Rule01And02RespondentSideTest, Rule18ContinuityTest.
 */
record Side(Question question, MeasureSnapshot measure, AboutReading about) {

  Match recipient(List<KnownRef> known) {
    return Herself.isMeant(known, question, measure, about)
        ? Match.NONE
        : Match.between(question.recipient().identifiers(), known);
  }

  Match client(List<KnownRef> known) {
    return Match.amongClients(question.recipient().actingFor(), known);
  }

  /** The destination is the side's telephone, mail or postal address, or recorded as unsafe. */
  boolean destination() {
    return isUnsafe() || Stream.concat(his(), associates()).anyMatch(this::isPlace);
  }

  /** The destination is a respondent's address, and in no other way his side's. */
  boolean isAtHisHome() {
    List<IdentifierRef> place = question.destination().identifiers();
    return !isUnsafe()
        && his().anyMatch(this::isPlace)
        && associates().noneMatch(this::isPlace)
        && his().filter(this::isPlace).allMatch(ref -> ref.scheme() == Scheme.ADDRESS)
        && place.stream().allMatch(one -> one.scheme() == Scheme.ADDRESS);
  }

  /** Whether what is passed on comes from the side, be it on doubt. */
  static boolean isOriginOf(MeasureSnapshot measure, Question question) {
    List<IdentifierRef> from = question.origin().identifiers();
    return measure.respondents().stream()
        .flatMap(Side::everybody)
        .anyMatch(known -> Match.between(from, known) != Match.NONE);
  }

  private boolean isUnsafe() {
    return measure.unsafeDestinations().stream().anyMatch(this::isPlace);
  }

  private boolean isPlace(KnownRef ref) {
    return question.destination().identifiers().stream().anyMatch(ref::matches);
  }

  private Stream<KnownRef> his() {
    return measure.respondents().stream().flatMap(one -> one.identifiers().stream());
  }

  private Stream<KnownRef> associates() {
    return measure.respondents().stream()
        .flatMap(one -> one.associates().stream())
        .flatMap(one -> one.identifiers().stream());
  }

  private static Stream<List<KnownRef>> everybody(Respondent one) {
    return Stream.concat(
        Stream.of(one.identifiers()), one.associates().stream().map(Associate::identifiers));
  }
}
