package jp.ward.guard.story.rule;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("規則5: 相手方の求めによる官公署の照会は、官公署として二者承認に回り、承認者に見える")
class RespondentsInstanceStoryTest extends RuleStory {

  private final String mother = atena(numberWithItsCheckDigit());

  private RuleQuestion inquiryOf(String official) {
    return RuleQuestion.of("ANSWER", "POST")
        .purpose("COURT_PROCEDURE")
        .about(her)
        .to(official)
        .verified("WRITTEN")
        .telling("EXISTENCE");
  }

  private void she_is_protected() {
    protectedFromHim(associate("RELATIVE", mother), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COURT", "POLICE", "PUBLIC_BODY"})
  void an_official_at_his_instance_is_answered_by_two_people_who_see_it(String official) {
    she_is_protected();
    for (String who : new String[] {him, mother}) {
      answer(inquiryOf(official).actingFor("WRITTEN", who))
          .is(TWO, 7)
          .guarded("AT_RESPONDENTS_INSTANCE")
          .withholdsEverythingBut()
          .steps("相手方側の求め");
    }
    answer(inquiryOf(official)).is(TWO, 7).guarded().withholdsEverythingBut();
    answer(inquiryOf(official).actingFor("WRITTEN", her)).is(TWO, 7).guarded();
  }

  @Test
  void the_approvers_see_it_and_what_they_grant_goes_once() {
    she_is_protected();
    RuleQuestion question = inquiryOf("COURT").actingFor("WRITTEN", him);
    String approval = request(asker(), answer(question).id()).path("id");
    Api.by(theOfficer())
        .get(APPROVALS + "/" + approval)
        .then()
        .body("question.flags", hasItem("AT_RESPONDENTS_INSTANCE"));
    goesOnce(released(inquiryOf("POLICE").actingFor("WRITTEN", him)));
    String plain = request(asker(), answer(inquiryOf("COURT")).id()).path("id");
    Api.by(theOfficer())
        .get(APPROVALS + "/" + plain)
        .then()
        .body("question.flags", not(hasItem("AT_RESPONDENTS_INSTANCE")));
  }

  @Test
  void without_paper_or_by_telephone_it_stays_in_writing() {
    she_is_protected();
    answer(inquiryOf("POLICE").actingFor("WRITTEN", him).verified("PHOTO_ID"))
        .is(WRITING, 6)
        .guarded("AT_RESPONDENTS_INSTANCE")
        .withholdsEverythingBut();
    answer(inquiryOf("COURT").actingFor("ORAL", him).by("ANSWER", "PHONE").verified("CALLBACK"))
        .is(WRITING)
        .guarded("AT_RESPONDENTS_INSTANCE");
    answer(inquiryOf("COURT").actingFor("WRITTEN", him).at("CALLER_SUPPLIED")).is(WRITING);
  }

  @Test
  void an_emergency_that_we_start_takes_two_people_still() {
    she_is_protected();
    RuleQuestion call =
        RuleQuestion.of("CONTACT", "PHONE")
            .about(her)
            .to("POLICE")
            .verified("CALLBACK")
            .actingFor("ORAL", him)
            .at("DIRECTORY_NUMBER");
    answer(call.emergency()).is(TWO, 6).guarded("AT_RESPONDENTS_INSTANCE");
  }

  @Test
  void his_own_place_stays_his_side_whoever_is_named_as_official() {
    protectedFromHim(associate("RELATIVE", mother + "," + house("7番8号")), "");
    answer(inquiryOf("COURT").actingFor("WRITTEN", him).at("DIRECTORY_NUMBER", house("7番8号")))
        .is("BLOCK", 2)
        .nobodyCanApprove();
  }

  @Test
  void whoever_is_no_court_police_or_public_body_stays_his_side() {
    she_is_protected();
    for (String party : new String[] {"OTHER_MUNICIPALITY", "PROFESSIONAL", "SCHOOL", "MEDICAL"}) {
      answer(inquiryOf(party).actingFor("WRITTEN", him))
          .is("BLOCK", 2)
          .guarded("RECIPIENT_IS_RESPONDENT_SIDE")
          .nobodyCanApprove();
    }
    answer(inquiryOf("POLICE").to("POLICE", him)).is("BLOCK", 1).nobodyCanApprove();
  }

  @Test
  void the_twin_about_somebody_whom_nobody_protects_is_answered_like_anybody() {
    she_is_protected();
    RuleQuestion anybodys =
        RuleQuestion.of("ANSWER", "POST")
            .purpose("COURT_PROCEDURE")
            .about(nobody)
            .to("COURT")
            .verified("WRITTEN")
            .actingFor("WRITTEN", him)
            .telling("EXISTENCE");
    answer(anybodys).is("PERMIT").tellsNothingOfAMeasure();
  }
}
