package jp.ward.guard.story.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.ward.guard.story.RuleAnswer;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("人の見ない一括発送: 止まった一通は抜き取り、職員が改めて確認する")
class UnseenSendStoryTest extends RuleStory {

  private static Tokens system() {
    return Tokens.of("sys-mail-run", "14101-tax", "ward-system");
  }

  private static RuleQuestion bill(String channel, String whom) {
    return RuleQuestion.of("SEND", channel)
        .purpose("TAX_NOTICE")
        .about(whom)
        .to("SELF", whom)
        .at("REGISTERED_ADDRESS");
  }

  private void she_lives_at(String registeredAddress) {
    protectedFromHim("", "\"registeredAddress\":\"" + registeredAddress + "\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "EMAIL", "SMS"})
  void the_run_goes_on_for_everybody_else(String channel) {
    she_lives_at("UNKNOWN");
    answer(system(), bill(channel, nobody)).is("PERMIT").tellsNothingOfAMeasure();
    answer(system(), bill(channel, nobody).withoutReference()).is("PERMIT");
  }

  @Test
  void her_letter_to_a_safe_address_goes_with_it() {
    she_lives_at("SAFE");
    answer(system(), bill("POST", her))
        .is("PERMIT_WITH_LIMITS", 18)
        .withholds("RESPONSIBLE_OFFICE", "MEASURE", "CASE_CONTENT");
    String mailbox = given("EMAIL", "n" + number + "@example.jp");
    UnseenSendStoryTest other = new UnseenSendStoryTest();
    other.protectedFromHim("", "\"safeDestinations\":[" + mailbox + "],");
    answer(system(), bill("EMAIL", other.her).at("SAFE_CONTACT", mailbox)).is("PERMIT_WITH_LIMITS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNKNOWN", "SHARED"})
  void what_two_people_must_decide_is_taken_out_and_a_member_of_staff_asks_again(String home) {
    she_lives_at(home);
    RuleAnswer taken = answer(system(), bill("POST", her)).is(TWO, 18).requestable(false);
    Refused.as("not-found", request(asker(), taken.id()));
    Refused.as("forbidden", request(system(), taken.id()));
    goesOnce(released(bill("POST", her)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMAIL", "SMS"})
  void a_message_that_must_not_be_left_is_taken_out_for_good(String channel) {
    she_lives_at("SAFE");
    answer(system(), bill(channel, her)).is("BLOCK").nobodyCanApprove();
    answer(bill(channel, her)).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void a_run_is_judged_like_the_clerk_s_letter() {
    she_lives_at("SHARED");
    for (RuleQuestion question :
        new RuleQuestion[] {
          bill("POST", her).to("HOUSEHOLD", him),
          bill("POST", her).purpose("HEALTH_NOTICE"),
          bill("POST", her).at("FORMER_ADDRESS")
        }) {
      answer(system(), question).is("BLOCK").nobodyCanApprove();
      answer(question).is("BLOCK").nobodyCanApprove();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SEND,FAX",
    "SEND,VOICEMAIL",
    "SEND,HANDOUT",
    "SEND,COUNTER",
    "ISSUE,POST",
    "CONTACT,SMS",
    "CONTACT,EMAIL",
    "ANSWER,POST",
    "INQUIRE,EMAIL",
    "DELEGATE,POST"
  })
  void everything_else_a_system_asks_in_somebodys_name(String act, String channel) {
    RuleQuestion question = bill("POST", nobody).by(act, channel);
    Refused.as("invalid-request", Api.by(system()).body(question.toString()).post(CHECKS), "staff");
    RuleQuestion named = question.inTheNameOf("s-run-1", "14101-tax");
    answer(system(), named);
  }

  @Test
  void what_somebody_passes_on_is_no_run() {
    RuleQuestion passedOn = bill("POST", nobody).by("FORWARD", "POST").from("COURT", "WRITTEN");
    Refused.as("invalid-request", Api.by(system()).body(passedOn.toString()).post(CHECKS), "staff");
  }

  @Test
  void what_two_people_granted_a_clerk_is_not_the_runs() {
    she_lives_at("UNKNOWN");
    String approval = request(asker(), answer(bill("POST", her)).id()).path("id");
    approves(theOfficer(), approval);
    approves(theManager(), approval);
    RuleQuestion quoting = bill("POST", her).quoting(approval);
    Refused.as(
        "invalid-request", Api.by(system()).body(quoting.toString()).post(CHECKS), "approval");
    answer(system(), bill("POST", her)).is(TWO, 18).requestable(false);
    answer(bill("POST", her).quoting(approval)).is("PERMIT_WITH_LIMITS");
  }
}
