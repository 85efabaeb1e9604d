package jp.ward.guard.story.rule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("規則27a: 相手方側から預かった荷物は、二人で開けてから。相手方側へは取り次がない")
class ForwardStoryTest extends RuleStory {

  private final String mother = atena(numberWithItsCheckDigit());

  private RuleQuestion parcelFor(String recipient) {
    return RuleQuestion.of("FORWARD", "COUNTER")
        .purpose("FORWARDING")
        .about(recipient)
        .to("SELF", recipient)
        .verified("REGISTERED_ID");
  }

  private void she_is_protected() {
    protectedFromHim(associate("RELATIVE", mother), "");
  }

  @Test
  void what_he_or_his_mother_brings_for_her_takes_two_people_who_open_it() {
    she_is_protected();
    for (RuleQuestion brought :
        List.of(
            parcelFor(her).from("SELF", "REGISTERED_ID", him),
            parcelFor(her).from("RELATIVE", "PHOTO_ID", mother),
            parcelFor(her).from("POLICE", "WRITTEN", him))) {
      answer(brought)
          .is(TWO, 27)
          .guarded("ORIGIN_UNSAFE")
          .withholdsEverythingBut()
          .requestable(true)
          .steps("二人が立ち会って開け");
    }
    goesOnce(released(parcelFor(her).from("RELATIVE", "PHOTO_ID", mother)));
  }

  @ParameterizedTest
  @CsvSource({
    "THIRD_PARTY,PHOTO_ID",
    "RELATIVE,NONE",
    "SCHOOL,WRITTEN",
    "UNKNOWN,NONE",
    "EMPLOYER,WRITTEN",
    "COURT,NONE",
    "POLICE,NONE",
    "OTHER_MUNICIPALITY,NONE"
  })
  void what_anybody_else_or_an_office_unchecked_brings_takes_two_as_well(
      String party, String verified) {
    she_is_protected();
    answer(parcelFor(her).from(party, verified)).is(TWO, 27).guarded("ORIGIN_UNSAFE");
  }

  @ParameterizedTest
  @CsvSource({
    "COURT,WRITTEN",
    "POLICE,CALLBACK",
    "PUBLIC_BODY,WRITTEN",
    "OTHER_MUNICIPALITY,WRITTEN"
  })
  void what_a_checked_office_sends_her_is_judged_like_a_letter(String party, String verified) {
    she_is_protected();
    answer(parcelFor(her).from(party, verified)).is("PERMIT", 13).guarded();
    answer(parcelFor(her).from(party, verified).verified("PHOTO_ID")).is("BLOCK", 16);
  }

  @Test
  void what_an_office_of_the_city_sends_her_counts_once_it_was_called_back() {
    she_is_protected();
    answer(parcelFor(her).fromOffice("14102-tax", "CALLBACK")).is("PERMIT", 13).guarded();
    answer(parcelFor(her).fromOffice("14102-tax", "NONE")).is(TWO, 27).guarded("ORIGIN_UNSAFE");
  }

  @Test
  void it_stays_stricter_where_a_letter_would_be() {
    she_is_protected();
    answer(parcelFor(her).from("RELATIVE", "NONE", mother).by("FORWARD", "KIOSK"))
        .is("BLOCK")
        .guarded("ORIGIN_UNSAFE", "UNATTENDED_CHANNEL")
        .nobodyCanApprove();
    RuleQuestion posted =
        parcelFor(her).from("RELATIVE", "NONE", mother).by("FORWARD", "POST").at("FORMER_ADDRESS");
    answer(posted).is("BLOCK").nobodyCanApprove();
  }

  @Test
  void nothing_of_hers_goes_to_his_side() {
    she_is_protected();
    for (String about : List.of(her, stranger)) {
      RuleQuestion letter =
          RuleQuestion.of("FORWARD", "POST")
              .purpose("INDIRECT_CONTACT")
              .about(about)
              .from("SELF", "REGISTERED_ID", her);
      answer(letter.to("RELATIVE", him)).is("BLOCK", 1).nobodyCanApprove();
      answer(letter.to("RELATIVE", mother)).is("BLOCK", 2).nobodyCanApprove();
    }
  }

  @Test
  void it_is_never_his_own_paper() {
    she_is_protected();
    RuleQuestion his =
        RuleQuestion.of("FORWARD", "POST")
            .about(List.of("NAME"), him)
            .about(List.of("NAME"), her)
            .to("SELF", him)
            .verified("PHOTO_ID")
            .from("COURT", "WRITTEN");
    answer(his).is("BLOCK", 1).nobodyCanApprove();
  }

  @Test
  void whoever_is_protected_and_gets_it_counts_as_asked_about() {
    she_is_protected();
    RuleQuestion question =
        RuleQuestion.of("FORWARD", "COUNTER")
            .about(nobody)
            .to("THIRD_PARTY", her)
            .from("RELATIVE", "PHOTO_ID", mother);
    answer(question)
        .is(TWO)
        .guarded("ORIGIN_UNSAFE", "HOUSEHOLD_MEMBER_PROTECTED", "RECIPIENT_UNVERIFIED")
        .withholdsEverythingBut();
  }

  @Test
  void the_origin_must_be_said_with_it() {
    Refused.as("invalid-request", sent(parcelFor(nobody)), "origin");
    RuleQuestion nobodys = parcelFor(nobody).from("", "NONE");
    Refused.as("invalid-request", sent(nobodys), "origin.party");
    Refused.as("invalid-request", sent(parcelFor(nobody).from("OFFICE", "NONE")), "origin.office");
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FORWARD", "VIEW", "LIST", "EXCHANGE"})
  void and_with_nothing_else(Act act) {
    RuleQuestion question = RuleQuestion.of(act.name(), "COUNTER").about(nobody).to("SELF", nobody);
    answer(question);
    Refused.as("invalid-request", sent(question.from("COURT", "WRITTEN")), "origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RELATIVE", "THIRD_PARTY", "SCHOOL"})
  void the_twin_between_two_whom_nobody_protects_is_ordinary_business(String party) {
    she_is_protected();
    answer(parcelFor(nobody).from(party, "NONE", stranger)).is("PERMIT").tellsNothingOfAMeasure();
    answer(parcelFor(nobody).from(party, "NONE", him)).is("PERMIT").tellsNothingOfAMeasure();
  }
}
