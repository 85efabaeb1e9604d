package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.FORWARD;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.RegisteredAddress.SHARED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIS_HOME;
import static jp.ward.guard.rules.Cast.UNSAFE_HOME;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則18 届かなくなれば気づかれる通知は、二人で決める")
class Rule18ContinuityTest {

  private static AQuestion bill() {
    return aQuestion().of(SEND, POST).about(HER).to(Party.SELF, HER).at(REGISTERED_ADDRESS);
  }

  private static AMeasure shared() {
    return herMeasure().registeredAddress(SHARED);
  }

  @Test
  void a_bill_to_the_shared_home_is_a_decision_of_two() {
    Answer.to(bill().continuing(), shared())
        .is(DUAL_APPROVAL_REQUIRED, 18)
        .flags(ABOUT_PROTECTED_PERSON);
    Answer.to(bill().continuing().at(REGISTERED_ADDRESS, HIS_HOME), shared())
        .is(DUAL_APPROVAL_REQUIRED, 18);
  }

  @Test
  void any_other_letter_there_stays_refused() {
    Answer.to(bill(), shared()).is(BLOCK, 18);
    Answer.to(bill().continuing().telling(Attribute.NAME), shared()).is(BLOCK, 18);
    Answer.to(bill().continuing().to(Party.HOUSEHOLD, HER), shared()).is(BLOCK, 18);
  }

  @Test
  void an_unsafe_place_and_a_burnt_address_stay_refused() {
    Answer.to(bill().continuing().at(REGISTERED_ADDRESS, UNSAFE_HOME), shared()).is(BLOCK, 2);
    Answer.to(bill().continuing(), shared().burnt()).is(BLOCK, 18);
  }

  @Test
  void his_parcel_is_no_bill_and_his_home_is_shared_only_where_the_measure_says_so() {
    Answer.to(bill().of(FORWARD, POST).from(Party.COURT, Verified.WRITTEN).continuing(), shared())
        .is(BLOCK, 18);
    for (RegisteredAddress other :
        new RegisteredAddress[] {RegisteredAddress.SAFE, RegisteredAddress.UNKNOWN}) {
      Answer.to(
              bill().continuing().at(REGISTERED_ADDRESS, HIS_HOME),
              herMeasure().registeredAddress(other))
          .is(BLOCK, 2);
    }
  }
}
