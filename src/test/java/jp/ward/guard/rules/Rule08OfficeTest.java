package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Attribute.CASE_CONTENT;
import static jp.ward.guard.decision.Attribute.CURRENT_ADDRESS;
import static jp.ward.guard.decision.Channel.EMAIL;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.SYSTEM;
import static jp.ward.guard.decision.Channel.VOICEMAIL;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.DestinationKind.DIRECTORY_NUMBER;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.COUNTERPART_NOT_AWARE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.PERMIT_WITH_LIMITS;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIS_MAIL;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AHandover.aHandover;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AHandover;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則8 同じ番号を使う市の所属")
class Rule08OfficeTest {

  private static AQuestion toTheOtherWard() {
    return aQuestion().about(HER).toOffice("14102-welfare").verified(Verified.CALLBACK);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"CONTACT", "SEND", "ISSUE", "ANSWER"})
  void rule_8_takes_two_people(Act act) {
    Answer.to(toTheOtherWard().of(act, PHONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded();
  }

  @Test
  void rule_8_an_inquiry_waits_until_the_other_office_is_aware() {
    for (Channel channel : List.of(PHONE, EMAIL, POST)) {
      Answer.to(toTheOtherWard().of(INQUIRE, channel), herMeasure())
          .is(DUAL_APPROVAL_REQUIRED, 8)
          .guarded(COUNTERPART_NOT_AWARE);
    }
  }

  @Test
  void rule_8_within_the_own_office_nobody_needs_to_be_made_aware() {
    Answer.to(aQuestion().of(INQUIRE, PHONE).about(HER).toOffice("14101-welfare"), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded();
  }

  @Test
  void rule_8_an_answer_to_nobody_verified_takes_writing() {
    Answer.to(toTheOtherWard().of(ANSWER, PHONE).verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 8)
        .guarded();
    Answer.to(toTheOtherWard().of(CONTACT, PHONE).verified(Verified.NONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded();
  }

  @Test
  void rule_8_an_answer_to_a_supplied_destination_takes_writing() {
    Answer.to(toTheOtherWard().of(ANSWER, EMAIL).at(CALLER_SUPPLIED), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 8)
        .guarded();
    Answer.to(toTheOtherWard().of(SEND, EMAIL).at(CALLER_SUPPLIED), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded();
  }

  @Test
  void rule_8_the_inquiry_that_was_acknowledged_no_longer_waits() {
    AHandover own = aHandover().from("14101-welfare").to("14102-welfare").about(HER);
    Answer.to(toTheOtherWard().of(INQUIRE, PHONE).quoting(own), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded(COUNTERPART_NOT_AWARE);
    own.acknowledged();
    Answer.to(toTheOtherWard().of(INQUIRE, PHONE).quoting(own), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded();
    Answer.to(toTheOtherWard().of(INQUIRE, PHONE).telling(CASE_CONTENT).quoting(own), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded(COUNTERPART_NOT_AWARE);
    AHandover otherWay = aHandover().about(HER).acknowledged();
    Answer.to(toTheOtherWard().of(INQUIRE, PHONE).quoting(otherWay), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 8)
        .guarded(COUNTERPART_NOT_AWARE);
  }

  @Test
  void rule_8_an_approved_and_acknowledged_inquiry_is_answered_within_what_it_declared() {
    Answer.to(answering(granted()), herMeasure())
        .is(PERMIT_WITH_LIMITS, 8)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholdsEverythingBut(CASE_CONTENT);
    Answer.to(answering(granted()).telling(CURRENT_ADDRESS), herMeasure())
        .is(PERMIT_WITH_LIMITS, 8)
        .withholdsEverythingBut(CASE_CONTENT);
  }

  @Test
  void rule_8_one_thing_missing_and_an_answer_takes_two_people() {
    List<AHandover> lacking =
        List.of(
            aHandover().about(HER).acknowledged(),
            aHandover().about(HER).approved(),
            aHandover().about(HER, HER_NAME).about(CHILD).acknowledged().approved(),
            aHandover().about(NEIGHBOUR).acknowledged().approved(),
            aHandover().about(HER_NAME).acknowledged().approved(),
            granted().from("14102-tax"),
            granted().to("14101-tax"),
            granted().from("14101-welfare").to("14102-welfare"));
    for (AHandover one : lacking) {
      Answer.to(answering(one), herMeasure()).is(DUAL_APPROVAL_REQUIRED).withholdsEverything();
    }
    for (Act act : List.of(CONTACT, SEND, INQUIRE)) {
      Answer.to(answering(granted()).of(act, PHONE), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 8);
    }
  }

  @Test
  void rule_8_also_under_a_handover_an_answer_goes_to_nobody_unverified_and_nowhere_else() {
    Answer.to(answering(granted()).verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 8);
    Answer.to(answering(granted()).of(ANSWER, EMAIL).at(CALLER_SUPPLIED), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 8);
    Answer.to(answering(granted()).of(ANSWER, VOICEMAIL), herMeasure()).is(BLOCK);
    Answer.to(answering(granted()).of(ANSWER, SYSTEM), herMeasure()).is(BLOCK);
    Answer.to(answering(granted()).of(ANSWER, EMAIL).at(DIRECTORY_NUMBER, HIS_MAIL), herMeasure())
        .is(BLOCK);
    Answer.whileStaleTo(answering(granted().about(NEIGHBOUR)).about(NEIGHBOUR), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED);
  }

  @Test
  void rule_8_two_people_release_only_what_the_measures_before_them_protect() {
    AMeasure hers = herMeasure();
    String bound = hers.bound();
    AHandover grant = aHandover().about(HER).declaring(CASE_CONTENT).acknowledged();
    Answer.to(answering(grant.approvedUnder(bound)), hers).is(PERMIT_WITH_LIMITS, 8);
    Answer.to(answering(grant.approvedUnder(bound)), hers, aMeasure().protecting(HER))
        .is(DUAL_APPROVAL_REQUIRED, 8);
    Answer.to(answering(grant.approvedUnder(bound + "0")), hers).is(DUAL_APPROVAL_REQUIRED, 8);
  }

  @Test
  void rule_8_a_birthday_that_the_handover_holds_otherwise_is_another_person() {
    AHandover grant =
        aHandover().about(HER, HER_NAME).declaring(CASE_CONTENT).acknowledged().approved();
    AQuestion hers = aQuestion().of(ANSWER, PHONE).about(HER, HER_NAME);
    AQuestion others = aQuestion().of(ANSWER, PHONE).about(HER, HIS_NAME_DOB);
    Answer.to(
            hers.toOffice("14102-welfare").verified(Verified.CALLBACK).quoting(grant), herMeasure())
        .is(PERMIT_WITH_LIMITS, 8);
    Answer.to(
            others.toOffice("14102-welfare").verified(Verified.CALLBACK).quoting(grant),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED);
  }

  private static AHandover granted() {
    return aHandover().about(HER).declaring(CASE_CONTENT).acknowledged().approved();
  }

  private static AQuestion answering(AHandover handover) {
    return toTheOtherWard().of(ANSWER, PHONE).quoting(handover);
  }

  @Test
  void rule_8_about_anybody_else_offices_talk_as_before() {
    for (Act act : List.of(INQUIRE, ANSWER, CONTACT)) {
      Answer.to(aQuestion().of(act, PHONE).about(NEIGHBOUR).toOffice("14102-welfare"), herMeasure())
          .is(PERMIT)
          .flags()
          .withholdsNothing();
    }
  }
}
