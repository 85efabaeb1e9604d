package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則27 誰が通報・相談・申出をしたかは、誰にも告げない")
class Rule27RequesterTest {

  private static AQuestion whoReported(Party party) {
    return aQuestion()
        .of(ISSUE, COUNTER)
        .about(NEIGHBOUR)
        .to(party, NEIGHBOUR)
        .verified(Verified.REGISTERED_ID)
        .telling(Attribute.REQUESTER_IDENTITY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"SELF", "HOUSEHOLD", "RELATIVE", "PROFESSIONAL", "SCHOOL", "STAFF"})
  void nobody_is_told_whoever_is_asked_about(Party party) {
    Answer.to(whoReported(party)).is(BLOCK, 27).flags();
    Answer.to(whoReported(party).toOffice("14101-tax")).is(BLOCK, 27).flags();
  }

  @Test
  void officials_hear_it_in_writing_by_two_people() {
    AQuestion police = whoReported(Party.POLICE).of(ANSWER, POST);
    Answer.to(police.verified(Verified.WRITTEN)).is(DUAL_APPROVAL_REQUIRED, 27).flags();
    Answer.to(police.verified(Verified.CALLBACK)).is(WRITTEN_REQUEST_REQUIRED, 27).flags();
  }

  @Test
  void she_reads_her_own_application() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.SELF, HER)
                .verified(Verified.REGISTERED_ID)
                .telling(Attribute.REQUESTER_IDENTITY),
            herMeasure())
        .is(PERMIT, 13);
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.SELF, HER)
                .verified(Verified.PHOTO_ID)
                .telling(Attribute.REQUESTER_IDENTITY),
            herMeasure())
        .is(BLOCK);
  }

  private static AQuestion herself(jp.ward.guard.testing.Marked... about) {
    return aQuestion()
        .of(ISSUE, COUNTER)
        .about(about)
        .to(Party.SELF, HER)
        .verified(Verified.REGISTERED_ID)
        .telling(Attribute.REQUESTER_IDENTITY);
  }

  @Test
  void the_application_of_another_applicant_is_not_her_own() {
    Answer.to(herself(HER), herMeasure().protecting(CHILD)).is(PERMIT, 13);
    Answer.to(herself(CHILD), herMeasure().protecting(CHILD)).is(BLOCK);
  }

  @Test
  void whoever_applied_for_a_child_reads_that_application() {
    Answer.to(
            herself(CHILD),
            aMeasure().protecting(ProtectedRole.REPRESENTATIVE, HER).protecting(CHILD).against(HIM))
        .is(PERMIT, 13);
  }

  /** One officer can enter a measure of his own for whoever was reported. */
  @Test
  void who_is_somebodys_respondent_is_not_told_who_applied_because_he_applied_too() {
    AQuestion his =
        aQuestion()
            .of(ISSUE, COUNTER)
            .about(HIM)
            .to(Party.SELF, HIM)
            .verified(Verified.REGISTERED_ID)
            .telling(Attribute.REQUESTER_IDENTITY);
    Answer.to(his, herMeasure()).is(BLOCK, 27);
    Answer.to(his, herMeasure(), aMeasure().protecting(HIM).against(HER)).is(BLOCK, 27);
    Answer.to(his, aMeasure().protecting(HIM).against(HER)).is(PERMIT, 13);
    Answer.to(
            his.telling(Attribute.CURRENT_ADDRESS),
            herMeasure(),
            aMeasure().protecting(HIM).against(HER))
        .is(PERMIT, 13);
  }
}
