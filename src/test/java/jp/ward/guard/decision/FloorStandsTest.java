package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whatever a policy says, and if it says nothing, the floor stands on every situation there is. */
class FloorStandsTest {

  private static final Rulings PERMITS_EVERYTHING =
      answering(Optional.of(new Ruling("R00", Outcome.PERMIT, List.of("T27"))));

  private static final Rulings SAYS_NOTHING = answering(Optional.empty());

  private static final Set<Protection> IN_FORCE =
      EnumSet.of(Protection.PROVISIONAL, Protection.ACTIVE, Protection.LAPSED);

  @Test
  void one_person_may_tell_of_the_protected_only_to_herself_on_a_sure_way() {
    assertOnEvery(
        PERMITS_EVERYTHING,
        s -> !IN_FORCE.contains(s.protection()) || isSureWay(s) || isAnswerToAnInquiry(s),
        Outcome.DUAL_APPROVAL_REQUIRED);
  }

  @Test
  void to_herself_nothing_but_limits_where_she_is_not_face_to_face() {
    assertOnEvery(
        PERMITS_EVERYTHING,
        s -> !IN_FORCE.contains(s.protection()) || isShown(s),
        Outcome.PERMIT_WITH_LIMITS);
  }

  @Test
  void the_respondent_side_is_always_blocked() {
    for (Rulings policy : List.of(PERMITS_EVERYTHING, SAYS_NOTHING)) {
      assertOnEvery(
          policy, s -> !IN_FORCE.contains(s.protection()) || !isRespondentSide(s), Outcome.BLOCK);
    }
  }

  @Test
  void machines_messages_left_behind_and_lists_are_always_blocked() {
    for (Rulings policy : List.of(PERMITS_EVERYTHING, SAYS_NOTHING)) {
      assertOnEvery(policy, s -> s.protection() == Protection.NONE || !isMachine(s), Outcome.BLOCK);
      assertOnEvery(
          policy,
          s ->
              !IN_FORCE.contains(s.protection())
                  || s.channel() != Channel.VOICEMAIL
                  || isSilentToHerself(s),
          Outcome.BLOCK);
      assertOnEvery(
          policy,
          s -> s.act() != Act.LIST || !IN_FORCE.contains(s.protection()) && !listsMeasures(s),
          Outcome.BLOCK);
      assertOnEvery(policy, s -> s.handling() != Handling.REFER, Outcome.BLOCK);
    }
  }

  @Test
  void whoever_a_stale_register_does_not_find_takes_two_people() {
    assertOnEvery(
        PERMITS_EVERYTHING,
        s -> s.protection() != Protection.UNFOUND,
        Outcome.DUAL_APPROVAL_REQUIRED);
  }

  @Test
  void who_asks_orally_is_asked_for_paper_whoever_is_asked_about() {
    assertOnEvery(
        PERMITS_EVERYTHING, s -> !asksOrallyFromOutside(s), Outcome.WRITTEN_REQUEST_REQUIRED);
  }

  @Test
  void what_is_left_open_takes_two_people() {
    assertOnEvery(SAYS_NOTHING, s -> false, Outcome.DUAL_APPROVAL_REQUIRED);
  }

  @Test
  void what_is_left_open_is_blocked_for_the_unknown_and_for_systems() {
    assertOnEvery(SAYS_NOTHING, s -> !isFaceless(s), Outcome.BLOCK);
  }

  @Test
  void what_is_left_open_is_never_permitted_and_says_that_it_was() {
    walk(
        s -> {
          Ruling ruling = SafetyFloor.raise(s, SAYS_NOTHING.rulingFor(s));
          boolean named =
              ruling.rule().equals("left_open")
                  || Arrays.stream(Floor.values())
                      .anyMatch(one -> one.name().equals(ruling.rule()));
          return named && !ruling.steps().isEmpty();
        });
  }

  /** Rule 4 replaces a block; it must not help one whom nobody knows. */
  @Test
  void a_stranger_whom_the_floor_lifts_is_blocked_also_when_he_resembles_somebody() {
    assertOnEvery(
        PERMITS_EVERYTHING,
        s -> !IN_FORCE.contains(s.protection()) || s.counterpart() != Counterpart.UNKNOWN,
        Outcome.BLOCK);
  }

  @Test
  void the_floor_never_softens_an_answer() {
    for (Outcome outcome : Outcome.values()) {
      Optional<Ruling> said = Optional.of(new Ruling("R00", outcome, List.of("T27")));
      walk(
          s -> {
            Ruling raised = SafetyFloor.raise(s, said);
            return raised.outcome().isAtLeast(outcome)
                && (raised.outcome() != outcome || raised.equals(said.get()));
          });
    }
  }

  private static boolean isSureWay(Situation s) {
    if (!isHerself(s)) {
      return false;
    }
    boolean letter = s.channel() == Channel.POST || s.channel() == Channel.FAX;
    boolean written = s.channel() == Channel.SMS || s.channel() == Channel.EMAIL || letter;
    boolean safe = s.place() == Place.SAFE_EVERYWHERE;
    boolean call = s.channel() == Channel.PHONE && s.act() != Act.ANSWER;
    boolean mayBeSent = s.act() != Act.ISSUE;
    return isShown(s)
        || mayBeSent && safe && (written || call)
        || mayBeSent && letter && s.place() == Place.REGISTERED_SAFE
        || s.channel() == Channel.VOICEMAIL && safe && s.declared() == Declared.NOTHING;
  }

  /** She shows the card of her measure, or signs with her certificate. */
  private static boolean isShown(Situation s) {
    boolean card = s.channel() == Channel.COUNTER && s.proof() == Proof.REGISTERED_ID;
    boolean signed = s.channel() == Channel.ONLINE && s.proof() == Proof.ELECTRONIC_CERTIFICATE;
    return isHerself(s) && (card || signed) && s.place() != Place.RESPONDENTS;
  }

  private static boolean isHerself(Situation s) {
    return s.counterpart() == Counterpart.SELF
        && s.standing() == RespondentRelation.UNRELATED
        && s.act() != Act.DELEGATE
        && s.act() != Act.LIST;
  }

  /** Of the office asked, to the office that asked; two people approved what it asked. */
  private static boolean isAnswerToAnInquiry(Situation s) {
    return s.counterpart() == Counterpart.OFFICE_THAT_ASKED
        && s.standing() == RespondentRelation.UNRELATED
        && s.proof() != Proof.NONE
        && s.place() != Place.CALLER_SUPPLIED;
  }

  private static boolean isRespondentSide(Situation s) {
    return s.standing() == RespondentRelation.RESPONDENT
        || s.standing() == RespondentRelation.SIDE
        || s.place() == Place.RESPONDENTS;
  }

  /** An urgent call online is read as one only where a certificate was shown. */
  private static boolean isMachine(Situation s) {
    boolean signed =
        s.proof() == Proof.ELECTRONIC_CERTIFICATE || s.proof() == Proof.URGENT_TO_DIRECTORY;
    return s.channel() == Channel.KIOSK
        || s.channel() == Channel.SYSTEM
        || s.channel() == Channel.ONLINE && !signed;
  }

  private static boolean isSilentToHerself(Situation s) {
    return s.counterpart() == Counterpart.SELF
        && s.place() == Place.SAFE_EVERYWHERE
        && s.declared() == Declared.NOTHING;
  }

  private static boolean listsMeasures(Situation s) {
    return s.act() == Act.LIST && s.declared() == Declared.MEASURE;
  }

  private static boolean isFaceless(Situation s) {
    return s.counterpart() == Counterpart.UNKNOWN || s.counterpart() == Counterpart.SYSTEM;
  }

  private static boolean asksOrallyFromOutside(Situation s) {
    Set<Counterpart> inside =
        EnumSet.of(
            Counterpart.OFFICE,
            Counterpart.OFFICE_THAT_ASKED,
            Counterpart.STAFF,
            Counterpart.SYSTEM);
    boolean face = s.channel() == Channel.COUNTER || s.channel() == Channel.VISIT;
    boolean orally =
        s.act() == Act.ANSWER
            && (s.channel() == Channel.PHONE || face && s.proof() != Proof.WRITTEN);
    boolean herself =
        (s.counterpart() == Counterpart.SELF || s.counterpart() == Counterpart.SELF_UNIDENTIFIED)
            && s.channel() == Channel.COUNTER
            && (IN_FORCE.contains(s.protection())
                ? s.proof() == Proof.REGISTERED_ID
                : s.proof() != Proof.NONE);
    return orally && !inside.contains(s.counterpart()) && !herself;
  }

  private static void assertOnEvery(Rulings policy, Predicate<Situation> free, Outcome least) {
    walk(s -> free.test(s) || SafetyFloor.raise(s, policy.rulingFor(s)).outcome().isAtLeast(least));
  }

  private static void walk(Predicate<Situation> holds) {
    Situation broken =
        Arrays.stream(Act.values())
            .parallel()
            .map(act -> firstBroken(act, holds))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    assertNull(broken, () -> "for example " + broken);
  }

  private static Situation firstBroken(Act act, Predicate<Situation> holds) {
    Situation[] broken = new Situation[1];
    Situations.forEachPossible(
        act,
        s -> {
          if (broken[0] == null && !holds.test(s)) {
            broken[0] = s;
          }
        });
    return broken[0];
  }

  private static Rulings answering(Optional<Ruling> ruling) {
    return new Rulings() {
      @Override
      public Optional<Ruling> rulingFor(Situation situation) {
        return ruling;
      }

      @Override
      public String scriptFor(Situation situation) {
        return "S07";
      }
    };
  }
}
