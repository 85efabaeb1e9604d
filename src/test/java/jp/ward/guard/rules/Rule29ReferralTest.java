package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Act.VIEW;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.DESK;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.VOICEMAIL;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.Flag.REFER_TO_MANAGER;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_PHONE;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_PHONE;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.staff;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則29 職員が扱ってはならないものは、管理職に引き継ぐ")
class Rule29ReferralTest {

  private static final Marked ME = staff("s-1");

  private static AQuestion view(Marked... about) {
    return aQuestion().of(VIEW, DESK).about(about).to(Party.STAFF, ME).askedBy("s-1", "14101-tax");
  }

  private static String isReferred(AQuestion question, AMeasure... known) {
    Decision decision =
        Answer.to(question, known)
            .is(BLOCK, 29)
            .flags(REFER_TO_MANAGER)
            .withholdsNothing()
            .decision();
    return decision.rule() + decision.script() + decision.steps();
  }

  @Test
  void rule_29_the_same_rule_and_words_every_time() {
    AMeasure aboutMe = herMeasure().protecting(ProtectedRole.CO_PROTECTED, ME);
    Set<String> words =
        Set.copyOf(
            List.of(
                isReferred(view(ME)),
                isReferred(view(HER), aboutMe),
                isReferred(view(NEIGHBOUR).tiedTo(NEIGHBOUR)),
                isReferred(view(HER).tiedTo(HER), herMeasure()),
                isReferred(view(NEIGHBOUR).drawnForSpotCheck()),
                isReferred(view(HER).drawnForSpotCheck(), herMeasure()),
                isReferred(
                    aQuestion()
                        .of(ANSWER, PHONE)
                        .about(HER)
                        .to(Party.POLICE)
                        .askedBy("s-1", "14101-tax"),
                    aboutMe)));
    assertEquals(1, words.size());
  }

  @Test
  void rule_29_the_own_record() {
    isReferred(aQuestion().of(ISSUE, COUNTER).about(NEIGHBOUR, ME).to(Party.SELF, ME));
    isReferred(aQuestion().of(SEND, POST).about(HER).about(ME).to(Party.RELATIVE), herMeasure());
  }

  @Test
  void rule_29_a_party_to_the_measure_in_whatever_role() {
    isReferred(view(HER), herMeasure().protecting(ME));
    isReferred(view(HER), herMeasure().against(ME));
    isReferred(view(HER), herMeasure().with(AssociateKind.RELATIVE, ME));
    isReferred(view(HIM), herMeasure().protecting(ME));
    isReferred(view(HER), herMeasure().against(ME).in(MeasureState.LAPSED));
  }

  @Test
  void rule_29_a_declared_tie_to_somebody_asked_about_whoever_is_protected() {
    isReferred(view(NEIGHBOUR).tiedTo(STRANGER).tiedTo(NEIGHBOUR));
    isReferred(view(HER, HER_NAME).tiedTo(HER_NAME), herMeasure());
    isReferred(aQuestion().of(ISSUE, COUNTER).about(NEIGHBOUR).about(HER).tiedTo(HER));
    isReferred(aQuestion().of(ANSWER, PHONE).about(HIM).to(Party.POLICE).tiedTo(HIM), herMeasure());
  }

  @Test
  void rule_29_a_declared_tie_to_somebody_of_the_measure_that_protects_her() {
    isReferred(view(HER).tiedTo(HIM), herMeasure());
    isReferred(view(HIM).tiedTo(HER), herMeasure());
    isReferred(aQuestion().of(ANSWER, PHONE).about(HER).to(Party.POLICE).tiedTo(HIM), herMeasure());
    isReferred(view(HER).tiedTo(STRANGER), herMeasure().with(AssociateKind.RELATIVE, STRANGER));
    Answer.to(view(HER).tiedTo(HIM), herMeasure().in(MeasureState.ENDED)).is(PERMIT).flags();
    Answer.to(view(HER).tiedTo(SAFE_PHONE), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 23).guarded();
  }

  @Test
  void rule_29_an_associate_asked_about_by_a_party() {
    AMeasure mine = herMeasure().with(AssociateKind.RELATIVE, STRANGER).protecting(ME);
    isReferred(view(STRANGER), mine);
    Answer.to(view(STRANGER), herMeasure().with(AssociateKind.RELATIVE, STRANGER))
        .is(PERMIT)
        .flags();
  }

  @Test
  void rule_29_an_invented_number_leads_nobody_round_his_own_tie() {
    isReferred(view(atena("invented"), HER_NAME).tiedTo(HER, HER_NAME));
    isReferred(view(HER, nameDob("INVENTED", "2000-01-01")).tiedTo(HER, HER_NAME));
  }

  @Test
  void rule_29_a_tie_to_somebody_else_changes_nothing() {
    Answer.to(view(NEIGHBOUR).tiedTo(STRANGER)).is(PERMIT).flags();
    Answer.to(view(HER).tiedTo(NEIGHBOUR), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 23).guarded();
    Answer.to(aQuestion().of(ISSUE, COUNTER).about(NEIGHBOUR).to(Party.SELF, NEIGHBOUR).tiedTo(HIM))
        .is(PERMIT)
        .flags();
  }

  @Test
  void rule_29_a_party_may_handle_what_does_not_concern_the_measure() {
    Answer.to(view(NEIGHBOUR), herMeasure().against(ME)).is(PERMIT).flags();
    Answer.to(view(HER), herMeasure(), aMeasure().protecting(NEIGHBOUR).against(ME))
        .is(DUAL_APPROVAL_REQUIRED, 23)
        .guarded();
    Answer.to(view(HER), herMeasure().against(ME).in(MeasureState.ENDED)).is(PERMIT).flags();
  }

  @Test
  void rule_29_goes_before_every_other_rule() {
    AMeasure mine = herMeasure().against(ME).in(MeasureState.PROVISIONAL);
    isReferred(
        aQuestion()
            .of(SEND, VOICEMAIL)
            .about(HER)
            .about(NEIGHBOUR)
            .to(Party.RELATIVE, HIM)
            .at(CALLER_SUPPLIED, HIS_PHONE)
            .telling(Attribute.MEASURE)
            .byMeasureOfficer(),
        mine);
    Answer.whileStaleTo(view(NEIGHBOUR).drawnForSpotCheck())
        .is(BLOCK, 29)
        .flags(REFER_TO_MANAGER)
        .withholdsNothing();
  }
}
