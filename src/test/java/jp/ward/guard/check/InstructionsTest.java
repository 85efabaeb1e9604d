package jp.ward.guard.check;

import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;
import jp.ward.guard.directory.Office;
import jp.ward.guard.record.RecordedInstructions;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("次にすることは、答えと尋ね方から決まる")
class InstructionsTest {

  private static final Office OFFICE = new Office("14101-welfare", "141011", "", "");
  private static final Marked HER = Marked.atena("her");
  private static final Marked HER_PHONE = Marked.phone("0900000001");
  private static final Marked OTHER = Marked.atena("other");
  private static final String ASK_TWO = "T14";
  private static final String ASK_TWO_AT_ONCE = "T15";
  private static final String REFERENCE_FIRST = "T16";
  private static final String READ_OUT_THE_CODE = "T20";
  private static final String HERSELF_ALONE = "T22";
  private static final String STRONG_IDENTIFIER = "T23";

  private static AMeasure hers() {
    return aMeasure().protecting(HER, HER_PHONE).against(Marked.atena("him"));
  }

  private static AQuestion call(Party party) {
    return aQuestion().of(Act.CONTACT, Channel.PHONE).to(party);
  }

  private static RecordedInstructions instructions(
      ClearedDecision cleared, AQuestion question, String reference) {
    Caller caller = new Caller("sub-1", "s-1", Set.of(Group.STAFF), OFFICE, false);
    CheckRequest asked =
        CheckRequest.of(question.build(), new Asker(caller, "s-1", OFFICE), reference, null, null);
    return Instructions.of(cleared, asked, ShippedPolicy.get());
  }

  private static List<String> steps(Outcome expected, AQuestion question, String reference) {
    Decision decision = Answer.to(question, hers()).is(expected).decision();
    ClearedDecision cleared = ClearedDecision.without(decision, null, List.of());
    return instructions(cleared, question, reference).steps();
  }

  private static List<String> twoPeople(AQuestion question) {
    return steps(Outcome.DUAL_APPROVAL_REQUIRED, question, "case-7");
  }

  @Test
  void who_asks_without_a_reference_records_one_first() {
    AQuestion school = call(Party.SCHOOL).about(HER);
    assertFalse(twoPeople(school).contains(REFERENCE_FIRST));
    List<String> without = steps(Outcome.DUAL_APPROVAL_REQUIRED, school, null);
    assertEquals(REFERENCE_FIRST, without.get(0));
    assertEquals(twoPeople(school), without.subList(1, without.size()));
  }

  @Test
  void a_machine_or_a_shared_account_is_told_who_can_ask_for_two_people() {
    AQuestion school = call(Party.SCHOOL).about(HER);
    Caller system = new Caller("sub-1", "x-1", Set.of(Group.WARD_SYSTEM), OFFICE, false);
    for (Asker asker :
        List.of(new Asker(system, null, OFFICE), new Asker(system, "counter-1", OFFICE, true))) {
      for (AQuestion asked : List.of(school, school.emergency())) {
        Decision decision = Answer.to(asked, hers()).is(Outcome.DUAL_APPROVAL_REQUIRED).decision();
        List<String> steps =
            Instructions.of(
                    ClearedDecision.without(decision, null, List.of()),
                    CheckRequest.of(asked.build(), asker, null, null, null),
                    ShippedPolicy.get())
                .steps();
        assertTrue(steps.contains("T37"), "" + steps);
        assertTrue(
            steps.stream().noneMatch(List.of(ASK_TWO, ASK_TWO_AT_ONCE, REFERENCE_FIRST)::contains));
      }
    }
  }

  @Test
  void in_an_emergency_two_are_asked_at_once() {
    List<String> routine = twoPeople(call(Party.SCHOOL).about(HER));
    assertTrue(routine.contains(ASK_TWO) && !routine.contains(ASK_TWO_AT_ONCE), "" + routine);
    List<String> urgent = twoPeople(call(Party.SCHOOL).about(HER).emergency());
    assertTrue(urgent.contains(ASK_TWO_AT_ONCE) && !urgent.contains(ASK_TWO), "" + urgent);
  }

  @Test
  void where_it_is_not_sure_who_is_meant_a_number_is_asked_for() {
    assertTrue(twoPeople(call(Party.SCHOOL).about(HER_PHONE)).contains(STRONG_IDENTIFIER));
    assertFalse(twoPeople(call(Party.SCHOOL).about(HER)).contains(STRONG_IDENTIFIER));
  }

  @Test
  void who_comes_for_several_is_asked_to_come_for_themselves_alone() {
    AQuestion both =
        aQuestion().of(Act.ISSUE, Channel.COUNTER).about(HER).about(OTHER).to(Party.SELF, HER);
    assertTrue(twoPeople(both).contains(HERSELF_ALONE));
    AQuestion alone = aQuestion().of(Act.ISSUE, Channel.COUNTER).about(HER).to(Party.SELF, HER);
    assertFalse(steps(Outcome.BLOCK, alone, "case-7").contains(HERSELF_ALONE));
    AQuestion relative =
        aQuestion().of(Act.ISSUE, Channel.COUNTER).about(HER).about(OTHER).to(Party.RELATIVE);
    assertFalse(twoPeople(relative).contains(HERSELF_ALONE));
  }

  @Test
  void whose_inquiry_has_no_handover_reads_out_no_code() {
    AQuestion inquiry = aQuestion().of(Act.INQUIRE, Channel.PHONE).about(HER);
    assertTrue(twoPeople(inquiry.toOffice("14101-tax")).contains(READ_OUT_THE_CODE));
    assertFalse(twoPeople(inquiry.toOffice("14101-welfare")).contains(READ_OUT_THE_CODE));
  }

  @Test
  void where_anybody_must_write_everybody_is_told_the_same() {
    AQuestion oral = aQuestion().of(Act.ANSWER, Channel.PHONE).to(Party.RELATIVE);
    Decision anybodys = Answer.to(oral.about(OTHER)).decision();
    List<String> hers =
        steps(
            Outcome.WRITTEN_REQUEST_REQUIRED,
            aQuestion().of(Act.ANSWER, Channel.PHONE).to(Party.RELATIVE).about(HER_PHONE),
            null);
    assertEquals(List.copyOf(anybodys.steps()), hers);
  }

  @Test
  void what_two_have_released_is_done_once_within_its_limits() {
    AQuestion school = call(Party.SCHOOL).about(HER);
    Decision released = Answer.to(school, hers()).decision().released();
    ClearedDecision cleared =
        new ClearedDecision(
            released, new GivenClearance("token", Instant.EPOCH), "binding", List.of());
    RecordedInstructions told = instructions(cleared, school, "case-7");
    assertEquals(List.of("T26", "T27"), told.steps());
    assertEquals(released.script(), told.script());
  }
}
