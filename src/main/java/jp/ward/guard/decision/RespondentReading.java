package jp.ward.guard.decision;

import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;

/**
 * How the recipient, the client and the destination stand to the respondents of one measure (rules
 * 1 to 5). Held by Rule01And02RespondentSideTest, Rule04ResemblanceTest.
 *
 * @param recipient how surely the recipient is a respondent
 * @param associate how surely the recipient is an associate of one
 * @param client how surely the recipient acts for the respondent's side; of an official how surely
 *     he asks at its instance (rule 5)
 * @param ownPapers rule 3 replaces rules 1 and 2
 * @param resembling rule 4 replaced a match
 * @param destination the destination is the respondent side's, or recorded as unsafe
 * @param atHisHome the destination is nothing but the address of a respondent (rule 18)
 * @param official whether the recipient is a court, the police or a public body
 */
record RespondentReading(
    Match recipient,
    Match associate,
    Match client,
    boolean ownPapers,
    boolean resembling,
    boolean destination,
    boolean atHisHome,
    boolean official) {

  private static final Set<Party> OFFICIALS = Set.of(Party.COURT, Party.POLICE, Party.PUBLIC_BODY);

  /** Where no measure protects anybody asked about. */
  static final RespondentReading NOBODY =
      new RespondentReading(Match.NONE, Match.NONE, Match.NONE, false, false, false, false, false);

  static RespondentReading of(Question question, MeasureSnapshot measure, AboutReading about) {
    Side side = new Side(question, measure, about);
    boolean official = OFFICIALS.contains(question.recipient().party());
    Match respondent = Match.NONE;
    Match associate = Match.NONE;
    Match client = Match.NONE;
    boolean resembling = false;
    boolean byProfession = true;
    boolean clientIsAssociate = false;
    for (Respondent one : measure.respondents()) {
      Match direct = side.recipient(one.identifiers());
      Match through = side.client(one.identifiers());
      respondent = Match.surer(respondent, direct);
      client = Match.surer(client, through);
      resembling |= resembles(official, direct, through);
      for (Associate other : one.associates()) {
        Match near = side.recipient(other.identifiers());
        Match behind = side.client(other.identifiers());
        associate = Match.surer(associate, near);
        client = Match.surer(client, behind);
        resembling |= resembles(official, near, behind);
        byProfession &= !near.counts() || other.kind() == AssociateKind.PROFESSIONAL;
        clientIsAssociate |= behind.counts();
      }
    }
    boolean acts = client.counts() && !official;
    boolean asHimself = respondent.counts() && !acts;
    boolean asHisLawyer =
        OwnPapers.isForClient(question.recipient())
            && !respondent.counts()
            && byProfession
            && !clientIsAssociate;
    return new RespondentReading(
        respondent,
        associate,
        client,
        (asHimself || asHisLawyer) && OwnPapers.are(question, measure, about),
        resembling,
        side.destination(),
        side.isAtHisHome(),
        official);
  }

  private static boolean resembles(boolean official, Match recipient, Match client) {
    return recipient == Match.CONTRADICTED || !official && client == Match.CONTRADICTED;
  }

  boolean respondent() {
    return recipient.counts();
  }

  boolean side() {
    return associate.counts() || client.counts() && !official;
  }

  /** Rule 5: a court, the police or a public body at his instance acts as an official. */
  boolean atInstance() {
    return official && client.counts();
  }

  /** Whether what is asked comes near the respondents or their side, be it on doubt (rules 1-5). */
  boolean isNear() {
    return standing() != RespondentRelation.UNRELATED || destination || atInstance();
  }

  RespondentRelation standing() {
    if (ownPapers) {
      return RespondentRelation.OWN_PAPERS;
    }
    if (respondent()) {
      return RespondentRelation.RESPONDENT;
    }
    if (side()) {
      return RespondentRelation.SIDE;
    }
    return resembling ? RespondentRelation.RESEMBLING : RespondentRelation.UNRELATED;
  }
}
