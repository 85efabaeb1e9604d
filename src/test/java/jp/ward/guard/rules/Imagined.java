package jp.ward.guard.rules;

import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_HOME;
import static jp.ward.guard.rules.Cast.HIS_MAIL;
import static jp.ward.guard.rules.Cast.HIS_NAME;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.HIS_PHONE;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.MOTHERS_PHONE;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_HOME;
import static jp.ward.guard.rules.Cast.SAFE_MAIL;
import static jp.ward.guard.rules.Cast.SAFE_PHONE;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.UNSAFE_HOME;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AHandover;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Marked;

/**
 * A case drawn by lot, in the words of design 4.3: who is asked about, who would learn it, and by
 * which way. {@link RulesRetold} answers from these words, the guard from the question they make.
 */
record Imagined(
    Act act,
    Channel channel,
    People people,
    Party party,
    Who recipient,
    Who client,
    Stated stated,
    boolean outside,
    Verified verified,
    DestinationKind kind,
    Spot spot,
    Set<Attribute> telling,
    boolean emergency,
    RegisteredAddress home,
    MeasureState state,
    boolean stale,
    boolean granted,
    boolean continuity) {

  /** Who stands in about. She and her child share a measure; another measure protects her, too. */
  enum People {
    NEIGHBOUR_ALONE,
    HER_ALONE,
    HER_BY_NAME,
    HER_AND_CHILD,
    HER_AND_NEIGHBOUR,
    HIM_AND_HER_BY_NAME_ONLY,
    HER_TWICE_PROTECTED
  }

  /** Who somebody is, or is said to be. */
  enum Who {
    NOBODY,
    A_STRANGER,
    HERSELF,
    THE_CHILD,
    THE_NEIGHBOUR,
    HIM_SURELY,
    HIM_BY_NAME,
    HIS_NAMESAKE,
    HIS_MOTHER
  }

  /** What identifies the destination. */
  enum Spot {
    NOTHING,
    UNKNOWN_PLACE,
    SAFE,
    SAFE_IN_ONE,
    HIS,
    HIS_MOTHERS,
    RECORDED_UNSAFE
  }

  static Imagined drawn(SplittableRandom lot) {
    Act act = any(lot, Act.values());
    boolean desk = act == Act.VIEW || act == Act.LIST;
    Channel channel =
        desk
            ? Channel.DESK
            : act == Act.EXCHANGE
                ? Channel.SYSTEM
                : any(lot, Stream.of(Channel.values()).filter(c -> c != Channel.DESK).toList());
    Party party =
        act == Act.VIEW
            ? Party.STAFF
            : lot.nextInt(3) == 0
                ? Party.SELF
                : any(
                    lot,
                    Stream.of(Party.values())
                        .filter(p -> p != Party.SYSTEM || channel == Channel.SYSTEM)
                        .toList());
    DestinationKind kind = any(lot, DestinationKind.values());
    People people = any(lot, People.values());
    Who recipient = any(lot, Who.values());
    Who client = lot.nextBoolean() ? Who.NOBODY : any(lot, Who.values());
    if (act == Act.FORWARD) { // a protected addressee would stand in about: Rule27aForwardTest
      recipient = addsSomebody(recipient, people) ? Who.A_STRANGER : recipient;
      client = addsSomebody(client, people) ? Who.A_STRANGER : client;
    }
    boolean mayBeUnfound = lot.nextInt(5) == 0;
    List<Set<Attribute>> lists =
        List.of(
            Set.of(),
            Set.of(Attribute.NAME),
            Set.of(Attribute.CURRENT_ADDRESS),
            Set.of(Attribute.REQUESTER_IDENTITY),
            Set.of(Attribute.NAME, Attribute.MEASURE));
    return new Imagined(
        act,
        channel,
        people,
        party,
        recipient,
        client,
        any(lot, Stated.values()),
        lot.nextBoolean(),
        any(lot, Verified.values()),
        kind,
        kind == DestinationKind.NONE ? Spot.NOTHING : any(lot, Spot.values()),
        any(lot, lists),
        lot.nextInt(3) == 0 && channel != Channel.ONLINE, // no emergency goes through a form
        any(lot, RegisteredAddress.values()),
        any(lot, List.of(MeasureState.PROVISIONAL, MeasureState.ACTIVE, MeasureState.LAPSED)),
        mayBeUnfound,
        lot.nextBoolean(),
        lot.nextBoolean());
  }

  private static boolean addsSomebody(Who addressee, People people) {
    return addressee == Who.THE_CHILD || addressee == Who.HERSELF && people != People.HER_ALONE;
  }

  private static <T> T any(SplittableRandom lot, T[] values) {
    return values[lot.nextInt(values.length)];
  }

  private static <T> T any(SplittableRandom lot, List<T> values) {
    return values.get(lot.nextInt(values.size()));
  }

  AQuestion question() {
    AQuestion question =
        AQuestion.aQuestion().of(act, channel).verified(verified).at(kind, place());
    switch (people) {
      case NEIGHBOUR_ALONE -> question.about(NEIGHBOUR);
      case HER_ALONE, HER_TWICE_PROTECTED -> question.about(HER);
      case HER_BY_NAME -> question.about(HER_NAME);
      case HER_AND_CHILD -> question.about(HER).about(CHILD);
      case HER_AND_NEIGHBOUR -> question.about(HER).about(NEIGHBOUR);
      case HIM_AND_HER_BY_NAME_ONLY -> question.about(HIM).about(Set.of(Attribute.NAME), HER);
    }
    if (party == Party.OFFICE) {
      question.toOffice("14102-welfare", !outside);
    }
    question.to(party, marks(recipient)).actingFor(stated, marks(client));
    if (emergency) {
      question.emergency();
    }
    if (granted) {
      question.quoting(handover());
    }
    if (act == Act.FORWARD) {
      question.from(Party.THIRD_PARTY, Verified.PHOTO_ID);
    }
    if (continuity) {
      question.continuing();
    }
    return question.telling(telling.toArray(Attribute[]::new));
  }

  /**
   * Of exactly these persons, acknowledged and approved; only an answer to an office has use of it.
   */
  private AHandover handover() {
    AHandover handover =
        AHandover.aHandover().declaring(Attribute.CASE_CONTENT).acknowledged().approved();
    return switch (people) {
      case NEIGHBOUR_ALONE -> handover.about(NEIGHBOUR);
      case HER_ALONE, HER_TWICE_PROTECTED -> handover.about(HER);
      case HER_BY_NAME -> handover.about(HER_NAME);
      case HER_AND_CHILD -> handover.about(CHILD).about(HER);
      case HER_AND_NEIGHBOUR -> handover.about(HER).about(NEIGHBOUR);
      case HIM_AND_HER_BY_NAME_ONLY -> handover.about(HIM).about(HER);
    };
  }

  AMeasure[] known() {
    List<AMeasure> known = new ArrayList<>();
    known.add(
        AMeasure.aMeasure()
            .protecting(HER, HER_NAME)
            .protecting(ProtectedRole.CO_PROTECTED, CHILD)
            .against(HIM, HIS_NAME_DOB, HIS_PHONE, HIS_MAIL, HIS_HOME)
            .with(AssociateKind.RELATIVE, MOTHER, MOTHERS_PHONE)
            .safeAt(safe())
            .unsafeAt(UNSAFE_HOME)
            .registeredAddress(home)
            .in(state));
    if (people == People.HER_TWICE_PROTECTED) {
      AMeasure other = AMeasure.aMeasure().protecting(HER, HER_NAME).against(Marked.atena("other"));
      known.add(spot == Spot.SAFE_IN_ONE ? other : other.safeAt(safe()));
    }
    return known.toArray(AMeasure[]::new);
  }

  /** A safe destination that the channel reaches. */
  private Marked safe() {
    return switch (channel) {
      case PHONE, VOICEMAIL, SMS -> SAFE_PHONE;
      case EMAIL -> SAFE_MAIL;
      case FAX, POST, COUNTER, VISIT, HANDOUT, KIOSK, ONLINE, SYSTEM, DESK -> SAFE_HOME;
    };
  }

  private Marked[] place() {
    return switch (spot) {
      case NOTHING -> new Marked[0];
      case UNKNOWN_PLACE -> new Marked[] {Marked.address("0000009", 9, 9)};
      case SAFE, SAFE_IN_ONE -> new Marked[] {safe()};
      case HIS -> new Marked[] {channel == Channel.EMAIL ? HIS_MAIL : Marked.address("0000001", 1)};
      case HIS_MOTHERS -> new Marked[] {MOTHERS_PHONE};
      case RECORDED_UNSAFE -> new Marked[] {UNSAFE_HOME};
    };
  }

  private static Marked[] marks(Who who) {
    return switch (who) {
      case NOBODY -> new Marked[0];
      case A_STRANGER -> new Marked[] {STRANGER};
      case HERSELF -> new Marked[] {HER};
      case THE_CHILD -> new Marked[] {CHILD};
      case THE_NEIGHBOUR -> new Marked[] {NEIGHBOUR};
      case HIM_SURELY -> new Marked[] {HIM};
      case HIM_BY_NAME -> new Marked[] {HIS_NAME};
      case HIS_NAMESAKE -> new Marked[] {STRANGER, HIS_NAME_DOB};
      case HIS_MOTHER -> new Marked[] {MOTHER};
    };
  }
}
