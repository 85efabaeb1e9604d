package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is walked for the proof, counted a second way. */
class SituationsTest {

  /** A letter to herself of which everything else can be said. */
  private static Situation letter(Place place, Declared declared) {
    return of(Counterpart.SELF, Act.SEND, Channel.POST, Proof.NONE, place, declared, Origin.NONE);
  }

  private static Situation by(Counterpart counterpart, Act act, Channel channel) {
    Origin origin = act == Act.FORWARD ? Origin.CHECKED : Origin.NONE;
    return of(counterpart, act, channel, Proof.NONE, Place.NONE, Declared.NOTHING, origin);
  }

  private static Situation urgent(Counterpart counterpart, Act act, Place place) {
    Proof urgent = Proof.URGENT_TO_DIRECTORY;
    return of(counterpart, act, Channel.PHONE, urgent, place, Declared.NOTHING, Origin.NONE);
  }

  private static Situation of(
      Counterpart counterpart,
      Act act,
      Channel channel,
      Proof proof,
      Place place,
      Declared declared,
      Origin origin) {
    return new Situation(
        Protection.ACTIVE,
        RespondentRelation.UNRELATED,
        counterpart,
        act,
        channel,
        proof,
        place,
        declared,
        Handling.MAY_HANDLE,
        Concealment.OPEN,
        origin);
  }

  private static void possible(Situation one) {
    assertTrue(Situations.isPossible(one), one::toString);
  }

  private static void impossible(Situation one) {
    assertFalse(Situations.isPossible(one), one::toString);
  }

  @Test
  void a_letter_of_hers_to_a_shared_home_is_a_letter_to_herself_and_says_nothing() {
    possible(letter(Place.REGISTERED_CONTINUITY, Declared.NOTHING));
    impossible(letter(Place.REGISTERED_CONTINUITY, Declared.SOMETHING));
    Situation call =
        of(
            Counterpart.SELF,
            Act.SEND,
            Channel.EMAIL,
            Proof.NONE,
            Place.REGISTERED_CONTINUITY,
            Declared.NOTHING,
            Origin.NONE);
    impossible(call);
    impossible(letter(Place.REGISTERED_CONTINUITY, Declared.NOTHING).with(Counterpart.HOUSEHOLD));
  }

  @Test
  void what_is_passed_on_and_nothing_else_comes_from_somebody() {
    possible(by(Counterpart.SELF, Act.FORWARD, Channel.COUNTER));
    impossible(by(Counterpart.SELF, Act.FORWARD, Channel.COUNTER).with(Origin.NONE));
    impossible(by(Counterpart.SELF, Act.CONTACT, Channel.PHONE).with(Origin.UNSAFE));
  }

  @Test
  void records_and_lists_are_for_the_desk_and_automatic_answers_for_machines() {
    possible(by(Counterpart.STAFF, Act.LIST, Channel.DESK));
    impossible(by(Counterpart.STAFF, Act.LIST, Channel.COUNTER));
    impossible(by(Counterpart.STAFF, Act.VIEW, Channel.PHONE));
    impossible(by(Counterpart.SELF, Act.CONTACT, Channel.DESK));
    possible(by(Counterpart.SELF, Act.EXCHANGE, Channel.SYSTEM));
    impossible(by(Counterpart.SELF, Act.EXCHANGE, Channel.ONLINE));
  }

  @Test
  void records_are_seen_by_staff_and_machines_are_answered_by_machines() {
    possible(by(Counterpart.STAFF, Act.VIEW, Channel.DESK));
    impossible(by(Counterpart.OFFICE, Act.VIEW, Channel.DESK));
    possible(by(Counterpart.OFFICE_THAT_ASKED, Act.ANSWER, Channel.PHONE));
    impossible(by(Counterpart.OFFICE_THAT_ASKED, Act.CONTACT, Channel.PHONE));
    possible(by(Counterpart.SYSTEM, Act.EXCHANGE, Channel.SYSTEM));
    impossible(by(Counterpart.SYSTEM, Act.SEND, Channel.POST));
  }

  @Test
  void urgent_is_a_call_of_ours_to_an_official_whose_number_is_known() {
    possible(urgent(Counterpart.POLICE, Act.CONTACT, Place.DIRECTORY));
    possible(urgent(Counterpart.POLICE, Act.CONTACT, Place.RESPONDENTS));
    impossible(urgent(Counterpart.POLICE, Act.CONTACT, Place.NUMBER_ON_FILE));
    impossible(urgent(Counterpart.POLICE, Act.ANSWER, Place.DIRECTORY));
    impossible(urgent(Counterpart.HOUSEHOLD, Act.CONTACT, Place.DIRECTORY));
  }

  @Test
  void without_a_measure_there_is_no_respondent_and_no_place_that_only_a_measure_knows() {
    Situation nobody = letter(Place.NONE, Declared.NOTHING).with(Protection.NONE);
    possible(nobody);
    impossible(nobody.with(RespondentRelation.RESPONDENT));
    impossible(letter(Place.REGISTERED_SAFE, Declared.NOTHING).with(Protection.NONE));
    possible(letter(Place.REGISTERED_SAFE, Declared.NOTHING));
  }

  @Test
  void own_papers_of_a_respondent_are_paper_and_go_to_no_place_of_the_measure() {
    Situation papers = letter(Place.NONE, Declared.SOMETHING).with(RespondentRelation.OWN_PAPERS);
    possible(papers);
    impossible(letter(Place.RESPONDENTS, Declared.SOMETHING).with(RespondentRelation.OWN_PAPERS));
    impossible(
        letter(Place.REGISTERED_SAFE, Declared.SOMETHING).with(RespondentRelation.OWN_PAPERS));
    possible(by(Counterpart.SELF, Act.ISSUE, Channel.COUNTER).with(RespondentRelation.OWN_PAPERS));
    impossible(by(Counterpart.SELF, Act.CONTACT, Channel.POST).with(RespondentRelation.OWN_PAPERS));
    impossible(by(Counterpart.SELF, Act.ANSWER, Channel.PHONE).with(RespondentRelation.OWN_PAPERS));
  }

  @Test
  void what_the_walk_yields_is_exactly_what_is_possible() {
    long[] counts = new long[Act.values().length];
    for (Act act : Act.values()) {
      Situations.forEachPossible(
          act,
          s -> {
            counts[act.ordinal()]++;
            assertTrue(Situations.isPossible(s) && s.act() == act);
          });
    }
    long possible =
        Arrays.stream(Act.values()).parallel().mapToLong(SituationsTest::countPossible).sum();
    assertEquals(possible, Arrays.stream(counts).sum());
  }

  /** The walk at the start asks many tables about the first of a group alone. */
  @Test
  void the_situations_of_a_group_differ_in_what_is_declared_concealed_and_passed_on_alone() {
    List<Column> alike =
        Column.GIVEN.stream()
            .filter(
                one -> !Set.of(Column.DECLARED, Column.CONCEALMENT, Column.ORIGIN).contains(one))
            .toList();
    for (Act act : List.of(Act.FORWARD, Act.VIEW)) {
      Situations.forEachGroup(
          act,
          group -> {
            Set<Situation> all = new HashSet<>();
            for (int i = 0; i < group.members().size(); i++) {
              Situation one = group.get(i);
              assertTrue(all.add(one));
              assertEquals(
                  group.members().get(i),
                  new Situations.Member(one.declared(), one.concealment(), one.origin()));
              alike.forEach(c -> assertEquals(c.wordIn(group.first()), c.wordIn(one)));
            }
            assertTrue(all.contains(group.first()));
          });
    }
  }

  private static long countPossible(Act act) {
    long count = 0;
    for (Protection protection : Protection.values()) {
      for (RespondentRelation standing : RespondentRelation.values()) {
        for (Counterpart counterpart : Counterpart.values()) {
          for (Channel channel : Channel.values()) {
            for (Proof proof : Proof.values()) {
              for (Place place : Place.values()) {
                for (Declared declared : Declared.values()) {
                  for (Handling handling : Handling.values()) {
                    for (Concealment concealment : Concealment.values()) {
                      for (Origin origin : Origin.values()) {
                        Situation situation =
                            new Situation(
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
                                origin);
                        count += Situations.isPossible(situation) ? 1 : 0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return count;
  }
}
