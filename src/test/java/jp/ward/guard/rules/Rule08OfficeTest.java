package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.EMAIL;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.Flag.COUNTERPART_NOT_AWARE;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Verified;
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
  void rule_8_about_anybody_else_offices_talk_as_before() {
    for (Act act : List.of(INQUIRE, ANSWER, CONTACT)) {
      Answer.to(aQuestion().of(act, PHONE).about(NEIGHBOUR).toOffice("14102-welfare"), herMeasure())
          .is(PERMIT)
          .flags()
          .withholdsNothing();
    }
  }
}
