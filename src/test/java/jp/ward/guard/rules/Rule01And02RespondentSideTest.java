package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.DIRECTORY_NUMBER;
import static jp.ward.guard.decision.DestinationKind.NUMBER_ON_FILE;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.SAFE_CONTACT;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT_SIDE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.HIS_PHONE;
import static jp.ward.guard.rules.Cast.LAWYER;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.MOTHERS_PHONE;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.UNSAFE_HOME;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.atena;

import java.util.List;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則1・2 相手方と相手方側には、何も伝えない")
class Rule01And02RespondentSideTest {

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SYSTEM", "OFFICE"})
  void rule_1_a_respondent_is_told_nothing_whatever_he_calls_himself(Party party) {
    Answer.to(
            aQuestion().of(SEND, POST).about(HER).to(party, HIM).verified(Verified.WRITTEN),
            herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void rule_1_a_parent_stays_the_respondent_whatever_child_he_acts_for() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(CHILD)
                .to(Party.AGENT, HIM)
                .actingFor(Stated.WRITTEN, CHILD),
            herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD))
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void rule_1_the_surest_proof_and_an_emergency_change_nothing() {
    Answer.to(
            aQuestion()
                .of(ANSWER, COUNTER)
                .about(HER)
                .to(Party.SELF, HIM)
                .verified(Verified.REGISTERED_ID)
                .emergency(),
            herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void rule_1_a_bare_name_is_compared_with_the_respondents_of_the_persons_asked_about() {
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, HIS_NAME), herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
  }

  @Test
  void rule_1_a_bare_name_is_not_compared_with_the_respondents_of_others() {
    AMeasure others = aMeasure().protecting(atena("another")).against(HIM, HIS_NAME_DOB);
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, HIS_NAME),
            aMeasure().protecting(HER).against(atena("x")),
            others)
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_1_somebody_who_is_the_respondent_of_others_is_no_respondent_here() {
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, HIM),
            aMeasure().protecting(HER).against(atena("x")),
            aMeasure().protecting(atena("another")).against(HIM))
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_2_an_associate_is_on_his_side() {
    Answer.to(aQuestion().about(HER).to(Party.THIRD_PARTY, MOTHER), herMeasure())
        .is(BLOCK, 2)
        .guarded(RECIPIENT_IS_RESPONDENT_SIDE);
  }

  @Test
  void rule_2_his_lawyer_is_on_his_side_even_when_he_leaves_the_client_out() {
    Answer.to(
            aQuestion().of(ISSUE, COUNTER).about(HER).to(Party.PROFESSIONAL, LAWYER), herMeasure())
        .is(BLOCK, 2)
        .guarded(RECIPIENT_IS_RESPONDENT_SIDE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"AGENT", "PROFESSIONAL", "OTHER_MUNICIPALITY", "RELATIVE", "SCHOOL", "STAFF"})
  void rule_2_whoever_acts_for_him_or_for_his_associates_is_on_his_side(Party party) {
    for (Marked client : List.of(HIM, MOTHER)) {
      Answer.to(
              aQuestion()
                  .of(ISSUE, COUNTER)
                  .about(HER)
                  .to(party, STRANGER)
                  .verified(Verified.WRITTEN)
                  .actingFor(Stated.WRITTEN, client),
              herMeasure())
          .is(BLOCK, 2)
          .guarded(RECIPIENT_IS_RESPONDENT_SIDE);
    }
  }

  @Test
  void rule_2_an_office_that_acts_for_him_is_on_his_side() {
    for (boolean inCity : List.of(true, false)) {
      Answer.to(
              aQuestion()
                  .of(SEND, POST)
                  .about(HER)
                  .toOffice("14102-tax", inCity)
                  .actingFor(Stated.ORAL, HIM),
              herMeasure())
          .is(BLOCK, 2)
          .guarded(RECIPIENT_IS_RESPONDENT_SIDE);
    }
  }

  @Test
  void rule_2_a_client_known_by_name_alone_is_called_uncertain() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.PROFESSIONAL)
                .actingFor(Stated.WRITTEN, HIS_NAME),
            herMeasure())
        .is(BLOCK, 2)
        .guarded(RECIPIENT_IS_RESPONDENT_SIDE, MATCH_UNCERTAIN);
  }

  @Test
  void rule_2_his_number_and_that_of_his_mother_are_unsafe_destinations() {
    for (Marked number : List.of(HIS_PHONE, MOTHERS_PHONE)) {
      Answer.to(aQuestion().about(HER).to(Party.SELF, HER).at(NUMBER_ON_FILE, number), herMeasure())
          .is(BLOCK, 2)
          .guarded(RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE);
    }
  }

  @Test
  void rule_2_the_same_block_as_his_home_is_his_home_on_doubt() {
    for (Marked place : List.of(address("0000001", 1, 2), address("0000001", 1, 2, 3, 101))) {
      Answer.to(
              aQuestion()
                  .of(SEND, POST)
                  .about(HER)
                  .to(Party.SELF, HER)
                  .at(REGISTERED_ADDRESS, place),
              herMeasure().registeredAddress(RegisteredAddress.SAFE))
          .is(BLOCK, 2)
          .guarded(RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE);
    }
  }

  @Test
  void rule_2_a_recorded_unsafe_destination_blocks_offices_and_officials_too() {
    for (Party party : List.of(Party.POLICE, Party.STAFF, Party.OFFICE)) {
      AQuestion question = aQuestion().of(SEND, POST).about(HER).toOffice("14102-tax");
      Answer.to(
              question
                  .to(party)
                  .verified(Verified.WRITTEN)
                  .at(DIRECTORY_NUMBER, UNSAFE_HOME)
                  .emergency(),
              herMeasure())
          .is(BLOCK, 2)
          .guarded(RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE);
    }
  }

  @Test
  void rule_2_a_number_on_both_sides_of_a_measure_is_his() {
    AMeasure shared =
        aMeasure().protecting(HER, HIS_PHONE).against(HIM, HIS_PHONE).safeAt(HIS_PHONE);
    Answer.to(aQuestion().about(HER).to(Party.SELF, HER).at(SAFE_CONTACT, HIS_PHONE), shared)
        .is(BLOCK, 2)
        .guarded(RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE);
    Answer.to(
            aQuestion()
                .of(ANSWER, COUNTER)
                .about(HER)
                .to(Party.SELF, HIS_PHONE)
                .verified(Verified.REGISTERED_ID),
            shared)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
  }

  @Test
  void rule_2_with_the_respondent_a_matched_destination_adds_that_it_is_unsafe_alone() {
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, HIM).at(NUMBER_ON_FILE, HIS_PHONE),
            herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, DESTINATION_UNSAFE);
  }

  @Test
  void whom_a_sure_number_names_is_not_uncertain_because_he_shares_a_number_with_his_mother() {
    AMeasure sharedPhone =
        aMeasure()
            .protecting(HER)
            .against(HIM, HIS_PHONE)
            .with(AssociateKind.HOUSEHOLD, MOTHER, HIS_PHONE);
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, HIM, HIS_PHONE), sharedPhone)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }
}
