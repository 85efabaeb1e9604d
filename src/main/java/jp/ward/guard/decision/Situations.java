package jp.ward.guard.decision;

import java.util.function.Consumer;

/** Every situation that {@link Classify} can yield. Held by ClassifyTest. */
public final class Situations {

  private Situations() {}

  /** Walks all those of one act. */
  public static void forEachPossible(Act act, Consumer<Situation> look) {
    if (act == Classify.REFERRED.act()) {
      look.accept(Classify.REFERRED);
    }
    for (Channel channel : Channel.values()) {
      if (fits(act, channel)) {
        for (Counterpart counterpart : Counterpart.values()) {
          if (fits(act, channel, counterpart)) {
            forEachPossible(act, channel, counterpart, look);
          }
        }
      }
    }
  }

  private static void forEachPossible(
      Act act, Channel channel, Counterpart counterpart, Consumer<Situation> look) {
    for (Proof proof : Proof.values()) {
      for (Place place : Place.values()) {
        if (proof == Proof.URGENT_TO_DIRECTORY && !isUrgent(act, counterpart, place)
            || !fits(place, channel, counterpart)) {
          continue;
        }
        for (Protection protection : Protection.values()) {
          for (RespondentRelation standing : RespondentRelation.values()) {
            if (fits(protection, standing, place, act, channel, proof)) {
              forEachDetail(protection, standing, counterpart, act, channel, proof, place, look);
            }
          }
        }
      }
    }
  }

  /** The innermost loop runs millions of times at every start: each situation is made at once. */
  private static void forEachDetail(
      Protection protection,
      RespondentRelation standing,
      Counterpart counterpart,
      Act act,
      Channel channel,
      Proof proof,
      Place place,
      Consumer<Situation> look) {
    for (Declared declared : Declared.values()) {
      if (fits(place, declared)) {
        for (Concealment concealment : Concealment.values()) {
          for (Origin origin : Origin.values()) {
            if (fits(act, origin)) {
              look.accept(
                  new Situation(
                      protection,
                      standing,
                      counterpart,
                      act,
                      channel,
                      proof,
                      place,
                      declared,
                      Handling.MAY_HANDLE,
                      concealment,
                      origin));
            }
          }
        }
      }
    }
  }

  public static boolean isPossible(Situation s) {
    if (s.handling() == Handling.REFER) {
      return s.equals(Classify.REFERRED);
    }
    boolean urgent = s.proof() == Proof.URGENT_TO_DIRECTORY;
    return fits(s.act(), s.channel())
        && fits(s.act(), s.channel(), s.counterpart())
        && fits(s.place(), s.channel(), s.counterpart())
        && fits(s.protection(), s.standing(), s.place(), s.act(), s.channel(), s.proof())
        && fits(s.place(), s.declared())
        && fits(s.act(), s.origin())
        && (!urgent || isUrgent(s.act(), s.counterpart(), s.place()));
  }

  /** A letter of hers to a shared home says nothing (rule 18). */
  private static boolean fits(Place place, Channel channel, Counterpart counterpart) {
    return place != Place.REGISTERED_CONTINUITY
        || channel.isLetter() && counterpart == Counterpart.SELF;
  }

  private static boolean fits(Place place, Declared declared) {
    return place != Place.REGISTERED_CONTINUITY || declared == Declared.NOTHING;
  }

  /** Only what is passed on comes from somebody else. */
  private static boolean fits(Act act, Origin origin) {
    return (act == Act.FORWARD) == (origin != Origin.NONE);
  }

  /** Records and lists are for the desk, automatic answers for machines (refused otherwise). */
  private static boolean fits(Act act, Channel channel) {
    boolean desk = act == Act.VIEW || act == Act.LIST;
    return desk == (channel == Channel.DESK) && (act != Act.EXCHANGE || channel == Channel.SYSTEM);
  }

  private static boolean fits(Act act, Channel channel, Counterpart counterpart) {
    return (act != Act.VIEW || counterpart == Counterpart.STAFF)
        && (counterpart != Counterpart.OFFICE_THAT_ASKED || act == Act.ANSWER)
        && (counterpart != Counterpart.SYSTEM || channel == Channel.SYSTEM);
  }

  private static boolean isUrgent(Act act, Counterpart counterpart, Place place) {
    return counterpart.isOfficial()
        && act.isOurs()
        && (place == Place.DIRECTORY || place == Place.RESPONDENTS);
  }

  private static boolean fits(
      Protection protection,
      RespondentRelation standing,
      Place place,
      Act act,
      Channel channel,
      Proof proof) {
    if (protection == Protection.NONE) {
      return standing == RespondentRelation.UNRELATED && !place.needsMeasure();
    }
    return standing != RespondentRelation.OWN_PAPERS
        || place != Place.RESPONDENTS
            && !place.isRegistered()
            && OwnPapers.arePutBy(act, channel, proof);
  }
}
