package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.story.RuleAnswer;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("規則27: 誰が通報・相談・申出をしたかは、民間の誰にも告げない。官公署へは文書と二者承認")
class RequesterStoryTest extends RuleStory {

  private static RuleQuestion whoReported(String about, String party, String... recipient) {
    return RuleQuestion.of("ISSUE", "COUNTER")
        .purpose("COMPLAINT")
        .about(about)
        .to(party, recipient)
        .verified("REGISTERED_ID")
        .telling("REQUESTER_IDENTITY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELF",
        "HOUSEHOLD",
        "RELATIVE",
        "AGENT",
        "PROFESSIONAL",
        "SCHOOL",
        "MEDICAL",
        "EMPLOYER",
        "THIRD_PARTY",
        "UNKNOWN"
      })
  void no_private_party_is_told_whoever_is_asked_about(String party) {
    protectedFromHim();
    RuleAnswer anybodys = answer(whoReported(nobody, party, nobody));
    anybodys.is("BLOCK", 27).tellsNothingOfAMeasure().nobodyCanApprove().steps("どなたにも伝えない");
    RuleAnswer hers = answer(whoReported(her, party, stranger));
    hers.is("BLOCK").withholdsEverythingBut().nobodyCanApprove();
    answer(whoReported(her, party, him)).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void a_client_in_writing_a_letter_and_an_emergency_change_nothing() {
    RuleQuestion lawyers = whoReported(nobody, "PROFESSIONAL", stranger);
    answer(lawyers.actingFor("WRITTEN", nobody)).is("BLOCK", 27);
    answer(lawyers.by("SEND", "POST")).is("BLOCK", 27);
    answer(lawyers.emergency()).is("BLOCK", 27).nobodyCanApprove();
    answer(whoReported(nobody, "OFFICE", nobody).office("14101-tax")).is("BLOCK", 27);
  }

  @Test
  void it_is_told_no_more_when_it_stands_beside_something_or_for_one_person_alone() {
    answer(whoReported(nobody, "SELF", nobody).telling("NAME", "REQUESTER_IDENTITY"))
        .is("BLOCK", 27);
    RuleQuestion one =
        RuleQuestion.of("ISSUE", "COUNTER")
            .about(List.of("NAME"), nobody)
            .about(List.of("REQUESTER_IDENTITY"), stranger)
            .to("HOUSEHOLD", nobody)
            .verified("REGISTERED_ID");
    answer(one).is("BLOCK", 27);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POLICE", "COURT", "PUBLIC_BODY", "OTHER_MUNICIPALITY"})
  void officials_hear_it_in_writing_by_two_people_of_the_askers_own_ward(String official) {
    RuleQuestion asked = whoReported(nobody, official).by("ANSWER", "POST");
    answer(asked.verified("CALLBACK")).is(WRITING, 27).flags();
    answer(asked.by("ANSWER", "PHONE")).is(WRITING);
    RuleAnswer two = answer(asked.by("ANSWER", "POST").verified("WRITTEN")).is(TWO, 27).flags();
    assertEquals(2, two.offices().size());
    answer(asked.at("CALLER_SUPPLIED")).is(WRITING);
  }

  @Test
  void what_an_officer_and_a_manager_of_the_ward_grant_goes_once() {
    RuleQuestion asked = whoReported(nobody, "POLICE").by("ANSWER", "POST").verified("WRITTEN");
    RuleAnswer released = released(asked);
    goesOnce(released);
  }

  @Test
  void about_her_officials_need_the_two_of_her_measure() {
    protectedFromHim();
    RuleQuestion asked = whoReported(her, "POLICE").by("ANSWER", "POST").verified("WRITTEN");
    answer(asked).is(TWO).guarded().withholdsEverythingBut();
    released(asked).withholdsEverythingBut("REQUESTER_IDENTITY");
  }

  @Test
  void she_reads_her_own_application_where_it_is_surely_she() {
    protectedFromHim();
    answer(whoReported(her, "SELF", her)).is("PERMIT", 13).guarded();
    answer(whoReported(her, "SELF", her).by("ISSUE", "ONLINE").verified("ELECTRONIC_CERTIFICATE"))
        .is("PERMIT", 13);
    answer(whoReported(her, "SELF", her).verified("PHOTO_ID")).is("BLOCK").nobodyCanApprove();
    answer(whoReported(her, "SELF", her).by("SEND", "POST").at("REGISTERED_ADDRESS"))
        .is("BLOCK", 27);
    answer(whoReported(her, "SELF", her).about(stranger)).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void a_co_protected_person_who_did_not_apply_does_not_read_it() {
    String measure = protectedFromHim();
    change(
            measure,
            "protected-persons",
            "{\"role\":\"CO_PROTECTED\",\"identifiers\":[" + stranger + "]}")
        .statusCode(200);
    answer(whoReported(stranger, "SELF", stranger)).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void the_words_are_the_same_about_anybody() {
    protectedFromHim();
    Tokens clerk = asker();
    assertEquals(
        answer(clerk, whoReported(nobody, "THIRD_PARTY", stranger)).words(),
        answer(clerk, whoReported(her, "THIRD_PARTY", stranger)).words());
  }

  @Test
  void the_twin_without_the_reporter_goes_at_once() {
    for (String party : new String[] {"SELF", "RELATIVE", "SCHOOL"}) {
      answer(whoReported(nobody, party, nobody).telling("NAME", "CASE_CONTENT"))
          .is("PERMIT")
          .tellsNothingOfAMeasure();
    }
  }
}
