package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.DestinationKind.NUMBER_ON_FILE;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT_SIDE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.HIS_PHONE;
import static jp.ward.guard.rules.Cast.MOTHERS_PHONE;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.atenaOf;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.nonResident;
import static jp.ward.guard.testing.Marked.professional;

import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則4 弱い識別だけが一致し、確かな番号が違う人")
class Rule04ResemblanceTest {

  @Test
  void rule_4_instead_of_1_a_namesake_with_another_number_takes_two_people() {
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, STRANGER, HIS_NAME_DOB), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 4)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_instead_of_the_persons_in_2_an_associates_namesake_takes_two_people() {
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, STRANGER, MOTHERS_PHONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 4)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_holds_for_whom_he_acts_for() {
    Answer.to(
            aQuestion()
                .about(HER)
                .to(Party.AGENT, NEIGHBOUR)
                .actingFor(Stated.WRITTEN, STRANGER, HIS_NAME_DOB),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 4)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_the_number_of_one_client_contradicts_nothing_of_another() {
    Answer.to(
            aQuestion()
                .about(HER)
                .to(Party.AGENT, NEIGHBOUR)
                .actingFor(Stated.WRITTEN, STRANGER, NEIGHBOUR, HIS_NAME_DOB),
            herMeasure())
        .is(BLOCK, 2);
  }

  @Test
  void rule_4_never_instead_of_the_destination_of_2() {
    Answer.to(
            aQuestion()
                .about(HER)
                .to(Party.RELATIVE, STRANGER, HIS_NAME_DOB)
                .at(NUMBER_ON_FILE, HIS_PHONE),
            herMeasure())
        .is(BLOCK, 2)
        .guarded(MATCH_UNCERTAIN, RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE);
  }

  @Test
  void rule_4_needs_a_strong_identifier_to_be_given() {
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, HIS_NAME_DOB), herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_a_number_of_another_kind_contradicts_nothing() {
    Marked name = nameDob("BEN", "1960-01-01");
    AMeasure his =
        aMeasure()
            .protecting(HER)
            .against(HIM)
            .with(AssociateKind.PROFESSIONAL, professional("BENGOSHI|1"), name);
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, professional("ZEIRISHI|9"), name), his)
        .is(BLOCK, 2);
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, professional("BENGOSHI|2"), name), his)
        .is(DUAL_APPROVAL_REQUIRED, 4)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_needs_a_scheme_that_the_measure_holds_for_that_person() {
    AMeasure byNameOnly = aMeasure().protecting(HER).against(HIS_NAME_DOB);
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, STRANGER, HIS_NAME_DOB), byNameOnly)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, nonResident("1"), HIS_NAME_DOB), herMeasure())
        .is(BLOCK, 1);
  }

  @Test
  void rule_4_a_number_given_by_another_town_contradicts_nothing() {
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, atenaOf("131121", "9"), HIS_NAME_DOB),
            herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_every_person_matched_must_be_contradicted() {
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, STRANGER, HIS_NAME_DOB),
            herMeasure(),
            aMeasure().protecting(HER).against(HIS_NAME_DOB))
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MATCH_UNCERTAIN);
  }

  @Test
  void rule_4_one_strong_match_is_enough_to_be_him() {
    Answer.to(
            aQuestion().about(HER).to(Party.RELATIVE, HIM, atenaOf("131121", "9"), HIS_NAME_DOB),
            herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void rule_4_other_rules_stay_stricter() {
    Answer.to(
            aQuestion().of(ANSWER, PHONE).about(HER).to(Party.RELATIVE, STRANGER, HIS_NAME_DOB),
            herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 12)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void doubt_still_protects_whoever_is_asked_about() {
    Answer.to(aQuestion().about(NEIGHBOUR, HER_NAME).to(Party.RELATIVE, STRANGER), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void somebody_asked_about_is_not_found_by_a_bare_name_that_comes_with_another_number() {
    Answer.to(
            aQuestion().about(NEIGHBOUR, Marked.name("HANAKO")).to(Party.RELATIVE, STRANGER),
            herMeasure())
        .is(PERMIT)
        .flags()
        .withholdsNothing();
  }

  @Test
  void nobody_is_recognised_as_herself_by_a_bare_name() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.SELF, Marked.name("HANAKO"))
                .verified(Verified.REGISTERED_ID),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }
}
