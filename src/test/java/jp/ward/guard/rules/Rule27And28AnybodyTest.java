package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.DELEGATE;
import static jp.ward.guard.decision.Act.FORWARD;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.LIST;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.DESK;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.REGISTER_STALE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.PERMIT_WITH_LIMITS;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
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

@DisplayName("規則27・28 措置の分かる一覧と、担当部署の秘匿")
class Rule27And28AnybodyTest {

  private static final String WELFARE = "14101-welfare";

  private static AMeasure concealed() {
    return herMeasure().concealing(WELFARE);
  }

  private static AQuestion withHim(Act act, Channel channel) {
    return aQuestion().of(act, channel).about(HIM).to(Party.SELF, HIM).askedBy("s-1", WELFARE);
  }

  private static void isNotTheOffice(AQuestion question, AMeasure... known) {
    Answer.to(question, known)
        .is(PERMIT_WITH_LIMITS, 28)
        .flags()
        .withholds(Attribute.RESPONSIBLE_OFFICE);
  }

  @Test
  void rule_27_a_list_that_names_measures_is_stopped_whoever_is_on_it() {
    AQuestion list =
        aQuestion().of(LIST, DESK).to(Party.STAFF).telling(Attribute.NAME, Attribute.MEASURE);
    Answer.to(list.about(NEIGHBOUR), herMeasure()).is(BLOCK, 27).flags().withholdsNothing();
    Answer.to(list.about(HER), herMeasure()).is(BLOCK, 27).guarded(HOUSEHOLD_MEMBER_PROTECTED);
  }

  @Test
  void rule_27_one_person_who_names_it_is_enough() {
    Answer.to(
            aQuestion()
                .of(LIST, DESK)
                .about(NEIGHBOUR)
                .about(Set.of(Attribute.MEASURE), STRANGER)
                .to(Party.STAFF),
            herMeasure())
        .is(BLOCK, 27);
  }

  @Test
  void rule_28_on_his_own_business_nothing_is_shown() {
    for (Act act : List.of(CONTACT, SEND, ISSUE, INQUIRE)) {
      Answer.to(withHim(act, POST), herMeasure()).is(PERMIT).flags().withholdsNothing();
    }
  }

  @Test
  void rule_28_a_concealed_office_does_not_name_itself() {
    for (Act act : List.of(CONTACT, SEND, ANSWER)) {
      isNotTheOffice(withHim(act, POST), concealed());
    }
    isNotTheOffice(
        withHim(FORWARD, COUNTER).from(Party.THIRD_PARTY, Verified.PHOTO_ID, NEIGHBOUR),
        concealed());
    for (Act act : List.of(ISSUE, INQUIRE, DELEGATE)) {
      Answer.to(withHim(act, POST), concealed()).is(PERMIT).flags().withholdsNothing();
    }
    Answer.to(withHim(SEND, POST).askedBy("s-9", "14101-tax"), concealed()).is(PERMIT).flags();
  }

  @Test
  void rule_28_holds_for_his_associates_and_about_anybody() {
    isNotTheOffice(
        aQuestion().of(SEND, POST).about(NEIGHBOUR).to(Party.RELATIVE, MOTHER), concealed());
    isNotTheOffice(
        aQuestion().of(SEND, POST).about(NEIGHBOUR).to(Party.RELATIVE, HIM), concealed());
  }

  @Test
  void rule_28_self_without_identifiers_is_the_person_asked_about() {
    isNotTheOffice(withHim(CONTACT, PHONE).to(Party.SELF), concealed());
    Answer.to(withHim(CONTACT, PHONE).to(Party.RELATIVE), concealed()).is(PERMIT).flags();
  }

  @Test
  void rule_28_a_bare_name_is_not_compared_with_the_respondents_of_others() {
    Answer.to(aQuestion().of(SEND, POST).about(NEIGHBOUR).to(Party.RELATIVE, HIS_NAME), concealed())
        .is(PERMIT)
        .flags();
    Answer.to(
            aQuestion().of(SEND, POST).about(NEIGHBOUR, HIS_NAME).to(Party.SELF),
            aMeasure().protecting(HER).against(HIS_NAME_DOB).concealing(WELFARE))
        .is(PERMIT)
        .flags();
  }

  @Test
  void rule_28_a_measure_that_ended_conceals_nothing() {
    Answer.to(withHim(SEND, POST), concealed().in(MeasureState.ENDED)).is(PERMIT).flags();
  }

  @Test
  void rules_25_27_and_30_stay_stricter() {
    Answer.to(withHim(ANSWER, PHONE), concealed()).is(WRITTEN_REQUEST_REQUIRED, 25).flags();
    Answer.whileStaleTo(withHim(SEND, POST), concealed())
        .is(DUAL_APPROVAL_REQUIRED, 30)
        .flags(REGISTER_STALE)
        .withholdsEverything();
  }
}
