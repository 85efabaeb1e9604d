package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.FAX;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.DestinationKind.FORMER_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Flag.RECIPIENT_UNVERIFIED;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_HOME;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.HIS_PHONE;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.UNSAFE_HOME;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.atena;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則3 相手方自身の書類には、他の対象者は氏名だけ")
class Rule03OwnPapersTest {

  private static AQuestion hisPaper() {
    return aQuestion()
        .of(SEND, POST)
        .about(HIM)
        .about(Set.of(Attribute.NAME), HER)
        .to(Party.HOUSEHOLD, HIM)
        .telling(Attribute.CURRENT_ADDRESS);
  }

  private static void isHisPaper(AQuestion question, AMeasure... known) {
    Answer.to(question, known)
        .is(DUAL_APPROVAL_REQUIRED, 3)
        .flags(ABOUT_PROTECTED_PERSON, RECIPIENT_IS_RESPONDENT, HOUSEHOLD_MEMBER_PROTECTED)
        .withholdsEverythingBut(Attribute.NAME);
  }

  @Test
  void rule_3_instead_of_1_his_own_letter_takes_two_people() {
    isHisPaper(hisPaper(), herMeasure());
    isHisPaper(hisPaper().of(SEND, FAX), herMeasure());
    isHisPaper(hisPaper().of(SEND, COUNTER), herMeasure());
    isHisPaper(hisPaper().of(ISSUE, COUNTER), herMeasure());
    isHisPaper(hisPaper().of(ISSUE, POST), herMeasure());
    isHisPaper(hisPaper().of(ANSWER, POST), herMeasure());
    isHisPaper(hisPaper().of(ANSWER, COUNTER).verified(Verified.WRITTEN), herMeasure());
    isHisPaper(
        hisPaper().of(ISSUE, ONLINE).verified(Verified.ELECTRONIC_CERTIFICATE), herMeasure());
  }

  @Test
  void rule_3_instead_of_the_destination_of_2_it_may_go_to_his_home() {
    isHisPaper(hisPaper().at(REGISTERED_ADDRESS, HIS_HOME), herMeasure());
    isHisPaper(hisPaper().at(REGISTERED_ADDRESS, UNSAFE_HOME), herMeasure());
  }

  @Test
  void rule_3_instead_of_18_a_shared_home_does_not_stop_it() {
    isHisPaper(
        hisPaper().at(REGISTERED_ADDRESS),
        herMeasure().registeredAddress(RegisteredAddress.SHARED));
  }

  @Test
  void rule_3_holds_where_he_states_himself_as_the_person() {
    isHisPaper(hisPaper().to(Party.SELF, HIM).at(REGISTERED_ADDRESS), herMeasure());
  }

  @Test
  void rule_3_the_common_list_counts_where_a_person_has_none_of_her_own() {
    AQuestion question = aQuestion().of(SEND, POST).about(HIM).about(HER).to(Party.HOUSEHOLD, HIM);
    isHisPaper(question.telling(Attribute.NAME), herMeasure());
    Answer.to(question.telling(Attribute.NAME, Attribute.SCHOOL), herMeasure()).is(BLOCK, 1);
    Answer.to(question.telling(), herMeasure()).is(BLOCK, 1);
  }

  @Test
  void rule_3_every_other_protected_person_must_stand_there_with_the_name_alone() {
    Answer.to(
            hisPaper().about(Set.of(Attribute.NAME, Attribute.SCHOOL), CHILD),
            herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD))
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, HOUSEHOLD_MEMBER_PROTECTED);
    Answer.to(hisPaper().about(Set.of(Attribute.SCHOOL), NEIGHBOUR), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"PHONE", "EMAIL", "VISIT", "HANDOUT", "SMS"})
  void rule_3_is_for_letters_and_the_counter(Channel channel) {
    Answer.to(hisPaper().of(SEND, channel), herMeasure()).is(BLOCK, 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"CONTACT", "INQUIRE", "DELEGATE", "FORWARD"})
  void rule_3_is_for_sending_issuing_and_answering(Act act) {
    Answer.to(hisPaper().of(act, POST), herMeasure()).is(BLOCK, 1);
  }

  @Test
  void rule_3_needs_him_in_about() {
    Answer.to(
            aQuestion().of(SEND, POST).about(Set.of(Attribute.NAME), HER).to(Party.HOUSEHOLD, HIM),
            herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void rule_10_still_applies_to_issuing_without_proof() {
    Answer.to(hisPaper().of(ISSUE, COUNTER).verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 10)
        .guarded(RECIPIENT_IS_RESPONDENT, HOUSEHOLD_MEMBER_PROTECTED, RECIPIENT_UNVERIFIED);
  }

  @Test
  void rule_19_still_applies() {
    for (DestinationKind kind : List.of(FORMER_ADDRESS, CALLER_SUPPLIED)) {
      Answer.to(hisPaper().at(kind, HIS_HOME), herMeasure())
          .is(BLOCK, 19)
          .guarded(RECIPIENT_IS_RESPONDENT, HOUSEHOLD_MEMBER_PROTECTED, DESTINATION_UNSAFE);
    }
  }

  @Test
  void the_persons_of_rule_2_stay_refused() {
    Answer.to(
            hisPaper(),
            herMeasure(),
            aMeasure().protecting(HER).against(atena("brother")).with(AssociateKind.RELATIVE, HIM))
        .is(BLOCK, 2);
  }

  @Test
  void rule_4_goes_before_3() {
    Answer.to(
            aQuestion()
                .of(SEND, POST)
                .about(STRANGER)
                .about(Set.of(Attribute.NAME), HER)
                .to(Party.HOUSEHOLD, STRANGER, HIS_NAME_DOB),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 4)
        .guarded(MATCH_UNCERTAIN, HOUSEHOLD_MEMBER_PROTECTED);
  }

  @Test
  void she_is_not_taken_for_him_because_both_can_be_rung_at_one_number() {
    AMeasure oneNumber = aMeasure().protecting(HER, HIS_PHONE).against(HIS_NAME_DOB, HIS_PHONE);
    AQuestion herPaperToHim =
        aQuestion().of(SEND, POST).about(HER, HIS_PHONE).telling(Attribute.CURRENT_ADDRESS);
    Answer.to(herPaperToHim.to(Party.HOUSEHOLD, HIS_NAME_DOB), oneNumber)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
    Answer.to(herPaperToHim.to(Party.HOUSEHOLD, HIS_PHONE), oneNumber)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
  }
}
