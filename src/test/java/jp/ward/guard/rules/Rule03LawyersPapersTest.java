package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT_SIDE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.LAWYER;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.Set;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則3 法により渡すものは、専門職にも二者承認で。場所は渡さない")
class Rule03LawyersPapersTest {

  private static AQuestion paper(Marked client, Attribute... ofHer) {
    return aQuestion()
        .of(SEND, POST)
        .about(HIM)
        .about(Set.of(ofHer), HER)
        .to(Party.PROFESSIONAL, LAWYER)
        .actingFor(Stated.WRITTEN, client)
        .telling(Attribute.CURRENT_ADDRESS);
  }

  @Test
  void his_lawyer_gets_what_must_be_put_to_him_by_two_people() {
    Answer.to(paper(HIM, Attribute.NAME), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 3)
        .flags(ABOUT_PROTECTED_PERSON, RECIPIENT_IS_RESPONDENT_SIDE, HOUSEHOLD_MEMBER_PROTECTED)
        .withholdsEverythingBut(Attribute.NAME);
    Answer.to(paper(HIM, Attribute.CASE_CONTENT).of(ANSWER, POST), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 3)
        .withholdsEverythingBut(Attribute.CASE_CONTENT);
  }

  @Test
  void no_place_of_hers_is_ever_among_it() {
    Answer.to(paper(HIM, Attribute.NAME, Attribute.MUNICIPALITY), herMeasure()).is(BLOCK, 2);
    Answer.to(paper(HIM, Attribute.SUPPORTER), herMeasure()).is(BLOCK, 2);
    Answer.to(paper(HIM), herMeasure()).is(BLOCK, 2);
  }

  @Test
  void a_client_who_was_not_named_in_writing_or_is_another_opens_nothing() {
    Answer.to(paper(HIM, Attribute.NAME).actingFor(Stated.ORAL, HIM), herMeasure()).is(BLOCK, 2);
    Answer.to(paper(MOTHER, Attribute.NAME), herMeasure()).is(BLOCK, 2);
    Answer.to(paper(STRANGER, Attribute.NAME), herMeasure()).is(BLOCK, 2);
  }

  @Test
  void somebody_of_his_side_who_calls_herself_his_lawyer_opens_nothing() {
    AMeasure measure = herMeasure().with(AssociateKind.PROFESSIONAL, LAWYER);
    Answer.to(paper(HIM, Attribute.NAME).to(Party.PROFESSIONAL, MOTHER), measure).is(BLOCK, 2);
    Answer.to(paper(HIM, Attribute.NAME).to(Party.PROFESSIONAL, MOTHER, LAWYER), measure)
        .is(BLOCK, 2);
    Answer.to(paper(HIM, Attribute.NAME), measure).is(DUAL_APPROVAL_REQUIRED, 3);
  }

  @Test
  void a_lawyer_who_acts_for_his_mother_too_opens_nothing() {
    AQuestion both = paper(HIM, Attribute.NAME).actingFor(Stated.WRITTEN, HIM, MOTHER);
    Answer.to(both, herMeasure()).is(BLOCK, 2);
  }

  @Test
  void a_new_name_is_not_put_to_him() {
    Answer.to(paper(HIM, Attribute.NAME), herMeasure().concealingName()).is(BLOCK, 2);
    Answer.to(paper(HIM, Attribute.NAME), herMeasure(), aMeasure().protecting(HER).concealingName())
        .is(BLOCK, 2);
    Answer.to(paper(HIM, Attribute.CASE_CONTENT), herMeasure().concealingName())
        .is(DUAL_APPROVAL_REQUIRED, 3);
  }

  /** Of everybody else who is protected, by whichever measure: the child hides from another. */
  @Test
  void whoever_another_measure_protects_has_no_place_and_no_new_name_in_it_either() {
    AMeasure childs = aMeasure().protecting(CHILD).against(STRANGER);
    AQuestion withPlace =
        paper(HIM, Attribute.NAME).about(Set.of(Attribute.CURRENT_ADDRESS), CHILD);
    Answer.to(withPlace, herMeasure(), childs).is(BLOCK, 2);
    AQuestion withName = paper(HIM, Attribute.NAME).about(Set.of(Attribute.NAME), CHILD);
    Answer.to(withName, aMeasure().protecting(HER).against(HIM), childs.concealingName())
        .is(BLOCK, 2);
  }

  @Test
  void two_respondents_of_one_house_each_get_their_own_papers() {
    AMeasure both =
        aMeasure()
            .protecting(HER)
            .against(HIM)
            .with(AssociateKind.HOUSEHOLD, MOTHER)
            .against(MOTHER)
            .with(AssociateKind.HOUSEHOLD, HIM);
    AQuestion his =
        aQuestion()
            .of(SEND, POST)
            .about(HIM)
            .about(Set.of(Attribute.NAME), HER)
            .to(Party.HOUSEHOLD, HIM);
    Answer.to(his, both).is(DUAL_APPROVAL_REQUIRED, 3);
    Answer.to(his.actingFor(Stated.WRITTEN, MOTHER), both).is(BLOCK);
  }

  @Test
  void the_address_that_he_shares_with_her_keeps_nothing_of_the_others_back() {
    Marked house = Marked.address("0000009", 2, 3, 4);
    AMeasure measure = aMeasure().protecting(HER, house).against(HIM);
    AQuestion his =
        aQuestion()
            .of(SEND, POST)
            .about(Set.of(Attribute.CURRENT_ADDRESS), HIM, house)
            .about(Set.of(Attribute.NAME), HER)
            .to(Party.HOUSEHOLD, HIM);
    Answer.to(his, measure)
        .is(DUAL_APPROVAL_REQUIRED, 3)
        .withholdsEverythingBut(Attribute.NAME)
        .letsGoAfterRelease(Set.of(Attribute.NAME));
  }
}
