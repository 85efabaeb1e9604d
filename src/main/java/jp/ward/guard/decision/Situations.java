package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every situation that {@link Classify} can yield. Held by ClassifyTest, SituationsTest. */
public final class Situations {

  /** What tells the situations of a group apart. */
  public record Member(Declared declared, Concealment concealment, Origin origin) {}

  /**
   * Situations that differ in nothing but their {@link Member}. The start walks millions of them;
   * together they are asked about once.
   *
   * @param first that of the first member
   * @param members one and the same list for all groups of a kind
   */
  public record Group(Situation first, List<Member> members) {

    public Situation get(int index) {
      return index == 0 ? first : first.with(members.get(index));
    }
  }

  private Situations() {}

  /** Walks all those of one act. */
  public static void forEachPossible(Act act, Consumer<Situation> look) {
    forEachGroup(
        act,
        group -> {
          for (int i = 0; i < group.members().size(); i++) {
            look.accept(group.get(i));
          }
        });
  }

  /** Walks all those of one act, group by group; each is in one group. */
  public static void forEachGroup(Act act, Consumer<Group> look) {
    if (act == Classify.REFERRED.act()) {
      Situation one = Classify.REFERRED;
      Member alone = new Member(one.declared(), one.concealment(), one.origin());
      look.accept(new Group(one, List.of(alone)));
    }
    List<Member> anything = membersAt(Place.NONE, act);
    List<Member> continuity = membersAt(Place.REGISTERED_CONTINUITY, act);
    for (Channel channel : Channel.values()) {
      if (fits(act, channel)) {
        for (Counterpart counterpart : Counterpart.values()) {
          if (fits(act, channel, counterpart)) {
            forEachOuter(
                act,
                channel,
                counterpart,
                one ->
                    look.accept(
                        new Group(
                            one,
                            one.place() == Place.REGISTERED_CONTINUITY ? continuity : anything)));
          }
        }
      }
    }
  }

  private static List<Member> membersAt(Place place, Act act) {
    List<Member> members = new ArrayList<>();
    for (Declared declared : Declared.values()) {
      if (fits(place, declared)) {
        for (Concealment concealment : Concealment.values()) {
          for (Origin origin : Origin.values()) {
            if (fits(act, origin)) {
              members.add(new Member(declared, concealment, origin));
            }
          }
        }
      }
    }
    return List.copyOf(members);
  }

  private static void forEachOuter(
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
              look.accept(
                  new Situation(
                      protection,
                      standing,
                      counterpart,
                      act,
                      channel,
                      proof,
                      place,
                      Declared.NOTHING,
                      Handling.MAY_HANDLE,
                      Concealment.OPEN,
                      act == Act.FORWARD ? Origin.CHECKED : Origin.NONE));
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
