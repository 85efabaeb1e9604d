package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.VOICEMAIL;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.SAFE_CONTACT;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_PHONE;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.nameDob;

import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則17 他の人も含めて尋ねる本人は、世帯員と読む")
class Rule17HouseholdTest {

  private static AQuestion atTheCounter(Act act) {
    return aQuestion().of(act, COUNTER).verified(Verified.REGISTERED_ID);
  }

  @Test
  void rule_17_with_others_in_about_she_is_read_as_household() {
    Answer.to(atTheCounter(ISSUE).about(HER).about(NEIGHBOUR).to(Party.SELF, HER), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(HOUSEHOLD_MEMBER_PROTECTED);
    Answer.to(atTheCounter(ANSWER).about(HER).about(NEIGHBOUR).to(Party.SELF, HER), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 12)
        .guarded(HOUSEHOLD_MEMBER_PROTECTED);
  }

  @Test
  void rule_17_matching_nobody_asked_about_she_is_read_as_household() {
    Answer.to(atTheCounter(ISSUE).about(HER).to(Party.SELF, NEIGHBOUR), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_17_a_shared_number_does_not_make_two_numbers_one_person() {
    AMeasure withPhone = aMeasure().protecting(HER, SAFE_PHONE).against(HIM);
    Answer.to(
            atTheCounter(ISSUE).about(HER, SAFE_PHONE).to(Party.SELF, NEIGHBOUR, SAFE_PHONE),
            withPhone)
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_17_instead_the_applicant_of_one_measure_for_all_stays_self() {
    AMeasure family = herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD);
    Answer.to(atTheCounter(ISSUE).about(HER).about(CHILD).to(Party.SELF, HER), family)
        .is(PERMIT, 13)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholdsNothing();
    Answer.to(atTheCounter(ISSUE).about(CHILD).to(Party.SELF, HER), family).is(PERMIT, 13);
  }

  @Test
  void rule_17_a_co_protected_person_does_not_speak_for_the_others() {
    AMeasure family = herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD);
    Answer.to(atTheCounter(ISSUE).about(HER).about(CHILD).to(Party.SELF, CHILD), family)
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
    Answer.to(atTheCounter(ISSUE).about(CHILD).to(Party.SELF, CHILD), family).is(PERMIT, 13);
  }

  @Test
  void rule_17_two_measures_do_not_add_up_to_one() {
    Answer.to(
            atTheCounter(ISSUE).about(HER).about(CHILD).to(Party.SELF, HER),
            herMeasure(),
            aMeasure().protecting(CHILD).against(HIM))
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_17_a_further_measure_makes_nobody_a_spokesman_or_the_same_person() {
    AMeasure strangers =
        aMeasure().protecting(NEIGHBOUR).protecting(ProtectedRole.CO_PROTECTED, HER);
    Answer.to(atTheCounter(ISSUE).about(HER).to(Party.SELF, NEIGHBOUR), herMeasure(), strangers)
        .is(DUAL_APPROVAL_REQUIRED, 10);
    AMeasure oneOfTwo = aMeasure().protecting(NEIGHBOUR, HER);
    Answer.to(atTheCounter(ISSUE).about(HER).to(Party.SELF, NEIGHBOUR), herMeasure(), oneOfTwo)
        .is(DUAL_APPROVAL_REQUIRED, 10);
  }

  @Test
  void rule_17_somebody_unprotected_beside_them_ends_the_exception() {
    AMeasure family = herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD);
    Answer.to(
            atTheCounter(ISSUE).about(HER).about(CHILD).about(NEIGHBOUR).to(Party.SELF, HER),
            family)
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(HOUSEHOLD_MEMBER_PROTECTED);
  }

  @Test
  void rule_17_counts_for_14_15_and_18_too() {
    AQuestion both = aQuestion().about(HER).about(NEIGHBOUR).to(Party.SELF, HER);
    Answer.to(both.of(CONTACT, PHONE).at(SAFE_CONTACT, SAFE_PHONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(HOUSEHOLD_MEMBER_PROTECTED);
    Answer.to(
            both.of(SEND, POST).at(REGISTERED_ADDRESS),
            herMeasure().registeredAddress(RegisteredAddress.SAFE))
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(HOUSEHOLD_MEMBER_PROTECTED);
    Answer.to(both.of(CONTACT, VOICEMAIL).at(SAFE_CONTACT, SAFE_PHONE), herMeasure())
        .is(BLOCK, 20)
        .guarded(HOUSEHOLD_MEMBER_PROTECTED);
  }

  @Test
  void rule_17_a_namesake_of_the_child_with_another_number_is_not_of_her_measure() {
    AMeasure family =
        herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD, nameDob("JIRO", "2015-05-05"));
    Answer.to(
            atTheCounter(ISSUE)
                .about(HER)
                .about(NEIGHBOUR, nameDob("JIRO", "2015-05-05"))
                .to(Party.SELF, HER),
            family)
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void she_recognised_by_name_and_birthday_alone_is_uncertain() {
    Answer.to(atTheCounter(ISSUE).about(HER).to(Party.SELF, HER_NAME), herMeasure())
        .is(PERMIT, 13)
        .flags(ABOUT_PROTECTED_PERSON, MATCH_UNCERTAIN);
  }
}
