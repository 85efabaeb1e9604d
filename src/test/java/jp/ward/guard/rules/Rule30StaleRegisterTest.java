package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.DELEGATE;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.LIST;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Act.VIEW;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.DESK;
import static jp.ward.guard.decision.Channel.KIOSK;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT;
import static jp.ward.guard.decision.Flag.REGISTER_STALE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則30 登録簿が最新か分からない間")
class Rule30StaleRegisterTest {

  private static void takesTwo(AQuestion question, AMeasure... known) {
    Answer.whileStaleTo(question, known)
        .is(DUAL_APPROVAL_REQUIRED, 30)
        .flags(REGISTER_STALE)
        .withholdsEverything();
  }

  @Test
  void rule_30_whoever_is_not_found_takes_two_people() {
    takesTwo(aQuestion().about(NEIGHBOUR).to(Party.RELATIVE, STRANGER));
    takesTwo(aQuestion().of(VIEW, DESK).about(NEIGHBOUR).to(Party.STAFF));
    takesTwo(aQuestion().of(LIST, DESK).about(NEIGHBOUR).to(Party.STAFF));
    takesTwo(aQuestion().of(INQUIRE, PHONE).about(NEIGHBOUR).toOffice("14102-tax"));
    takesTwo(aQuestion().of(DELEGATE, COUNTER).about(NEIGHBOUR).to(Party.SELF, NEIGHBOUR));
    takesTwo(
        aQuestion()
            .of(ANSWER, COUNTER)
            .about(NEIGHBOUR)
            .to(Party.SELF, NEIGHBOUR)
            .verified(Verified.REGISTERED_ID));
    takesTwo(
        aQuestion()
            .of(ISSUE, ONLINE)
            .about(NEIGHBOUR)
            .to(Party.SELF, NEIGHBOUR)
            .verified(Verified.ELECTRONIC_CERTIFICATE));
  }

  @Test
  void rule_30_a_respondent_is_not_found_as_protected() {
    takesTwo(aQuestion().of(SEND, POST).about(HIM).to(Party.SELF, HIM), herMeasure());
  }

  @Test
  void rule_30_unattended_it_is_blocked() {
    for (Channel channel : List.of(KIOSK, ONLINE, Channel.SYSTEM)) {
      Answer.whileStaleTo(aQuestion().of(ISSUE, channel).about(NEIGHBOUR).to(Party.SELF, NEIGHBOUR))
          .is(BLOCK, 30)
          .flags(REGISTER_STALE)
          .withholdsEverything();
    }
  }

  @Test
  void rules_25_and_27_stay() {
    Answer.whileStaleTo(aQuestion().of(ANSWER, PHONE).about(NEIGHBOUR).to(Party.RELATIVE))
        .is(WRITTEN_REQUEST_REQUIRED, 25)
        .flags(REGISTER_STALE)
        .withholdsEverything();
    Answer.whileStaleTo(
            aQuestion().of(LIST, DESK).about(NEIGHBOUR).to(Party.STAFF).telling(Attribute.MEASURE))
        .is(BLOCK, 27)
        .flags(REGISTER_STALE)
        .withholdsEverything();
  }

  @Test
  void rule_30_who_is_found_is_answered_as_ever() {
    Answer.whileStaleTo(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.SELF, HER)
                .verified(Verified.REGISTERED_ID),
            herMeasure())
        .is(PERMIT, 13)
        .flags(ABOUT_PROTECTED_PERSON, REGISTER_STALE)
        .withholdsNothing();
  }

  @Test
  void rule_30_one_of_several_not_found_is_enough() {
    Answer.whileStaleTo(
            aQuestion()
                .of(SEND, POST)
                .about(HIM)
                .about(Set.of(Attribute.NAME), HER)
                .to(Party.HOUSEHOLD, HIM),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(REGISTER_STALE, RECIPIENT_IS_RESPONDENT, HOUSEHOLD_MEMBER_PROTECTED);
  }

  @Test
  void a_fresh_register_says_nothing_of_it() {
    Answer.to(aQuestion().about(NEIGHBOUR).to(Party.RELATIVE)).is(PERMIT).flags();
  }
}
