package jp.ward.guard.story.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.story.RuleAnswer;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("規則3: 審査請求の書類は、相手方の弁護士へ二者承認で。場所は渡らない")
class LawyersPapersStoryTest extends RuleStory {

  private static final List<String> HIS = List.of("NAME", "CURRENT_ADDRESS");
  private static final List<String> NAME = List.of("NAME");

  private final String lawyer = given("PROFESSIONAL_NUMBER", "弁護士 9" + number);
  private final String mother = atena(numberWithItsCheckDigit());

  /** The written answer to an appeal of his: he stands in it, and so does she. */
  private RuleQuestion paper(List<String> ofHer, String client) {
    return RuleQuestion.of("SEND", "POST")
        .about(HIS, him)
        .about(ofHer, her)
        .to("PROFESSIONAL", lawyer)
        .verified("WRITTEN")
        .actingFor("WRITTEN", client)
        .at("DIRECTORY_NUMBER");
  }

  private void she_is_protected() {
    protectedFromHim(associate("RELATIVE", mother), "");
  }

  @Test
  void his_lawyer_gets_the_paper_by_two_people_once_and_without_any_place() {
    she_is_protected();
    answer(paper(NAME, him))
        .is(TWO, 3)
        .guarded("RECIPIENT_IS_RESPONDENT_SIDE", "HOUSEHOLD_MEMBER_PROTECTED")
        .withholdsEverythingBut("NAME")
        .steps("もう一名");
    RuleAnswer released = released(paper(NAME, him)).withholdsEverythingBut("NAME");
    goesOnce(released);
    answer(paper(NAME, him)).is(TWO, 3);
  }

  @Test
  void the_same_for_a_lawyer_whom_the_measure_names() {
    protectedFromHim(associate("PROFESSIONAL", lawyer), "");
    answer(paper(NAME, him)).is(TWO, 3).withholdsEverythingBut("NAME");
    answer(paper(NAME, stranger)).is("BLOCK", 2);
  }

  @ParameterizedTest
  @CsvSource({"SEND,POST", "SEND,FAX", "ISSUE,POST", "ANSWER,POST", "ISSUE,COUNTER"})
  void by_letter_and_at_a_counter(String act, String channel) {
    she_is_protected();
    answer(paper(NAME, him).by(act, channel)).is(TWO, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT,PHONE",
    "SEND,EMAIL",
    "SEND,HANDOUT",
    "CONTACT,VISIT",
    "INQUIRE,POST",
    "DELEGATE,POST"
  })
  void in_every_other_way_he_is_his_side_as_before(String act, String channel) {
    she_is_protected();
    answer(paper(NAME, him).by(act, channel))
        .is("BLOCK")
        .guarded("RECIPIENT_IS_RESPONDENT_SIDE", "HOUSEHOLD_MEMBER_PROTECTED")
        .withholdsEverythingBut()
        .nobodyCanApprove();
  }

  @Test
  void a_client_who_was_not_named_in_writing_or_is_another_opens_nothing() {
    she_is_protected();
    answer(paper(NAME, him).actingFor("ORAL", him)).is("BLOCK", 2);
    answer(paper(NAME, him).actingFor("REFUSED", him)).is("BLOCK", 2);
    answer(paper(NAME, mother)).is("BLOCK", 2);
    answer(paper(NAME, him).to("AGENT", lawyer)).is("BLOCK", 2);
  }

  @Test
  void a_paper_in_which_he_himself_does_not_stand_is_none_of_his() {
    she_is_protected();
    RuleQuestion hers =
        RuleQuestion.of("SEND", "POST")
            .about(NAME, her)
            .to("PROFESSIONAL", lawyer)
            .verified("WRITTEN")
            .actingFor("WRITTEN", him);
    answer(hers).is("BLOCK", 2).nobodyCanApprove();
  }

  @Test
  void a_place_of_hers_or_a_place_that_he_names_is_never_approved() {
    she_is_protected();
    answer(paper(List.of("NAME", "MUNICIPALITY"), him)).is("BLOCK", 2).nobodyCanApprove();
    answer(paper(List.of("SUPPORTER"), him)).is("BLOCK", 2).nobodyCanApprove();
    answer(paper(List.of(), him)).is("BLOCK", 2).nobodyCanApprove();
    answer(paper(NAME, him).at("CALLER_SUPPLIED")).is("BLOCK", 19).nobodyCanApprove();
  }

  @Test
  void her_own_lawyer_is_anybodys_lawyer() {
    she_is_protected();
    RuleQuestion hers =
        RuleQuestion.of("SEND", "POST")
            .about(NAME, her)
            .to("PROFESSIONAL", lawyer)
            .verified("WRITTEN")
            .actingFor("WRITTEN", her);
    answer(hers).is(TWO, 10).guarded().withholdsEverythingBut();
  }

  @Test
  void the_twin_about_two_whom_nobody_protects_goes_at_once() {
    she_is_protected();
    RuleQuestion theirs =
        RuleQuestion.of("SEND", "POST")
            .about(HIS, stranger)
            .about(List.of("NAME", "CURRENT_ADDRESS"), nobody)
            .to("PROFESSIONAL", lawyer)
            .verified("WRITTEN")
            .actingFor("WRITTEN", stranger);
    answer(theirs).is("PERMIT").tellsNothingOfAMeasure();
    answer(theirs.actingFor("WRITTEN", him)).is("PERMIT").tellsNothingOfAMeasure();
  }
}
