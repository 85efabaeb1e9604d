package jp.ward.guard.decision;

/**
 * The way to the protected person herself (本人への道): rules 12 to 16, 18 and 20. Held by
 * Rule13To16SelfTest, Rule18To20DestinationTest.
 */
public enum SelfPath {
  /** At a counter with the registered card, or online with an electronic certificate. */
  SURE,
  ORAL,
  SAFE_CONTACT,
  NUMBER_ON_FILE,
  LETTER_SAFE,
  LETTER_UNKNOWN,
  LETTER_SHARED,
  /** To a home that the respondent shares, where silence would tell him something. */
  LETTER_CONTINUITY,
  SILENT_VOICEMAIL,
  OTHER;

  private static final int CHANNELS = Channel.values().length;
  private static final int PROOFS = Proof.values().length;
  private static final int PLACES = Place.values().length;
  private static final int DECLARED = Declared.values().length;
  private static final int CASES = Act.values().length * CHANNELS * PROOFS * PLACES * DECLARED;

  private static final SelfPath[] KNOWN = new SelfPath[CASES];

  /** The path of a situation, remembered: start-up walks millions of them. */
  static SelfPath of(Act act, Channel channel, Proof proof, Place place, Declared declared) {
    int index = act.ordinal();
    index = index * CHANNELS + channel.ordinal();
    index = index * PROOFS + proof.ordinal();
    index = index * PLACES + place.ordinal();
    index = index * DECLARED + declared.ordinal();
    SelfPath known = KNOWN[index];
    if (known == null) {
      known = read(act, channel, proof, place, declared);
      KNOWN[index] = known;
    }
    return known;
  }

  private static SelfPath read(
      Act act, Channel channel, Proof proof, Place place, Declared declared) {
    if (isSure(channel, proof)) {
      return SURE;
    }
    if (Situation.asksOrally(act, channel, proof)) {
      return ORAL;
    }
    return switch (channel) {
      case VOICEMAIL ->
          place == Place.SAFE_EVERYWHERE && declared == Declared.NOTHING ? SILENT_VOICEMAIL : OTHER;
      case SMS, EMAIL -> place == Place.SAFE_EVERYWHERE ? SAFE_CONTACT : OTHER;
      case PHONE -> byPhone(act, place);
      case POST, FAX -> byLetter(place);
      case COUNTER, VISIT, HANDOUT, KIOSK, ONLINE, SYSTEM, DESK -> OTHER;
    };
  }

  static boolean isSure(Channel channel, Proof proof) {
    return channel == Channel.COUNTER && proof == Proof.REGISTERED_ID
        || channel == Channel.ONLINE && proof == Proof.ELECTRONIC_CERTIFICATE;
  }

  private static SelfPath byPhone(Act act, Place place) {
    if (place == Place.SAFE_EVERYWHERE) {
      return SAFE_CONTACT;
    }
    return place == Place.NUMBER_ON_FILE && act == Act.CONTACT ? NUMBER_ON_FILE : OTHER;
  }

  private static SelfPath byLetter(Place place) {
    return switch (place) {
      case SAFE_EVERYWHERE -> SAFE_CONTACT;
      case REGISTERED_SAFE -> LETTER_SAFE;
      case REGISTERED_UNKNOWN -> LETTER_UNKNOWN;
      case REGISTERED_SHARED -> LETTER_SHARED;
      case REGISTERED_CONTINUITY -> LETTER_CONTINUITY;
      case NONE,
          FORMER,
          SAFE_SOMEWHERE,
          SAFE_NOWHERE,
          DIRECTORY,
          NUMBER_ON_FILE,
          CALLER_SUPPLIED,
          RESPONDENTS ->
          OTHER;
    };
  }
}
