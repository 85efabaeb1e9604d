package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.story.RuleAnswer;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("同居者: その住所は相手方側には遮断、ほかの誰にもふだんどおりで、措置は見えない")
class CoResidentStoryTest extends RuleStory {

  private final String brother = atena(numberWithItsCheckDigit());
  private final String mother = atena(numberWithItsCheckDigit());
  private final String phone = given("PHONE", "0900" + number.substring(1));
  private final String home = house("2番3号");

  @BeforeEach
  void her_brother_lives_with_her() {
    String measure =
        registered(
            """
            {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","municipality":"141011",
             "responsibleOffice":"14101-civil","registeredAddress":"SHARED",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]},
                                 {"role":"CO_RESIDENT","identifiers":[%s,%s]}],
             "respondents":[{"identifiers":[%s,%s],
              "associates":[{"kind":"RELATIVE","identifiers":[%s]}]}],
             "safeDestinations":[%s]}\
            """
                .formatted(TODAY, her, brother, home, him, house("8番9号"), mother, phone));
    assertEquals("ACTIVE", officer().get(PATH + "/" + measure).path("state"));
  }

  private RuleQuestion hisAddress(String party, String... recipient) {
    return RuleQuestion.of("ISSUE", "COUNTER")
        .purpose("CERTIFICATE")
        .about(brother)
        .to(party, recipient)
        .verified("PHOTO_ID")
        .telling("CURRENT_ADDRESS");
  }

  @Test
  void his_side_hears_nothing_of_the_house() {
    answer(hisAddress("THIRD_PARTY", him))
        .is("BLOCK", 1)
        .guarded("RECIPIENT_IS_RESPONDENT")
        .withholdsEverythingBut()
        .nobodyCanApprove();
    answer(hisAddress("RELATIVE", mother))
        .is("BLOCK", 2)
        .guarded("RECIPIENT_IS_RESPONDENT_SIDE")
        .withholdsEverythingBut()
        .nobodyCanApprove();
    answer(hisAddress("AGENT", stranger).actingFor("WRITTEN", him)).is("BLOCK", 2);
    answer(hisAddress("PROFESSIONAL", stranger).actingFor("WRITTEN", mother)).is("BLOCK", 2);
    answer(hisAddress("OTHER_MUNICIPALITY").actingFor("WRITTEN", him)).is("BLOCK", 2);
  }

  @Test
  void nothing_about_him_goes_to_the_respondents_home() {
    RuleQuestion letter = hisAddress("EMPLOYER", stranger).by("SEND", "POST");
    answer(letter.at("REGISTERED_ADDRESS", house("8番9号")))
        .is("BLOCK", 2)
        .guarded("RECIPIENT_IS_RESPONDENT_SIDE", "DESTINATION_UNSAFE")
        .nobodyCanApprove();
    answer(letter.at("REGISTERED_ADDRESS", house("5番5号"))).is("PERMIT").tellsNothingOfAMeasure();
  }

  @Test
  void towards_everybody_else_he_is_like_anybody() {
    for (List<String> one :
        List.of(
            List.of("EMPLOYER", stranger), List.of("SELF", brother), List.of("RELATIVE", her))) {
      answer(hisAddress(one.get(0), one.get(1))).is("PERMIT").tellsNothingOfAMeasure();
    }
    answer(hisAddress("SCHOOL")).is("PERMIT").tellsNothingOfAMeasure();
    answer(hisAddress("COURT").by("ANSWER", "POST").verified("WRITTEN"))
        .is("PERMIT")
        .tellsNothingOfAMeasure();
    answer(hisAddress("OFFICE").office("14101-tax").by("ANSWER", "POST"))
        .is("PERMIT")
        .tellsNothingOfAMeasure();
  }

  @Test
  void officials_at_his_instance_need_two_people() {
    RuleQuestion police =
        hisAddress("POLICE").by("ANSWER", "POST").verified("WRITTEN").actingFor("WRITTEN", him);
    answer(police).is(TWO, 7).guarded("AT_RESPONDENTS_INSTANCE").withholdsEverythingBut();
  }

  @Test
  void the_answers_have_the_same_keys_and_the_clerk_hears_the_same_words() {
    RuleAnswer his = answer(hisAddress("THIRD_PARTY", him));
    RuleAnswer anybodys = answer(hisAddress("THIRD_PARTY", stranger));
    assertEquals(anybodys.shape(), his.shape());
    RuleQuestion orally = hisAddress("THIRD_PARTY", him).by("ANSWER", "PHONE");
    RuleAnswer toHim = answer(orally).is("BLOCK", 1);
    RuleAnswer toAnybody = answer(orally.to("THIRD_PARTY", stranger)).is(WRITING, 25);
    assertEquals(toAnybody.words(), toHim.words());
    assertEquals(toAnybody.shape(), toHim.shape());
  }

  @Test
  void his_own_business_goes_on_also_in_the_house_that_is_not_safe_for_her() {
    RuleQuestion bill =
        RuleQuestion.of("SEND", "POST").purpose("HEALTH_NOTICE").about(brother).to("SELF", brother);
    answer(bill.at("REGISTERED_ADDRESS", home)).is("PERMIT").tellsNothingOfAMeasure();
    answer(bill.at("CALLER_SUPPLIED")).is("PERMIT").tellsNothingOfAMeasure();
    answer(
            bill.by("CONTACT", "PHONE")
                .at("SAFE_CONTACT", given("PHONE", "0700" + number.substring(1))))
        .is("PERMIT")
        .tellsNothingOfAMeasure();
  }

  @Test
  void he_speaks_for_himself_and_not_for_her() {
    answer(certificate(brother, her)).is(TWO, 10).guarded().withholdsEverythingBut();
    answer(certificate(her, her)).is("PERMIT", 13).guarded();
    answer(certificate(brother, her).about(brother))
        .is(TWO)
        .guarded("HOUSEHOLD_MEMBER_PROTECTED")
        .withholdsEverythingBut();
    RuleQuestion both = certificate(her, her).about(brother);
    answer(both).is(TWO, 10).guarded("HOUSEHOLD_MEMBER_PROTECTED");
  }

  private static RuleQuestion certificate(String recipient, String about) {
    return RuleQuestion.of("ISSUE", "COUNTER")
        .about(about)
        .to("SELF", recipient)
        .verified("REGISTERED_ID")
        .telling("NAME");
  }

  @Test
  void where_he_lives_or_answers_is_no_safe_place_of_hers() {
    RuleQuestion call =
        RuleQuestion.of("CONTACT", "PHONE")
            .about(her)
            .to("SELF", brother)
            .at("SAFE_CONTACT", phone);
    answer(call).is(TWO).guarded("RECIPIENT_UNVERIFIED");
    answer(call.to("SELF", her)).is("PERMIT_WITH_LIMITS", 14);
    RuleQuestion letter =
        RuleQuestion.of("SEND", "POST").about(her).to("SELF", her).at("SAFE_CONTACT", home);
    answer(letter).is("BLOCK").nobodyCanApprove();
    answer(letter.at("REGISTERED_ADDRESS", home)).is("BLOCK", 18).nobodyCanApprove();
  }

  @Test
  void she_herself_is_protected_from_everybody_as_before() {
    RuleQuestion hers = hisAddress("EMPLOYER", stranger).about(her);
    answer(hers).is(TWO, 10).guarded("HOUSEHOLD_MEMBER_PROTECTED").withholdsEverythingBut();
  }
}
