package jp.ward.guard.story.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("同居者: 家の住所を添えて尋ねても本人のことは分からず、本人の番号を混ぜても渡らない")
class CoResidentAtHomeStoryTest extends RuleStory {

  private final String brother = atena(numberWithItsCheckDigit());
  private final String mother = atena(numberWithItsCheckDigit());
  private final String elsewhere =
      "{\"scheme\":\"ATENA\",\"value\":\"%s\",\"municipality\":\"131121\"}"
          .formatted(numberWithItsCheckDigit());
  private final String home = house("2番3号");

  @BeforeEach
  void her_brother_lives_with_her() {
    registered(
        """
        {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s,%s,%s]},
                             {"role":"CO_RESIDENT","identifiers":[%s,%s]}],
         "respondents":[{"identifiers":[%s],
          "associates":[{"kind":"RELATIVE","identifiers":[%s]}]}]}\
        """
            .formatted(TODAY, her, elsewhere, home, brother, home, him, mother));
  }

  private RuleQuestion certificate(String... about) {
    return RuleQuestion.of("ISSUE", "COUNTER")
        .purpose("CERTIFICATE")
        .about(about)
        .to("SELF", brother)
        .verified("REGISTERED_ID")
        .telling("CURRENT_ADDRESS");
  }

  @Test
  void his_number_with_the_address_of_the_home_is_he_and_nobody_else() {
    answer(certificate(brother, home)).is("PERMIT").tellsNothingOfAMeasure();
    answer(certificate(brother, home).verified("PHOTO_ID")).is("PERMIT").tellsNothingOfAMeasure();
    RuleQuestion bill = RuleQuestion.of("SEND", "POST").purpose("TAX_NOTICE").about(brother, home);
    answer(bill.to("SELF", brother).at("REGISTERED_ADDRESS", home))
        .is("PERMIT")
        .tellsNothingOfAMeasure();
    answer(certificate(brother, home).to("THIRD_PARTY", him)).is("BLOCK", 1).nobodyCanApprove();
    answer(certificate(stranger, home).to("THIRD_PARTY", stranger)).is(TWO);
    answer(certificate(home).to("THIRD_PARTY", stranger)).is(TWO);
  }

  @Test
  void a_record_of_two_people_gives_him_nothing_of_hers() {
    answer(certificate(brother, elsewhere)).is(TWO).withholdsEverythingBut();
    answer(certificate(brother)).is("PERMIT").tellsNothingOfAMeasure();
  }

  @Test
  void the_respondent_of_her_other_measure_hears_nothing_of_the_house() {
    RuleQuestion asked = certificate(brother).to("THIRD_PARTY", stranger);
    answer(asked).is("PERMIT").tellsNothingOfAMeasure();
    registered(
        """
        {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s]}]}\
        """
            .formatted(TODAY, her, stranger));
    answer(asked).is("BLOCK", 1).nobodyCanApprove();
    answer(asked.to("PROFESSIONAL", nobody).actingFor("WRITTEN", stranger)).is("BLOCK", 2);
    answer(certificate(brother).to("THIRD_PARTY", nobody)).is("PERMIT").tellsNothingOfAMeasure();
  }

  @Test
  void a_parcel_from_his_side_takes_two_people_for_him_and_for_her_very_place() {
    answer(parcel().about(brother).to("SELF", brother).at("REGISTERED_ADDRESS"))
        .is(TWO)
        .withholdsEverythingBut();
    for (String place : List.of(home, house("2番3号 1階"))) {
      answer(toAStranger().at("REGISTERED_ADDRESS", place)).is(TWO);
    }
    answer(toAStranger().at("REGISTERED_ADDRESS", house("9番9号"))).is("PERMIT");
    answer(toAStranger().from("THIRD_PARTY", "NONE").at("CALLER_SUPPLIED", home))
        .is("BLOCK")
        .nobodyCanApprove();
    answer(toAStranger().from("THIRD_PARTY", "NONE").at("REGISTERED_ADDRESS", home)).is(TWO);
  }

  private RuleQuestion parcel() {
    return RuleQuestion.of("FORWARD", "POST")
        .purpose("FORWARDING")
        .from("RELATIVE", "PHOTO_ID", mother);
  }

  private RuleQuestion toAStranger() {
    return parcel().about(nobody).to("THIRD_PARTY");
  }
}
