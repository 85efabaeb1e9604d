package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.FORWARD;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Flag.ORIGIN_UNSAFE;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.phone;

import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同居者: 同じ家の住所や電話を添えて尋ねても、本人のことは分からない")
class CoResidentAtHomeTest {

  private static final Marked BROTHER = atena("her-brother");
  private static final Marked BROTHERS_NAME = nameDob("SABURO", "1985-05-05");
  private static final Marked HOME = address("0000007", 7, 8, 9);
  private static final Marked PHONE_AT_HOME = phone("0450000077");

  private static AMeasure hers() {
    return aMeasure()
        .protecting(HER, HER_NAME, HOME, PHONE_AT_HOME)
        .protecting(ProtectedRole.CO_RESIDENT, BROTHER, BROTHERS_NAME, HOME, PHONE_AT_HOME)
        .against(HIM)
        .with(AssociateKind.RELATIVE, MOTHER);
  }

  private static AQuestion certificate(Marked... asked) {
    return aQuestion()
        .of(ISSUE, COUNTER)
        .about(asked)
        .to(Party.SELF, BROTHER)
        .verified(Verified.REGISTERED_ID)
        .telling(Attribute.CURRENT_ADDRESS);
  }

  @Test
  void his_number_or_his_name_with_the_address_of_the_home_is_he_and_nobody_else() {
    for (Marked[] asked :
        new Marked[][] {
          {BROTHER, HOME},
          {BROTHERS_NAME, HOME},
          {BROTHER, PHONE_AT_HOME},
          {BROTHER, BROTHERS_NAME, HOME, PHONE_AT_HOME}
        }) {
      Answer.to(certificate(asked), hers()).is(PERMIT).flags();
      Answer.to(
              aQuestion()
                  .of(SEND, POST)
                  .about(asked)
                  .to(Party.SELF, BROTHER)
                  .at(REGISTERED_ADDRESS),
              hers())
          .is(PERMIT)
          .flags();
      Answer.to(certificate(asked).to(Party.THIRD_PARTY, HIM), hers())
          .is(BLOCK, 1)
          .takesTwoPeopleOrMore();
    }
  }

  @Test
  void the_address_alone_or_with_a_strangers_number_is_still_hers() {
    Answer.to(certificate(HOME).to(Party.THIRD_PARTY, STRANGER), hers())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MATCH_UNCERTAIN);
    Answer.to(certificate(STRANGER, HOME).to(Party.THIRD_PARTY, STRANGER), hers())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void one_clerks_later_entry_makes_nobody_a_cohabitant() {
    AMeasure later =
        aMeasure()
            .protecting(HER, HOME)
            .against(HIM)
            .adding(ProtectedRole.CO_RESIDENT, BROTHER, HOME);
    Answer.to(certificate(BROTHER, HOME).to(Party.THIRD_PARTY, STRANGER), later)
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void a_record_of_two_people_makes_him_nobody_who_may_have_hers() {
    Answer.to(certificate(BROTHER, HER_NAME), hers())
        .is(DUAL_APPROVAL_REQUIRED)
        .withholdsEverything();
    Answer.to(certificate(BROTHER, HER).verified(Verified.PHOTO_ID), hers()).takesTwoPeopleOrMore();
    AMeasure family = herMeasure().protecting(ProtectedRole.CO_PROTECTED, BROTHER);
    Answer.to(certificate(BROTHER, HER_NAME), family)
        .is(DUAL_APPROVAL_REQUIRED)
        .withholdsEverything();
    Answer.to(certificate(BROTHER).to(Party.SELF, BROTHER, HER_NAME), family)
        .is(DUAL_APPROVAL_REQUIRED)
        .withholdsEverything();
  }

  /** The child's name is entered once more: another row of the same child, by one officer. */
  @Test
  void a_double_entry_of_one_officer_weakens_nothing_for_whoever_speaks_for_a_child() {
    Marked child = atena("child");
    Marked childsName = nameDob("SHIRO", "2016-06-06");
    AMeasure family = herMeasure().protecting(ProtectedRole.CO_PROTECTED, child);
    AQuestion asked =
        aQuestion()
            .of(ISSUE, COUNTER)
            .about(child, childsName)
            .to(Party.SELF, HER)
            .verified(Verified.PHOTO_ID);
    Answer.to(asked, family).is(BLOCK);
    Answer.to(asked, family.adding(ProtectedRole.CO_PROTECTED, childsName)).is(BLOCK);
  }

  @Test
  void her_own_telephone_in_his_record_is_hers() {
    Marked mobile = phone("0900000078");
    AMeasure measure =
        aMeasure()
            .protecting(HER, mobile)
            .protecting(ProtectedRole.CO_RESIDENT, BROTHER, HOME)
            .against(HIM);
    Answer.to(certificate(BROTHER, mobile).to(Party.THIRD_PARTY, STRANGER), measure)
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(MATCH_UNCERTAIN);
  }

  @Test
  void the_respondent_of_her_other_measure_hears_nothing_of_the_house_either() {
    AMeasure other = aMeasure().protecting(HER).against(STRANGER);
    Answer.to(certificate(BROTHER).to(Party.THIRD_PARTY, STRANGER), hers(), other)
        .is(BLOCK, 1)
        .flags(ABOUT_PROTECTED_PERSON, RECIPIENT_IS_RESPONDENT);
    Answer.to(certificate(BROTHER).to(Party.THIRD_PARTY, atena("nobody")), hers(), other)
        .is(PERMIT)
        .flags();
    AMeasure anothers = aMeasure().protecting(atena("another")).against(STRANGER);
    Answer.to(certificate(BROTHER).to(Party.THIRD_PARTY, STRANGER), hers(), anothers)
        .is(PERMIT)
        .flags();
  }

  @Test
  void a_parcel_for_him_from_his_side_takes_two_people_and_is_not_lost() {
    AQuestion parcel =
        aQuestion()
            .about(BROTHER)
            .to(Party.SELF, BROTHER)
            .from(Party.RELATIVE, Verified.PHOTO_ID, MOTHER);
    Answer.to(parcel.of(FORWARD, COUNTER).verified(Verified.PHOTO_ID), hers())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(ORIGIN_UNSAFE);
    Answer.to(parcel.of(FORWARD, POST).at(REGISTERED_ADDRESS), hers())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(ORIGIN_UNSAFE);
  }
}
