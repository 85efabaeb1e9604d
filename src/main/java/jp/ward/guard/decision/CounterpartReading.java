package jp.ward.guard.decision;

import jp.ward.guard.decision.Question.Recipient;

/**
 * Reads the stated party, and how it was identified, as the rules take them. Held by
 * Rule05To07OfficialsTest, Rule09To11OthersTest.
 */
final class CounterpartReading {

  private CounterpartReading() {}

  /**
   * Reads the party.
   *
   * @param asStranger whether a recipient who says SELF is not surely the person asked about
   */
  static Counterpart counterpart(Question question, AboutReading about, boolean asStranger) {
    Recipient recipient = question.recipient();
    boolean named = recipient.stated() == Stated.WRITTEN && !recipient.actingFor().isEmpty();
    return switch (recipient.party()) {
      case SELF -> self(recipient, asStranger);
      case AGENT -> named ? Counterpart.AGENT_NAMED : Counterpart.AGENT_UNNAMED;
      case PROFESSIONAL ->
          named ? Counterpart.PROFESSIONAL_NAMED : Counterpart.PROFESSIONAL_UNNAMED;
      case OFFICE -> office(question, about);
      case HOUSEHOLD -> Counterpart.HOUSEHOLD;
      case RELATIVE -> Counterpart.RELATIVE;
      case OTHER_MUNICIPALITY -> Counterpart.OTHER_MUNICIPALITY;
      case PUBLIC_BODY -> Counterpart.PUBLIC_BODY;
      case POLICE -> Counterpart.POLICE;
      case COURT -> Counterpart.COURT;
      case SCHOOL -> Counterpart.SCHOOL;
      case MEDICAL -> Counterpart.MEDICAL;
      case EMPLOYER -> Counterpart.EMPLOYER;
      case THIRD_PARTY -> Counterpart.THIRD_PARTY;
      case SYSTEM -> Counterpart.SYSTEM;
      case STAFF -> Counterpart.STAFF;
      case UNKNOWN -> Counterpart.UNKNOWN;
    };
  }

  private static Counterpart office(Question question, AboutReading about) {
    if (!question.recipient().officeInCity()) {
      return Counterpart.OTHER_MUNICIPALITY;
    }
    boolean asked =
        question.quoted() != null && question.quoted().isAnsweredBy(question, about.protecting());
    return asked ? Counterpart.OFFICE_THAT_ASKED : Counterpart.OFFICE;
  }

  private static Counterpart self(Recipient recipient, boolean asStranger) {
    if (recipient.identifiers().isEmpty()) {
      return Counterpart.SELF_UNIDENTIFIED;
    }
    return asStranger ? Counterpart.HOUSEHOLD : Counterpart.SELF;
  }

  /** Rule 6: our letter to the directory's address is the writing; an emergency call is not. */
  static Proof proof(Question question, Counterpart counterpart) {
    boolean toDirectory =
        counterpart.isOfficial()
            && question.act().isOurs()
            && question.destination().kind() == DestinationKind.DIRECTORY_NUMBER;
    if (toDirectory && question.urgency() == Urgency.EMERGENCY && !isBareOnline(question)) {
      return Proof.URGENT_TO_DIRECTORY;
    }
    if (toDirectory && question.channel().isLetter()) {
      return Proof.WRITTEN;
    }
    return Proof.valueOf(question.recipient().verified().name());
  }

  /** A page that anybody may have opened stays unattended, however urgent it is. */
  private static boolean isBareOnline(Question question) {
    return question.channel() == Channel.ONLINE
        && question.recipient().verified() != Verified.ELECTRONIC_CERTIFICATE;
  }
}
