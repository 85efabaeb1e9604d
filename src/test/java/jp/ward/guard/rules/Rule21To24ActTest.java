package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.DELEGATE;
import static jp.ward.guard.decision.Act.EXCHANGE;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.LIST;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Act.VIEW;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.DESK;
import static jp.ward.guard.decision.Channel.KIOSK;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.SAFE_CONTACT;
import static jp.ward.guard.decision.Flag.HOUSEHOLD_MEMBER_PROTECTED;
import static jp.ward.guard.decision.Flag.UNATTENDED_CHANNEL;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_HOME;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.staff;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則21〜24 人のいない経路・一覧・閲覧・委任")
class Rule21To24ActTest {

  @Test
  void rule_21_nobody_can_approve_what_a_machine_tells() {
    for (Channel channel : List.of(KIOSK, Channel.SYSTEM)) {
      for (Verified shown : List.of(Verified.REGISTERED_ID, Verified.ELECTRONIC_CERTIFICATE)) {
        Answer.to(
                aQuestion().of(ISSUE, channel).about(HER).to(Party.SELF, HER).verified(shown),
                herMeasure())
            .is(BLOCK)
            .guarded(UNATTENDED_CHANNEL);
      }
      Answer.to(aQuestion().of(ISSUE, channel).about(HER).to(Party.RELATIVE), herMeasure())
          .is(BLOCK, 21)
          .guarded(UNATTENDED_CHANNEL);
    }
  }

  @ParameterizedTest
  @EnumSource(Verified.class)
  void rule_21_online_is_attended_with_an_electronic_certificate_alone(Verified shown) {
    Answer answer =
        Answer.to(
            aQuestion().of(ANSWER, ONLINE).about(HER).toOffice("14102-tax").verified(shown),
            herMeasure());
    if (shown == Verified.ELECTRONIC_CERTIFICATE) {
      answer.is(DUAL_APPROVAL_REQUIRED, 8).guarded();
    } else {
      answer.is(BLOCK, 21).guarded(UNATTENDED_CHANNEL);
    }
  }

  @Test
  void rule_21_a_system_is_told_nothing() {
    for (Act act : List.of(EXCHANGE, ANSWER, SEND, INQUIRE)) {
      Answer.to(
              aQuestion()
                  .of(act, Channel.SYSTEM)
                  .about(HER)
                  .to(Party.SYSTEM)
                  .verified(Verified.NONE),
              herMeasure())
          .is(BLOCK, 21)
          .guarded(UNATTENDED_CHANNEL);
    }
  }

  @Test
  void rule_21_about_anybody_else_machines_go_on() {
    for (Channel channel : List.of(KIOSK, ONLINE, Channel.SYSTEM)) {
      Answer.to(
              aQuestion()
                  .of(ISSUE, channel)
                  .about(NEIGHBOUR)
                  .to(Party.SELF, NEIGHBOUR)
                  .verified(Verified.NONE),
              herMeasure())
          .is(PERMIT)
          .flags()
          .withholdsNothing();
    }
  }

  @Test
  void rule_22_no_list_holds_the_protected() {
    for (Party party : List.of(Party.OFFICE, Party.STAFF, Party.COURT, Party.RELATIVE)) {
      AQuestion list = aQuestion().of(LIST, DESK).about(NEIGHBOUR).about(HER);
      Answer.to(list.toOffice("14101-welfare").to(party), herMeasure())
          .is(BLOCK, 22)
          .guarded(HOUSEHOLD_MEMBER_PROTECTED);
    }
    Answer.to(aQuestion().of(LIST, DESK).about(NEIGHBOUR).to(Party.STAFF), herMeasure())
        .is(PERMIT)
        .flags();
  }

  @Test
  void rule_23_a_record_is_opened_by_two_people() {
    AQuestion view = aQuestion().of(VIEW, DESK).to(Party.STAFF, staff("s-1"));
    Answer.to(view.about(HER).verified(Verified.NONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 23)
        .guarded();
    Answer.to(
            aQuestion().of(VIEW, DESK).about(NEIGHBOUR).to(Party.STAFF, staff("s-1")), herMeasure())
        .is(PERMIT)
        .flags();
  }

  @Test
  void rule_24_a_proxy_takes_two_people_even_for_herself() {
    AQuestion proxy = aQuestion().about(HER).to(Party.SELF, HER);
    AMeasure safe = herMeasure().registeredAddress(RegisteredAddress.SAFE);
    Answer.to(proxy.of(DELEGATE, COUNTER).verified(Verified.REGISTERED_ID), safe)
        .is(DUAL_APPROVAL_REQUIRED, 24)
        .guarded();
    Answer.to(proxy.of(DELEGATE, ONLINE).verified(Verified.ELECTRONIC_CERTIFICATE), safe)
        .is(DUAL_APPROVAL_REQUIRED, 24)
        .guarded();
    Answer.to(proxy.of(DELEGATE, POST).at(SAFE_CONTACT, SAFE_HOME), safe)
        .is(DUAL_APPROVAL_REQUIRED, 24)
        .guarded();
    Answer.to(proxy.of(DELEGATE, POST).at(REGISTERED_ADDRESS), safe)
        .is(DUAL_APPROVAL_REQUIRED, 24)
        .guarded();
  }

  @Test
  void rule_24_by_whomever() {
    Answer.to(
            aQuestion().of(DELEGATE, COUNTER).about(HER).to(Party.STAFF, staff("s-2")),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded();
    Answer.to(aQuestion().of(DELEGATE, COUNTER).about(HER).toOffice("14102-tax"), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded();
  }
}
