package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.AT_RESPONDENTS_INSTANCE;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT_SIDE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_HOME;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.atena;

import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.DestinationKind;
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

@DisplayName("同居者: 相手方側に対しては守られ、ほかの誰に対してもふだんどおり")
class CoResidentTest {

  private static final Marked BROTHER = atena("her-brother");

  private static AMeasure hers() {
    return herMeasure().protecting(ProtectedRole.CO_RESIDENT, BROTHER);
  }

  private static AQuestion hisAddress(Party party, Marked... recipient) {
    return aQuestion()
        .of(ISSUE, COUNTER)
        .about(BROTHER)
        .to(party, recipient)
        .telling(Attribute.CURRENT_ADDRESS);
  }

  @Test
  void his_side_hears_nothing_of_the_house() {
    Answer.to(hisAddress(Party.THIRD_PARTY, HIM), hers())
        .is(BLOCK, 1)
        .flags(ABOUT_PROTECTED_PERSON, RECIPIENT_IS_RESPONDENT);
    Answer.to(hisAddress(Party.RELATIVE, MOTHER), hers())
        .is(BLOCK, 2)
        .flags(ABOUT_PROTECTED_PERSON, RECIPIENT_IS_RESPONDENT_SIDE);
    Answer.to(hisAddress(Party.AGENT).actingFor(Stated.WRITTEN, HIM), hers()).is(BLOCK, 2);
    Answer.to(hisAddress(Party.EMPLOYER).of(SEND, POST).at(REGISTERED_ADDRESS, HIS_HOME), hers())
        .is(BLOCK, 2);
  }

  @Test
  void towards_everybody_else_he_is_like_anybody() {
    Answer.to(hisAddress(Party.EMPLOYER, STRANGER), hers()).is(PERMIT).flags().withholdsNothing();
    Answer.to(hisAddress(Party.SELF, BROTHER), hers()).is(PERMIT).flags();
  }

  @Test
  void officials_at_his_instance_need_two_people() {
    Answer.to(
            hisAddress(Party.POLICE)
                .of(ANSWER, POST)
                .actingFor(Stated.WRITTEN, HIM)
                .verified(Verified.WRITTEN),
            hers())
        .is(DUAL_APPROVAL_REQUIRED, 7)
        .flags(ABOUT_PROTECTED_PERSON, AT_RESPONDENTS_INSTANCE);
    Answer.to(hisAddress(Party.POLICE).of(ANSWER, POST).verified(Verified.WRITTEN), hers())
        .is(PERMIT)
        .flags();
  }

  @Test
  void he_speaks_for_himself_and_not_for_her() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.SELF, BROTHER)
                .verified(Verified.REGISTERED_ID)
                .telling(Attribute.NAME),
            hers())
        .is(DUAL_APPROVAL_REQUIRED);
  }

  /** He is asked about as offices ask: with his number, his name and the address of the house. */
  @Test
  void named_with_the_address_of_the_house_he_is_like_anybody_too() {
    Marked house = Marked.address("0000009", 2, 3, 4);
    Marked[] brother = {BROTHER, Marked.nameDob("KEN", "1975-05-05"), house};
    AMeasure measure =
        aMeasure()
            .protecting(HER, HER_NAME, house)
            .against(HIM)
            .protecting(ProtectedRole.CO_RESIDENT, brother);
    AQuestion asked =
        aQuestion().of(ISSUE, COUNTER).about(brother).telling(Attribute.CURRENT_ADDRESS);
    Answer.to(asked.to(Party.EMPLOYER, STRANGER), measure).is(PERMIT).flags();
    Answer.to(asked.to(Party.THIRD_PARTY, HIM), measure).is(BLOCK, 1);
  }

  @Test
  void his_letters_are_no_continuity_letters_and_her_safe_contact_is_not_his() {
    AQuestion bill =
        aQuestion()
            .of(SEND, POST)
            .about(BROTHER)
            .to(Party.SELF, BROTHER)
            .at(REGISTERED_ADDRESS, HIS_HOME)
            .continuing();
    Answer.to(bill, hers().registeredAddress(RegisteredAddress.SHARED)).is(BLOCK, 2);
    Marked house = Marked.address("0000009", 2, 3, 4);
    Marked safe = Marked.address("0000008", 7, 7);
    AMeasure measure =
        aMeasure()
            .protecting(HER, house)
            .against(HIM)
            .protecting(ProtectedRole.CO_RESIDENT, BROTHER, house)
            .safeAt(safe);
    Answer.to(
            aQuestion()
                .of(SEND, POST)
                .about(BROTHER, house)
                .to(Party.SELF, BROTHER)
                .at(DestinationKind.SAFE_CONTACT, safe),
            measure)
        .is(PERMIT)
        .flags(); // a place like any other, for him
  }

  @Test
  void whoever_only_lives_with_somebody_has_filed_nothing() {
    AMeasure his = aMeasure().protecting(HIM).against(BROTHER);
    AMeasure both = aMeasure().protecting(HER).against(HIM);
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HIM)
                .to(Party.EMPLOYER)
                .verified(Verified.WRITTEN)
                .byMeasureOfficer(),
            his,
            both.protecting(ProtectedRole.CO_RESIDENT, BROTHER))
        .is(DUAL_APPROVAL_REQUIRED)
        .flags(ABOUT_PROTECTED_PERSON);
  }
}
