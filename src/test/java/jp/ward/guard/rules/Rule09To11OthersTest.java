package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.DELEGATE;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.VISIT;
import static jp.ward.guard.decision.Flag.RECIPIENT_UNVERIFIED;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.staff;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則9〜11 代理人・専門職・その他の人")
class Rule09To11OthersTest {

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"PROFESSIONAL", "AGENT"})
  void rule_9_without_a_client_named_in_writing_it_takes_writing(Party party) {
    for (Act act : List.of(ISSUE, ANSWER, SEND, DELEGATE)) {
      AQuestion question =
          aQuestion().of(act, POST).about(HER).to(party).verified(Verified.WRITTEN);
      for (Stated stated : Stated.values()) {
        Answer.to(question.actingFor(stated), herMeasure())
            .is(WRITTEN_REQUEST_REQUIRED, 9)
            .guarded();
      }
      for (Stated stated : List.of(Stated.NONE, Stated.ORAL, Stated.REFUSED)) {
        Answer.to(question.actingFor(stated, STRANGER), herMeasure())
            .is(WRITTEN_REQUEST_REQUIRED, 9)
            .guarded();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"PROFESSIONAL", "AGENT"})
  void rule_10_with_a_client_in_writing_it_takes_two_people(Party party) {
    AQuestion question =
        aQuestion().of(ISSUE, COUNTER).about(HER).to(party).actingFor(Stated.WRITTEN, STRANGER);
    Answer.to(question, herMeasure()).is(DUAL_APPROVAL_REQUIRED, 10).guarded();
    Answer.to(question.verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 10)
        .guarded(RECIPIENT_UNVERIFIED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"HOUSEHOLD", "RELATIVE", "SCHOOL", "MEDICAL", "EMPLOYER", "THIRD_PARTY"})
  void rule_10_others_take_two_people(Party party) {
    AQuestion question = aQuestion().about(HER).to(party, STRANGER);
    for (Act act : List.of(CONTACT, SEND, INQUIRE, ISSUE)) {
      Answer.to(question.of(act, VISIT), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 10).guarded();
    }
    Answer.to(question.of(ANSWER, POST), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 10).guarded();
    Answer.to(question.of(ISSUE, COUNTER).verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 10)
        .guarded(RECIPIENT_UNVERIFIED);
    Answer.to(question.of(CONTACT, PHONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded(RECIPIENT_UNVERIFIED);
  }

  @Test
  void rule_10_staff_other_than_for_a_view() {
    AQuestion question = aQuestion().about(HER).to(Party.STAFF, staff("s-2"));
    Answer.to(question.of(ANSWER, PHONE), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 10).guarded();
    Answer.to(question.of(ISSUE, COUNTER), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 10).guarded();
    Answer.to(question.of(ISSUE, COUNTER).verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_11_somebody_unknown_is_told_nothing_where_we_start() {
    for (Act act : List.of(INQUIRE, CONTACT, SEND)) {
      Answer.to(aQuestion().of(act, POST).about(HER).to(Party.UNKNOWN), herMeasure())
          .is(BLOCK, 11)
          .guarded();
    }
  }

  @Test
  void rule_11_somebody_unknown_who_asks_us_asks_in_writing() {
    for (Act act : List.of(ANSWER, ISSUE, DELEGATE)) {
      Answer.to(
              aQuestion().of(act, POST).about(HER).to(Party.UNKNOWN).verified(Verified.WRITTEN),
              herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 11)
          .guarded();
    }
  }
}
