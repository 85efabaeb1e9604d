package jp.ward.guard.decision;

/**
 * A question made finite: enums only, so that every situation there can be is walked at start-up.
 * Held by FloorStandsTest, Rule12And25OralTest.
 *
 * @param protection one of the states that protect somebody asked about; a question about several
 *     states is several situations, of which the strictest answer counts
 */
public record Situation(
    Protection protection,
    RespondentRelation standing,
    Counterpart counterpart,
    Act act,
    Channel channel,
    Proof proof,
    Place place,
    Declared declared,
    Handling handling,
    Concealment concealment,
    Origin origin) {

  /** A situation in which nothing is passed on. */
  public Situation(
      Protection protection,
      RespondentRelation standing,
      Counterpart counterpart,
      Act act,
      Channel channel,
      Proof proof,
      Place place,
      Declared declared,
      Handling handling,
      Concealment concealment) {
    this(
        protection,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        Origin.NONE);
  }

  public SelfPath selfPath() {
    return selfPath(declared);
  }

  /** The way to herself if this were declared. */
  public SelfPath selfPath(Declared other) {
    return SelfPath.of(act, channel, proof, place, other);
  }

  /** Asked orally, by channel and act, whatever is declared (design 4.3). */
  public static boolean asksOrally(Act act, Channel channel, Proof proof) {
    return act == Act.ANSWER
        && (channel == Channel.PHONE
            || (channel == Channel.COUNTER || channel == Channel.VISIT) && proof != Proof.WRITTEN);
  }

  public boolean isAskedOrally() {
    return asksOrally(act, channel, proof);
  }

  public boolean isUnattended() {
    return isUnattended(channel, proof);
  }

  /** Nobody stands between the machine and the person who reads (design 4.3). */
  static boolean isUnattended(Channel channel, Proof proof) {
    return channel == Channel.KIOSK
        || channel == Channel.SYSTEM
        || channel == Channel.ONLINE && !proof.opensOnline();
  }

  public boolean reachesRespondents() {
    return standing.mayNeverBeTold() || place == Place.RESPONDENTS;
  }

  /** The ways on which the protected person may be told something on one person's word. */
  public boolean reachesHerselfSurely() {
    if (counterpart != Counterpart.SELF
        || standing != RespondentRelation.UNRELATED
        || act == Act.DELEGATE
        || act == Act.LIST
        || origin == Origin.UNSAFE
        || declared == Declared.REQUESTER) {
      return false;
    }
    return switch (selfPath()) {
      case SURE -> place != Place.RESPONDENTS;
      case SAFE_CONTACT, LETTER_SAFE -> act != Act.ISSUE;
      case SILENT_VOICEMAIL -> true;
      case ORAL, NUMBER_ON_FILE, LETTER_UNKNOWN, LETTER_SHARED, LETTER_CONTINUITY, OTHER -> false;
    };
  }

  /**
   * An answer to an inquiry that two people approved and the answering office acknowledged (rule
   * 8), by a way on which only the office that asked hears it.
   */
  public boolean answersAnApprovedInquiry() {
    return counterpart == Counterpart.OFFICE_THAT_ASKED
        && act == Act.ANSWER
        && standing == RespondentRelation.UNRELATED
        && proof != Proof.NONE
        && place != Place.CALLER_SUPPLIED
        && place != Place.RESPONDENTS;
  }

  public Situation with(Protection other) {
    return new Situation(
        other,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        origin);
  }

  public Situation with(RespondentRelation other) {
    return new Situation(
        protection,
        other,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        origin);
  }

  Situation with(Counterpart other) {
    return new Situation(
        protection,
        standing,
        other,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        origin);
  }

  public Situation with(Declared other) {
    return new Situation(
        protection,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        other,
        handling,
        concealment,
        origin);
  }

  public Situation with(Origin other) {
    return new Situation(
        protection,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        handling,
        concealment,
        other);
  }

  Situation with(Situations.Member other) {
    return new Situation(
        protection,
        standing,
        counterpart,
        act,
        channel,
        proof,
        place,
        other.declared(),
        handling,
        other.concealment(),
        other.origin());
  }
}
