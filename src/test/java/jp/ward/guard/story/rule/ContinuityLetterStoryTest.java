package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
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
@DisplayName("規則18: 同居の登録住所への定期の通知は、黙って止めず、二人で決める")
class ContinuityLetterStoryTest extends RuleStory {

  private RuleQuestion letter(String purpose) {
    return RuleQuestion.of("SEND", "POST")
        .purpose(purpose)
        .about(her)
        .to("SELF", her)
        .at("REGISTERED_ADDRESS");
  }

  private RuleQuestion bill() {
    return letter("TAX_NOTICE");
  }

  private String at(String registeredAddress) {
    return registeredAt(registeredAddress, "", "");
  }

  private String registeredAt(String word, String associates, String unsafe) {
    return protectedFromHim(
        associates,
        "\"registeredAddress\":\"%s\",\"unsafeDestinations\":[%s],".formatted(word, unsafe));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAX_NOTICE", "ELECTION", "INSURANCE_NOTICE"})
  void a_letter_that_would_be_missed_is_a_decision_of_two(String purpose) {
    at("SHARED");
    answer(letter(purpose).verified("WRITTEN"))
        .is(TWO, 18)
        .guarded()
        .withholdsEverythingBut()
        .steps("送らないことも");
    answer(letter(purpose).by("SEND", "FAX")).is(TWO, 18);
    goesOnce(released(letter(purpose)).withholdsEverythingBut());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEALTH_NOTICE", "FEE_NOTICE", "WELFARE_CONSULTATION", "BENEFIT_PAYMENT"})
  void any_other_letter_there_stays_refused(String purpose) {
    at("SHARED");
    answer(letter(purpose).verified("WRITTEN"))
        .is("BLOCK", 18)
        .guarded("DESTINATION_UNSAFE")
        .withholdsEverythingBut()
        .nobodyCanApprove();
  }

  @Test
  void with_anything_declared_it_stays_refused() {
    at("SHARED");
    attributesBut()
        .forEach(one -> answer(bill().telling(one)).is("BLOCK").withholdsEverythingBut());
    answer(bill().telling("NAME")).is("BLOCK", 18).nobodyCanApprove();
  }

  @Test
  void to_the_household_or_by_message_it_stays_refused() {
    at("SHARED");
    answer(bill().to("HOUSEHOLD", her)).is("BLOCK", 18).nobodyCanApprove();
    answer(bill().to("RELATIVE", stranger)).is("BLOCK", 18).nobodyCanApprove();
    answer(bill().about(stranger)).is("BLOCK", 18).nobodyCanApprove();
    for (String channel : new String[] {"EMAIL", "SMS"}) {
      answer(bill().by("SEND", channel)).is("BLOCK").nobodyCanApprove();
    }
    answer(bill().at("FORMER_ADDRESS")).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void at_his_own_home_it_is_the_same_and_at_his_mothers_it_is_not() {
    String mother = atena(numberWithItsCheckDigit());
    registered(
        """
        {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil","registeredAddress":"SHARED",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s,%s],
          "associates":[{"kind":"RELATIVE","identifiers":[%s,%s]}]}]}\
        """
            .formatted(TODAY, her, him, house("2番3号"), mother, house("8番9号")));
    answer(bill().at("REGISTERED_ADDRESS", house("2番3号"))).is(TWO, 18);
    answer(bill().at("REGISTERED_ADDRESS", house("8番9号"))).is("BLOCK", 2).nobodyCanApprove();
    answer(letter("HEALTH_NOTICE").at("REGISTERED_ADDRESS", house("2番3号"))).is("BLOCK", 2);
  }

  @Test
  void an_unsafe_place_stays_refused() {
    registeredAt("SHARED", "", house("2番3号"));
    answer(bill().at("REGISTERED_ADDRESS", house("2番3号")))
        .is("BLOCK", 2)
        .guarded("DESTINATION_UNSAFE", "RECIPIENT_IS_RESPONDENT_SIDE", "RECIPIENT_UNVERIFIED")
        .nobodyCanApprove();
  }

  @Test
  void once_her_address_was_told_nothing_goes_there_any_more() {
    at("SHARED");
    answer(bill()).is(TWO, 18);
    Response told =
        Api.by(asker())
            .body(
                """
                {"about":[{"identifiers":[%s]}],"act":"SEND","channel":"POST","party":"RELATIVE",
                 "disclosed":["CURRENT_ADDRESS"],"saidAt":"%s",
                 "description":"住所の入った書類を、別の方に渡してしまった。"}\
                """
                    .formatted(her, Instant.now().minusSeconds(60)))
            .post("/api/v1/incidents");
    assertEquals(201, told.statusCode(), told.asString());
    answer(bill()).is("BLOCK", 18).nobodyCanApprove();
  }

  @Test
  void a_home_that_is_safe_or_unknown_answers_as_before() {
    at("SAFE");
    answer(bill()).is("PERMIT_WITH_LIMITS", 18);
    answer(letter("HEALTH_NOTICE")).is("PERMIT_WITH_LIMITS", 18);
    ContinuityLetterStoryTest other = new ContinuityLetterStoryTest();
    other.at("UNKNOWN");
    answer(other.bill()).is(TWO, 18);
    answer(other.letter("HEALTH_NOTICE")).is(TWO, 18);
  }

  @Test
  void the_strictest_of_two_measures_counts() {
    at("SHARED");
    at("SAFE");
    answer(bill()).is(TWO, 18);
    answer(letter("HEALTH_NOTICE")).is("BLOCK", 18);
  }

  @Test
  void the_twin_whom_nobody_protects_gets_every_letter() {
    at("SHARED");
    RuleQuestion anybodys =
        RuleQuestion.of("SEND", "POST").about(nobody).to("SELF", nobody).at("REGISTERED_ADDRESS");
    for (String purpose : new String[] {"TAX_NOTICE", "HEALTH_NOTICE"}) {
      answer(anybodys.purpose(purpose)).is("PERMIT").tellsNothingOfAMeasure();
    }
  }
}
