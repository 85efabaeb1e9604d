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
        if (proof == Proof.URGENT_TO_DIRECTORY && !isUrgent(act, counterpart, place)) {
          continue;
        }
        for (Protection protection : Protection.values()) {
          for (Standing standing : Standing.values()) {
            if (fits(protection, standing, place, act, channel)) {
              for (Declared declared : Declared.values()) {
                for (Concealment concealment : Concealment.values()) {
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
                          concealment));
                }
              }
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
        && fits(s.protection(), s.standing(), s.place(), s.act(), s.channel())
        && (!urgent || isUrgent(s.act(), s.counterpart(), s.place()));
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
      Protection protection, Standing standing, Place place, Act act, Channel channel) {
    if (protection == Protection.NONE) {
      return standing == Standing.UNRELATED && !place.needsMeasure();
    }
    if (standing == Standing.OWN_PAPERS) {
      return place != Place.RESPONDENTS
          && !place.isRegistered()
          && (act == Act.SEND || act == Act.ISSUE)
          && (channel.isLetter() || channel == Channel.COUNTER);
    }
    return true;
  }
}
