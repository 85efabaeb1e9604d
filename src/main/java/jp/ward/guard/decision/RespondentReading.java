package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * How the recipient, the client and the destination stand to the respondents of one measure (rules
 * 1 to 5).
 *
 * @param recipient how surely the recipient is a respondent
 * @param associate how surely the recipient is an associate of one
 * @param client how surely the recipient acts for the respondent's side
 * @param ownPapers rule 3 replaces rule 1
 * @param resembling rule 4 replaced a match
 * @param destination the destination is the respondent side's, or recorded as unsafe
 */
record RespondentReading(
    Match recipient,
    Match associate,
    Match client,
    boolean ownPapers,
    boolean resembling,
    boolean destination) {

  /** Where no measure protects anybody asked about. */
  static final RespondentReading NOBODY =
      new RespondentReading(Match.NONE, Match.NONE, Match.NONE, false, false, false);

  static RespondentReading of(Question question, MeasureSnapshot measure, AboutReading about) {
    Match recipientIsRespondent = Match.NONE;
    Match recipientIsAssociate = Match.NONE;
    Match clientIsSide = Match.NONE;
    boolean resembling = false;
    List<IdentifierRef> recipient = question.recipient().identifiers();
    List<IdentifierRef> client = clientOf(question.recipient());
    List<IdentifierRef> place = question.destination().identifiers();
    boolean destination = anyMatch(place, measure.unsafeDestinations());
    for (Respondent one : measure.respondents()) {
      Match direct = match(recipient, one.identifiers(), question, measure, about);
      Match through = Match.amongClients(client, one.identifiers());
      recipientIsRespondent = Match.surer(recipientIsRespondent, direct);
      clientIsSide = Match.surer(clientIsSide, through);
      resembling |= direct == Match.CONTRADICTED || through == Match.CONTRADICTED;
      destination |= anyMatch(place, one.identifiers());
      for (Associate associate : one.associates()) {
        Match near = match(recipient, associate.identifiers(), question, measure, about);
        Match behind = Match.amongClients(client, associate.identifiers());
        recipientIsAssociate = Match.surer(recipientIsAssociate, near);
        clientIsSide = Match.surer(clientIsSide, behind);
        resembling |= near == Match.CONTRADICTED || behind == Match.CONTRADICTED;
        destination |= anyMatch(place, associate.identifiers());
      }
    }
    return new RespondentReading(
        recipientIsRespondent,
        recipientIsAssociate,
        clientIsSide,
        recipientIsRespondent.counts() && OwnPapers.are(question, measure, about),
        resembling,
        destination);
  }

  private static Match match(
      List<IdentifierRef> recipient,
      List<KnownRef> known,
      Question question,
      MeasureSnapshot measure,
      AboutReading about) {
    return Herself.isMeant(known, question, measure, about)
        ? Match.NONE
        : Match.between(recipient, known);
  }

  boolean respondent() {
    return recipient.counts();
  }

  boolean side() {
    return associate.counts() || client.counts();
  }

  Standing standing() {
    if (respondent() && !ownPapers) {
      return Standing.RESPONDENT;
    }
    if (side()) {
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

  private static boolean anyMatch(List<IdentifierRef> asked, List<KnownRef> known) {
    return asked.stream().anyMatch(one -> known.stream().anyMatch(ref -> ref.matches(one)));
  }
}
