package jp.ward.guard.check;

import static jp.ward.guard.testing.ACheckRecord.aCheckRecord;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("回答の言葉は、その回答を決めたポリシーのものに限る")
class AnswerTest {

  private static final Instant END = Instant.parse("2026-11-22T00:03:00Z");
  private static final String TOKEN = "eyJ-token";
  private static final VerifiedPolicy POLICY = ShippedPolicy.get();
  private static final RecordedAnswer KEPT =
      aCheckRecord()
          .answered(Outcome.PERMIT_WITH_LIMITS)
          .told("S05", "T14", "T27")
          .clearedUntil(END)
          .build()
          .answer();

  private static Answer given() {
    return Answer.given(KEPT, POLICY, new GivenClearance(TOKEN, END), 7);
  }

  @Test
  void the_words_are_those_of_the_policy_in_the_order_of_the_codes() {
    AnswerJson.InstructionsJson instructions = AnswerJson.of(given()).instructions();
    assertEquals("S05", instructions.code());
    assertEquals(POLICY.script("S05").say(), instructions.say());
    assertEquals(POLICY.script("S05").doNotSay(), instructions.doNotSay());
    assertEquals(List.of(POLICY.step("T14"), POLICY.step("T27")), instructions.steps());
  }

  @Test
  void read_again_it_is_the_same_but_for_the_permission() {
    AnswerJson before = AnswerJson.of(given());
    AnswerJson again = AnswerJson.of(Answer.again(KEPT, Optional.of(POLICY), 7));
    assertEquals(new AnswerJson.ClearanceJson(TOKEN, END), before.clearance());
    assertEquals(new AnswerJson.ClearanceJson(null, END), again.clearance());
    assertEquals(before.instructions(), again.instructions());
    assertEquals(before.receipt(), again.receipt());
    assertEquals(before.verdict(), again.verdict());
  }

  @Test
  void without_its_policy_it_has_its_codes_and_no_words_of_another() {
    AnswerJson again = AnswerJson.of(Answer.again(KEPT, Optional.empty(), 7));
    assertEquals(
        new AnswerJson.InstructionsJson("S05", List.of(), List.of(), List.of()),
        again.instructions());
    assertEquals(KEPT.rule(), again.rule());
  }

  @Test
  void what_was_not_given_is_null() {
    AnswerJson plain =
        AnswerJson.of(Answer.given(aCheckRecord().build().answer(), POLICY, null, 7));
    assertNull(plain.clearance());
    assertNull(plain.approval());
    assertNull(plain.handover());
  }

  @Test
  void no_permission_is_printed_by_chance() {
    assertFalse((given() + "" + AnswerJson.of(given()).clearance()).contains(TOKEN));
  }
}
