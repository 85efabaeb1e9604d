package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Whether a question is about what must lawfully be put to a respondent (rule 3), as one measure
 * reads it: the recipient is surely a confirmed respondent of the measure, or the professional who
 * acts for him with a client in writing; that respondent is surely in about; and everybody else who
 * is protected, by whichever measure, stands there with the name or the content of the case alone.
 */
final class OwnPapers {

  /** What of anybody else may stand in them. */
  static final Set<Attribute> MAY_STAND = EnumSet.of(Attribute.NAME, Attribute.CASE_CONTENT);

  private OwnPapers() {}

  /** Whether a paper is put to somebody in this way: by letter, at a counter, or online surely. */
  static boolean arePutBy(Act act, Channel channel, Proof proof) {
    boolean paper = act == Act.SEND || act == Act.ISSUE || act == Act.ANSWER;
    return paper
        && (channel.isLetter()
            || channel == Channel.COUNTER
            || channel == Channel.ONLINE && proof.opensOnline());
  }

  /**
   * Reads it of one measure.
   *
   * <p>INVARIANT: whom two measures put on both sides has no own papers. Held by
   * Rule03OwnPapersTest.
   *
   * <p>INVARIANT: no place of anybody protected stands in them. Held by Rule03NoPlaceTest.
   *
   * @param about whom any measure in force protects
   */
  static boolean are(Question question, MeasureSnapshot measure, AboutReading about) {
    Proof shown = Proof.valueOf(question.recipient().verified().name());
    if (!arePutBy(question.act(), question.channel(), shown)) {
      return false;
    }
    List<Subject> himself = himself(question, measure);
    return !himself.isEmpty()
        && himself.stream().noneMatch(about::isSurelyProtected)
        && question.about().stream()
            .filter(one -> !himself.contains(one))
            .filter(about::isProtected)
            .allMatch(one -> mayStand(one, about));
  }

  /** Subjects of a question who surely are the respondent to whom the papers belong. */
  static List<Subject> himself(Question question, MeasureSnapshot measure) {
    List<IdentifierRef> he = whoReads(question.recipient());
    return question.about().stream().filter(one -> isHimself(one, he, measure)).toList();
  }

  /** The recipient, or the client for whom a professional acts. */
  private static List<IdentifierRef> whoReads(Question.Recipient recipient) {
    return isForClient(recipient) ? recipient.actingFor() : recipient.identifiers();
  }

  static boolean isForClient(Question.Recipient recipient) {
    return recipient.party() == Party.PROFESSIONAL
        && recipient.stated() == Stated.WRITTEN
        && !recipient.actingFor().isEmpty();
  }

  private static boolean mayStand(Subject one, AboutReading about) {
    Set<Attribute> told = one.disclosing();
    return !told.isEmpty()
        && MAY_STAND.containsAll(told)
        && !(told.contains(Attribute.NAME) && about.concealsNameOf(one));
  }

  /**
   * Whether the subject is the reader and a confirmed respondent. Whoever resembles somebody
   * protected is only by a number: a name or mailbox that both use does not make her him.
   */
  private static boolean isHimself(Subject one, List<IdentifierRef> he, MeasureSnapshot measure) {
    List<IdentifierRef> subject = one.identifiers();
    boolean resembles = AboutReading.protects(measure, one);
    return measure.respondents().stream()
        .map(Respondent::identifiers)
        .filter(held -> isReader(he, subject, held))
        .anyMatch(held -> !resembles || Certainty.isByNumber(subject, held));
  }

  private static boolean isReader(
      List<IdentifierRef> he, List<IdentifierRef> subject, List<KnownRef> held) {
    return !Certainty.disagreeOn(held, he, subject, true)
        && Certainty.isConfirmed(he, held)
        && Certainty.isConfirmed(subject, held);
  }
}
