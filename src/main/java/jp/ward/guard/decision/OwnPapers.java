package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * Whether a question is about the respondent's own papers (rule 3), as one measure reads it: the
 * measure holds the recipient surely as a confirmed respondent, that respondent is surely in about,
 * and everybody else whom the measure protects stands there with the name alone.
 */
final class OwnPapers {

  private OwnPapers() {}

  /**
   * Reads it of one measure.
   *
   * <p>INVARIANT: whom two measures put on both sides has no own papers. Held by
   * Rule03OwnPapersTest.
   *
   * @param about whom any measure in force protects
   */
  static boolean are(Question question, MeasureSnapshot measure, AboutReading about) {
    boolean paper = question.act() == Act.SEND || question.act() == Act.ISSUE;
    boolean way = question.channel().isLetter() || question.channel() == Channel.COUNTER;
    if (!paper || !way) {
      return false;
    }
    List<Subject> himself =
        question.about().stream().filter(one -> isHimself(one, question, measure)).toList();
    return !himself.isEmpty()
        && himself.stream().noneMatch(about::isSurelyProtected)
        && question.about().stream()
            .filter(one -> !himself.contains(one) && AboutReading.protects(measure, one))
            .allMatch(one -> one.disclosing().equals(Set.of(Attribute.NAME)));
  }

  /**
   * Whether the subject is the recipient and a confirmed respondent. Whoever resembles somebody
   * protected is only by a number: a name or mailbox that both use does not make her him.
   */
  private static boolean isHimself(Subject one, Question question, MeasureSnapshot measure) {
    List<IdentifierRef> recipient = question.recipient().identifiers();
    List<IdentifierRef> subject = one.identifiers();
    boolean resembles = AboutReading.protects(measure, one);
    return measure.respondents().stream()
        .map(Respondent::identifiers)
        .filter(held -> !Certainty.disagreeOn(held, recipient, subject, true))
        .filter(held -> Certainty.isConfirmed(recipient, held))
        .filter(held -> Certainty.isConfirmed(subject, held))
        .anyMatch(held -> !resembles || Certainty.isByNumber(subject, held));
  }
}
