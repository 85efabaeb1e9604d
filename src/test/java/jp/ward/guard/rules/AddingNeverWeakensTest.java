package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 10, item 3: what one person adds weakens nothing; by its smallest inputs. */
@DisplayName("一人が足しても保護は弱まらない")
class AddingNeverWeakensTest {

  private static AQuestion herPaperForHim() {
    return aQuestion()
        .of(SEND, POST)
        .about(HER)
        .to(Party.HOUSEHOLD, HIM)
        .telling(Attribute.NAME, Attribute.CURRENT_ADDRESS);
  }

  private static AQuestion certificateFor(Marked recipient, Marked about) {
    return aQuestion()
        .of(ISSUE, COUNTER)
        .about(about)
        .to(Party.SELF, recipient)
        .verified(Verified.REGISTERED_ID);
  }

  @Test
  void a_respondent_with_both_numbers_makes_her_paper_none_of_his() {
    Answer.to(herPaperForHim(), herMeasure()).is(BLOCK, 1);
    AMeasure both = aMeasure().protecting(HER).against(HIM, HER).byAClerk();
    Answer.to(herPaperForHim(), herMeasure(), both).is(BLOCK, 1);
    Answer.to(herPaperForHim(), both).is(BLOCK, 1);
    Answer.to(herPaperForHim(), herMeasure(), aMeasure().protecting(HER).against(HIM, HER))
        .is(BLOCK, 1);
  }

  @Test
  void a_subject_with_both_numbers_is_not_him() {
    AQuestion both =
        aQuestion()
            .of(SEND, POST)
            .about(HIM, HER)
            .to(Party.HOUSEHOLD, HIM)
            .telling(Attribute.CURRENT_ADDRESS);
    Answer.to(both, herMeasure()).is(BLOCK, 1);
    Answer.to(both.about(HIM), herMeasure()).is(BLOCK, 1);
  }

  @Test
  void a_protected_person_with_a_friends_and_her_number_does_not_make_the_friend_her() {
    AQuestion friends = certificateFor(STRANGER, HER);
    Answer.to(friends, herMeasure()).takesTwoPeopleOrMore();
    AMeasure both =
        aMeasure().protecting(NEIGHBOUR).protecting(ProtectedRole.CO_PROTECTED, STRANGER, HER);
    Answer.to(friends, herMeasure(), both).takesTwoPeopleOrMore();
    Answer.to(friends, both).takesTwoPeopleOrMore();
    Answer.to(
            friends,
            herMeasure().adding(ProtectedRole.CO_PROTECTED, STRANGER, HER),
            aMeasure().protecting(STRANGER, HER).byAClerk())
        .takesTwoPeopleOrMore();
  }

  @Test
  void whom_one_officer_adds_speaks_for_nobody() {
    for (ProtectedRole role : ProtectedRole.values()) {
      Answer.to(certificateFor(STRANGER, HER), herMeasure().adding(role, STRANGER))
          .takesTwoPeopleOrMore();
      Answer.to(certificateFor(HER, HER).about(NEIGHBOUR), herMeasure().adding(role, NEIGHBOUR))
          .takesTwoPeopleOrMore();
    }
    Answer.to(
            certificateFor(STRANGER, HER),
            herMeasure().protecting(ProtectedRole.REPRESENTATIVE, STRANGER))
        .is(PERMIT, 13);
  }

  @Test
  void a_clerks_measure_protects_her_at_once_and_she_is_herself_in_it_but_speaks_for_nobody() {
    AMeasure clerks =
        aMeasure().protecting(HER).protecting(ProtectedRole.CO_PROTECTED, CHILD).byAClerk();
    Answer.to(certificateFor(HER, HER), clerks).is(PERMIT, 13);
    Answer.to(certificateFor(HER, CHILD), clerks).takesTwoPeopleOrMore();
    Answer.to(certificateFor(STRANGER, HER), clerks).takesTwoPeopleOrMore();
  }

  @Test
  void an_added_respondent_gets_no_papers_of_his_own() {
    AQuestion his =
        aQuestion()
            .of(SEND, POST)
            .about(STRANGER)
            .about(Set.of(Attribute.NAME), HER)
            .to(Party.HOUSEHOLD, STRANGER);
    Answer.to(his, herMeasure().addingRespondent(STRANGER)).is(BLOCK, 1);
    Answer.to(his, aMeasure().protecting(HER).against(STRANGER).byAClerk()).is(BLOCK, 1);
    Answer.to(his, aMeasure().protecting(HER).against(STRANGER)).is(DUAL_APPROVAL_REQUIRED, 3);
  }

  @Test
  void an_added_number_contradicts_nobody() {
    AQuestion toHisNamesake = aQuestion().about(HER).to(Party.RELATIVE, STRANGER, HIS_NAME_DOB);
    AMeasure byName = aMeasure().protecting(HER).against(HIS_NAME_DOB);
    Answer.to(toHisNamesake, byName).is(BLOCK, 1);
    Answer.to(toHisNamesake, byName.addingRespondent(HIM, HIS_NAME_DOB)).is(BLOCK, 1);
    Answer.to(toHisNamesake, aMeasure().protecting(HER).against(HIM, HIS_NAME_DOB).byAClerk())
        .is(BLOCK, 1);
  }

  @Test
  void two_measures_that_put_him_on_both_sides_give_him_no_papers_of_his_own() {
    AQuestion his =
        aQuestion()
            .of(SEND, POST)
            .about(HIM)
            .about(Set.of(Attribute.NAME), HER)
            .to(Party.HOUSEHOLD, HIM);
    Answer.to(his, herMeasure()).is(DUAL_APPROVAL_REQUIRED, 3);
    Answer.to(his, herMeasure(), aMeasure().protecting(HIM).against(HER)).is(BLOCK, 1);
    Answer.to(his, herMeasure(), aMeasure().protecting(HIM).byAClerk()).is(BLOCK, 1);
  }

  @Test
  void a_measure_that_does_not_hold_him_answers_his_papers_as_before() {
    AQuestion his =
        aQuestion()
            .of(SEND, POST)
            .about(HIM)
            .about(Set.of(Attribute.NAME), HER)
            .to(Party.HOUSEHOLD, HIM)
            .at(DestinationKind.REGISTERED_ADDRESS);
    AMeasure shared = herMeasure().registeredAddress(RegisteredAddress.SHARED);
    Answer.to(his, shared).is(DUAL_APPROVAL_REQUIRED, 3);
    AMeasure other = aMeasure().protecting(HER).against(STRANGER);
    Answer.to(his, shared, other).is(DUAL_APPROVAL_REQUIRED);
    Answer.to(his, shared, other.registeredAddress(RegisteredAddress.SHARED)).is(BLOCK, 18);
  }

  @Test
  void who_is_registered_by_a_clerk_while_the_register_is_stale_is_not_found_yet() {
    AQuestion question = certificateFor(HER, HER);
    Answer.whileStaleTo(question).takesTwoPeopleOrMore();
    Answer.whileStaleTo(question, aMeasure().protecting(HER, HER_NAME).byAClerk())
        .takesTwoPeopleOrMore();
    Answer.whileStaleTo(question, herMeasure()).is(PERMIT, 13);
  }
}
