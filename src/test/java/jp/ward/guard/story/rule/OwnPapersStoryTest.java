package jp.ward.guard.story.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("規則3: 本人の記録の開示は、相談の内容まで二者承認で。場所はひとつも渡らない")
class OwnPapersStoryTest extends RuleStory {

  private static final List<String> NAME = List.of("NAME");
  private static final List<String> CONTENT = List.of("CASE_CONTENT");

  /** His request for the record of his own complaint, in which she is named. */
  private RuleQuestion record(String channel, List<String> ofHer) {
    return RuleQuestion.of("ISSUE", channel)
        .purpose("INFORMATION_DISCLOSURE_REQUEST")
        .about(List.of("NAME", "CASE_CONTENT"), him)
        .about(ofHer, her)
        .to("SELF", him)
        .verified("ELECTRONIC_CERTIFICATE");
  }

  @Test
  void online_with_a_certificate_two_people_decide() {
    protectedFromHim();
    answer(record("ONLINE", NAME))
        .is(TWO, 3)
        .guarded("RECIPIENT_IS_RESPONDENT", "HOUSEHOLD_MEMBER_PROTECTED")
        .withholdsEverythingBut("NAME")
        .steps("もう一名");
    goesOnce(released(record("ONLINE", NAME)).withholdsEverythingBut("NAME"));
  }

  @Test
  void online_without_one_and_at_a_kiosk_nobody_can_approve() {
    protectedFromHim();
    for (String shown : List.of("NONE", "PHOTO_ID", "REGISTERED_ID")) {
      answer(record("ONLINE", NAME).verified(shown)).is("BLOCK").nobodyCanApprove();
    }
    answer(record("ONLINE", NAME).verified("PHOTO_ID"))
        .guarded("RECIPIENT_IS_RESPONDENT", "UNATTENDED_CHANNEL", "HOUSEHOLD_MEMBER_PROTECTED");
    answer(record("KIOSK", NAME)).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void online_he_still_reads_nothing_of_hers_alone() {
    protectedFromHim();
    RuleQuestion hers =
        RuleQuestion.of("ISSUE", "ONLINE")
            .about(NAME, her)
            .to("RELATIVE", him)
            .verified("ELECTRONIC_CERTIFICATE");
    answer(hers).is("BLOCK", 1).guarded("RECIPIENT_IS_RESPONDENT").nobodyCanApprove();
  }

  @Test
  void what_she_said_goes_to_him_by_two_people_where_it_must() {
    protectedFromHim();
    for (List<String> told : List.of(CONTENT, List.of("NAME", "CASE_CONTENT"))) {
      answer(record("POST", told))
          .is(TWO, 3)
          .guarded("RECIPIENT_IS_RESPONDENT", "HOUSEHOLD_MEMBER_PROTECTED")
          .withholdsEverythingBut(told.toArray(String[]::new));
    }
    goesOnce(released(record("POST", CONTENT)).withholdsEverythingBut("CASE_CONTENT"));
  }

  static Stream<String> everythingElse() {
    return attributesBut("NAME", "CASE_CONTENT");
  }

  @ParameterizedTest
  @MethodSource("everythingElse")
  void whatever_else_is_declared_of_her_stops_it(String attribute) {
    protectedFromHim();
    answer(record("POST", List.of("CASE_CONTENT", attribute)))
        .is("BLOCK")
        .withholdsEverythingBut()
        .nobodyCanApprove();
    answer(record("ONLINE", List.of(attribute))).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void a_place_in_the_common_list_stops_it_too() {
    protectedFromHim();
    RuleQuestion question =
        RuleQuestion.of("ISSUE", "POST").about(him).about(her).to("SELF", him).verified("PHOTO_ID");
    answer(question.telling("NAME")).is(TWO, 3).withholdsEverythingBut("NAME");
    answer(question.telling("NAME", "CURRENT_ADDRESS")).is("BLOCK", 1).nobodyCanApprove();
  }

  @Test
  void a_measure_against_somebody_else_answers_as_before() {
    protectedFromHim();
    registered(
        """
        {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s],"associates":[%s]}]}\
        """
            .formatted(TODAY, her, stranger, associate("RELATIVE", him)));
    answer(record("POST", NAME)).is("BLOCK", 2).nobodyCanApprove();
  }

  @Test
  void the_twin_about_two_whom_nobody_protects_goes_at_once() {
    protectedFromHim();
    RuleQuestion theirs =
        RuleQuestion.of("ISSUE", "ONLINE")
            .purpose("INFORMATION_DISCLOSURE_REQUEST")
            .about(stranger)
            .about(nobody)
            .to("SELF", stranger)
            .verified("ELECTRONIC_CERTIFICATE")
            .telling("NAME", "CASE_CONTENT", "CURRENT_ADDRESS");
    answer(theirs).is("PERMIT").tellsNothingOfAMeasure();
    RuleQuestion hisAlone =
        RuleQuestion.of("ISSUE", "ONLINE").about(him).to("SELF", him).telling("CURRENT_ADDRESS");
    answer(hisAlone).is("PERMIT").tellsNothingOfAMeasure();
  }
}
