package jp.ward.guard.decision;

import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/** What the asking member of staff may handle (rule 29), and what his office hides (rule 28). */
final class AskerReading {

  private AskerReading() {}

  static Handling handling(Question question, List<MeasureSnapshot> known) {
    boolean refer =
        question.asker().drawnForSpotCheck() || !mayNotHandle(question, known).isEmpty();
    return refer ? Handling.REFER : Handling.MAY_HANDLE;
  }

  /** Names the persons asked about whom the asker may not handle: himself, a tie, his own case. */
  static List<Subject> mayNotHandle(Question question, List<MeasureSnapshot> known) {
    List<IdentifierRef> asker = question.asker().staff();
    List<MeasureSnapshot> own =
        known.stream()
            .filter(measure -> measure.state().protects() && isParty(measure, asker))
            .toList();
    return question.concerned().stream()
        .filter(
            one ->
                Match.meet(asker, one.identifiers())
                    || isTied(question.asker(), one)
                    || own.stream().anyMatch(measure -> concerns(measure, one)))
        .toList();
  }

  /** Doubt refers: an invented number beside the right name gets nobody round his own tie. */
  private static boolean isTied(Question.Asker asker, Subject subject) {
    List<IdentifierRef> named = Match.withoutBareNames(subject.identifiers());
    return asker.ties().stream().anyMatch(tie -> Match.between(named, tie) != Match.NONE);
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

  private static boolean isParty(MeasureSnapshot measure, List<IdentifierRef> asker) {
    return AboutReading.in(measure, asker).counts()
        || measure.respondents().stream().anyMatch(one -> isOrBelongsTo(one, asker));
  }

  private static boolean concerns(MeasureSnapshot measure, Subject subject) {
    return AboutReading.protects(measure, subject)
        || measure.respondents().stream()
            .anyMatch(one -> counts(subject.identifiers(), one.identifiers()));
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
