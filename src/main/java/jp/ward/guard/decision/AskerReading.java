package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Reads what the asking member of staff may handle (29), and what their office hides (28). Held by
 * Rule29ReferralTest, Rule27And28AnybodyTest.
 */
final class AskerReading {

  private AskerReading() {}

  static Handling handling(Question question, List<MeasureSnapshot> known) {
    boolean refer =
        question.asker().drawnForSpotCheck() || !mayNotHandle(question, known).isEmpty();
    return refer ? Handling.REFER : Handling.MAY_HANDLE;
  }

  /**
   * Names the persons asked about whom the asker may not handle: themselves, a tie, somebody of a
   * measure in which they or a tie of theirs stand. Doubt refers: an invented number beside the
   * right name gets nobody round their own tie.
   */
  static List<Subject> mayNotHandle(Question question, List<MeasureSnapshot> known) {
    OwnMarks asker = OwnMarks.of(question.asker().staff(), question.asker().ties());
    List<MeasureSnapshot> own =
        known.stream()
            .filter(measure -> measure.state().protects() && asker.standIn(measure))
            .toList();
    return question.concerned().stream()
        .filter(
            one ->
                asker.areAmong(marks(one))
                    || asker.areTiedTo(marks(one))
                    || own.stream().anyMatch(measure -> concerns(measure, one)))
        .toList();
  }

  /** Marks of whoever may be meant, doubtful ones too; a bare name finds nobody. */
  private static Set<String> marks(Subject subject) {
    return Match.withoutBareNames(subject.identifiers()).stream()
        .flatMap(one -> one.wide().stream())
        .collect(Collectors.toSet());
  }

  /** Rule 28: he is on his own business with the very office whose part must stay unknown. */
  static Concealment concealment(Question question, List<MeasureSnapshot> known) {
    boolean tells =
        question.act() == Act.CONTACT
            || question.act() == Act.SEND
            || question.act() == Act.FORWARD
            || question.act() == Act.ANSWER;
    boolean concealed =
        tells
            && known.stream()
                .filter(measure -> measure.state().protects())
                .filter(measure -> measure.concealedOffices().contains(question.asker().office()))
                .anyMatch(measure -> namesRecipient(measure, question));
    return concealed ? Concealment.CONCEALED : Concealment.OPEN;
  }

  private static boolean namesRecipient(MeasureSnapshot measure, Question question) {
    return recipients(question)
        .anyMatch(
            recipient ->
                measure.respondents().stream().anyMatch(one -> isOrBelongsTo(one, recipient)));
  }

  private static Stream<List<IdentifierRef>> recipients(Question question) {
    Question.Recipient recipient = question.recipient();
    if (recipient.party() == Party.SELF && recipient.identifiers().isEmpty()) {
      return question.about().stream().map(Subject::identifiers).map(Match::withoutBareNames);
    }
    return Stream.of(Match.withoutBareNames(recipient.identifiers()));
  }

  /** Who is meant is read as everywhere in a question: a neighbour of the block is not she (4a). */
  private static boolean concerns(MeasureSnapshot measure, Subject subject) {
    return AboutReading.protects(measure, subject)
        || measure.respondents().stream()
            .anyMatch(one -> isOrBelongsTo(one, subject.identifiers()));
  }

  private static boolean isOrBelongsTo(Respondent respondent, List<IdentifierRef> asked) {
    return counts(asked, respondent.identifiers())
        || respondent.associates().stream()
            .map(Associate::identifiers)
            .anyMatch(identifiers -> counts(asked, identifiers));
  }

  private static boolean counts(List<IdentifierRef> asked, List<KnownRef> known) {
    return Match.between(asked, known).counts();
  }
}
