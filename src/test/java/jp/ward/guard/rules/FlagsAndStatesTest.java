package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.LIST;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.DESK;
import static jp.ward.guard.decision.Channel.KIOSK;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.DestinationKind.NUMBER_ON_FILE;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Flag.MEASURE_LAPSED;
import static jp.ward.guard.decision.Flag.MEASURE_PROVISIONAL;
import static jp.ward.guard.decision.Flag.MUTUAL_MEASURES;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT_SIDE;
import static jp.ward.guard.decision.Flag.RECIPIENT_UNVERIFIED;
import static jp.ward.guard.decision.Flag.UNATTENDED_CHANNEL;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_MAIL;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.HIS_PHONE;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.atenaOf;
import static jp.ward.guard.testing.Marked.nonResident;
import static jp.ward.guard.testing.Marked.staff;

import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("旗・措置の状態・いちばん厳しい答え")
class FlagsAndStatesTest {

  private static AQuestion call() {
    return aQuestion().about(HER).to(Party.RELATIVE, STRANGER);
  }

  @Test
  void provisional_and_lapsed_protect_like_active() {
    Answer.to(call(), herMeasure().in(MeasureState.ACTIVE)).is(DUAL_APPROVAL_REQUIRED).guarded();
    Answer.to(call(), herMeasure().in(MeasureState.PROVISIONAL))
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MEASURE_PROVISIONAL);
    Answer.to(call(), herMeasure().in(MeasureState.LAPSED))
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MEASURE_LAPSED);
    Answer.to(
            call(), herMeasure().in(MeasureState.LAPSED), herMeasure().in(MeasureState.PROVISIONAL))
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MEASURE_LAPSED, MEASURE_PROVISIONAL);
  }

  @ParameterizedTest
  @EnumSource(
      value = MeasureState.class,
      names = {"ENDED", "REJECTED"})
  void a_measure_that_is_over_protects_nobody(MeasureState over) {
    Answer.to(call().to(Party.RELATIVE, HIM), herMeasure().in(over))
        .is(PERMIT)
        .flags()
        .withholdsNothing();
  }

  @Test
  void the_strictest_of_several_residents_counts() {
    Answer.to(
            aQuestion().of(SEND, POST).about(CHILD).about(HER).to(Party.RELATIVE, HIM),
            herMeasure(),
            aMeasure().protecting(CHILD).against(atena("other")))
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void the_strictest_of_several_measures_counts() {
    Answer.to(
            call().to(Party.RELATIVE, HIM),
            aMeasure().protecting(HER).against(atena("other")),
            herMeasure().in(MeasureState.PROVISIONAL))
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT, MEASURE_PROVISIONAL);
  }

  @Test
  void the_strictest_of_several_attributes_counts() {
    AQuestion list = aQuestion().of(LIST, DESK).about(NEIGHBOUR).to(Party.STAFF);
    Answer.to(list.telling(Attribute.NAME)).is(PERMIT);
    Answer.to(list.telling(Attribute.NAME, Attribute.MEASURE)).is(BLOCK, 27);
  }

  @Test
  void the_flags_of_every_rule_that_applies_are_given() {
    Answer.to(
            aQuestion()
                .of(SEND, Channel.SYSTEM)
                .about(HER_NAME)
                .about(NEIGHBOUR)
                .to(Party.RELATIVE, HIM)
                .verified(Verified.NONE)
                .at(CALLER_SUPPLIED, HIS_MAIL),
            herMeasure().in(MeasureState.PROVISIONAL))
        .is(BLOCK, 1)
        .guarded(
            RECIPIENT_IS_RESPONDENT,
            DESTINATION_UNSAFE,
            UNATTENDED_CHANNEL,
            MATCH_UNCERTAIN,
            MEASURE_PROVISIONAL,
            HOUSEHOLD_MEMBER_PROTECTED,
            RECIPIENT_UNVERIFIED);
  }

  @Test
  void nothing_is_said_of_anybody_unprotected() {
    Answer.to(
            aQuestion()
                .of(SEND, KIOSK)
                .about(NEIGHBOUR)
                .about(STRANGER)
                .to(Party.UNKNOWN, HIM)
                .verified(Verified.NONE)
                .at(CALLER_SUPPLIED, HIS_PHONE),
            herMeasure())
        .is(PERMIT)
        .flags()
        .withholdsNothing();
  }

  @Test
  void unverified_are_outsiders_who_showed_nothing_also_where_we_start() {
    Answer.to(call().verified(Verified.NONE), herMeasure()).guarded(RECIPIENT_UNVERIFIED);
    Answer.to(call().verified(Verified.CALLBACK), herMeasure()).guarded();
    Answer.to(call().toOffice("14102-tax").verified(Verified.NONE), herMeasure()).guarded();
    Answer.to(call().toOffice("13112-tax", false).verified(Verified.NONE), herMeasure())
        .guarded(RECIPIENT_UNVERIFIED);
    Answer.to(call().to(Party.STAFF, staff("s-1")).verified(Verified.NONE), herMeasure()).guarded();
  }

  @Test
  void a_matched_destination_alone_is_not_uncertain() {
    Answer.to(call().at(NUMBER_ON_FILE, HIS_PHONE), herMeasure())
        .is(BLOCK, 2)
        .guarded(RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE);
  }

  @Test
  void a_sure_match_beside_a_weak_one_is_sure() {
    Answer.to(call().about(HER, HER_NAME), herMeasure()).is(DUAL_APPROVAL_REQUIRED).guarded();
    Answer.to(aQuestion().about(HER).to(Party.RELATIVE, HIM, HIS_NAME_DOB, HIS_PHONE), herMeasure())
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
  }

  @Test
  void mutual_measures_are_shown_to_measure_officers_only() {
    AMeasure his = aMeasure().protecting(HIM).against(HER);
    Answer.to(call().byMeasureOfficer(), herMeasure(), his).guarded(MUTUAL_MEASURES);
    Answer.to(call(), herMeasure(), his).guarded();
    Answer.to(call().byMeasureOfficer(), herMeasure()).guarded();
  }

  @Test
  void a_measure_that_has_ended_makes_none_of_them_mutual() {
    AMeasure his = aMeasure().protecting(HIM).against(HER).in(MeasureState.ENDED);
    Answer.to(call().byMeasureOfficer(), herMeasure(), his).guarded();
  }

  @Test
  void each_direction_of_mutual_measures_is_evaluated_by_itself() {
    AMeasure his = aMeasure().protecting(HIM).against(HER);
    Answer.to(call().to(Party.RELATIVE, HIM), herMeasure(), his)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
    Answer.to(aQuestion().about(HIM).to(Party.RELATIVE, HER), herMeasure(), his)
        .is(BLOCK, 1)
        .guarded(RECIPIENT_IS_RESPONDENT);
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HIM)
                .to(Party.SELF, HIM)
                .verified(Verified.REGISTERED_ID),
            herMeasure(),
            his)
        .is(PERMIT, 13);
  }

  @Test
  void a_number_is_keyed_on_the_municipality_that_gave_it() {
    Answer.to(aQuestion().about(atenaOf("131121", "her")).to(Party.RELATIVE), herMeasure())
        .is(PERMIT)
        .flags();
    Answer.to(aQuestion().about(nonResident("her")).to(Party.RELATIVE), herMeasure())
        .is(PERMIT)
        .flags();
  }
}
