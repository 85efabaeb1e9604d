package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * How the recipient, his client and the destination stand to the respondents of the persons asked
 * about (rules 1 to 5).
 *
 * @param respondent the recipient is a respondent
 * @param ownPapers rule 3 replaces rule 1
 * @param side the recipient is an associate, or acts for the respondent's side
 * @param resembling rule 4 replaced a match
 * @param destination the destination is the respondent side's, or recorded as unsafe
 * @param uncertain recognised by a weak scheme alone
 */
record RespondentReading(
    boolean respondent,
    boolean ownPapers,
    boolean side,
    boolean resembling,
    boolean destination,
    boolean uncertain) {

  static RespondentReading of(Question question, AboutReading about) {
    Match recipientIsRespondent = Match.NONE;
    Match recipientIsAssociate = Match.NONE;
    Match clientIsSide = Match.NONE;
    boolean resembling = false;
    boolean destination = false;
    List<IdentifierRef> recipient = question.recipient().identifiers();
    List<IdentifierRef> client = clientOf(question.recipient());
    List<IdentifierRef> place = question.destination().identifiers();
    for (MeasureSnapshot measure : about.protecting()) {
      destination |= anyMatch(place, measure.unsafeDestinations());
      for (Respondent one : measure.respondents()) {
        Match direct = Match.between(recipient, one.identifiers());
        Match through = Match.between(client, one.identifiers());
        recipientIsRespondent = Match.surer(recipientIsRespondent, direct);
        clientIsSide = Match.surer(clientIsSide, through);
        resembling |= direct == Match.CONTRADICTED || through == Match.CONTRADICTED;
        destination |= anyMatch(place, one.identifiers());
        for (Associate associate : one.associates()) {
          Match near = Match.between(recipient, associate.identifiers());
          Match behind = Match.between(client, associate.identifiers());
          recipientIsAssociate = Match.surer(recipientIsAssociate, near);
          clientIsSide = Match.surer(clientIsSide, behind);
          resembling |= near == Match.CONTRADICTED || behind == Match.CONTRADICTED;
          destination |= anyMatch(place, associate.identifiers());
        }
      }
    }
    Match asRecipient = Match.surer(recipientIsRespondent, recipientIsAssociate);
    return new RespondentReading(
        recipientIsRespondent.counts(),
        recipientIsRespondent.counts() && isOwnPapers(question, about),
        recipientIsAssociate.counts() || clientIsSide.counts(),
        resembling,
        destination,
        asRecipient.isUncertain() || clientIsSide.isUncertain());
  }

  Standing standing() {
    if (respondent && !ownPapers) {
      return Standing.RESPONDENT;
    }
    if (side) {
      return Standing.SIDE;
    }
    if (ownPapers) {
      return Standing.OWN_PAPERS;
    }
    return resembling ? Standing.RESEMBLING : Standing.UNRELATED;
  }

  /** Rule 5: a court, the police or a public body at his instance acts as an official. */
  private static List<IdentifierRef> clientOf(Question.Recipient recipient) {
    Set<Party> officials = Set.of(Party.COURT, Party.POLICE, Party.PUBLIC_BODY);
    return officials.contains(recipient.party()) ? List.of() : recipient.actingFor();
  }

  /**
   * Rule 3: the respondent is himself in about, by letter or at a counter, and every other
   * protected person stands there with the name alone.
   */
  private static boolean isOwnPapers(Question question, AboutReading about) {
    boolean paper = question.act() == Act.SEND || question.act() == Act.ISSUE;
    boolean way = question.channel().isLetter() || question.channel() == Channel.COUNTER;
    if (!paper || !way) {
      return false;
    }
    List<Subject> himself =
        question.about().stream().filter(one -> isRecipient(one, question, about)).toList();
    return !himself.isEmpty()
        && about.protectedSubjects().stream()
            .filter(one -> !himself.contains(one))
            .allMatch(one -> one.disclosing().equals(Set.of(Attribute.NAME)));
  }

  /**
   * Whether the subject is the recipient. A protected person is only by a sure identifier: a number
   * or mailbox that both use does not make her him.
   */
  private static boolean isRecipient(Subject subject, Question question, AboutReading about) {
    List<IdentifierRef> recipient = question.recipient().identifiers();
    Match same = Match.within(recipient, subject.identifiers());
    for (MeasureSnapshot measure : about.protecting()) {
      for (Respondent one : measure.respondents()) {
        if (Match.between(recipient, one.identifiers()).counts()) {
          same = Match.surer(same, Match.between(subject.identifiers(), one.identifiers()));
        }
      }
    }
    return about.isProtected(subject) ? same == Match.STRONG : same.counts();
  }

  private static boolean anyMatch(List<IdentifierRef> asked, List<KnownRef> known) {
    return asked.stream().anyMatch(one -> known.stream().anyMatch(ref -> ref.matches(one)));
  }
}
