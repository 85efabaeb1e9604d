package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.DELEGATE;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.EMAIL;
import static jp.ward.guard.decision.Channel.FAX;
import static jp.ward.guard.decision.Channel.HANDOUT;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.SMS;
import static jp.ward.guard.decision.Channel.VISIT;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.DestinationKind.DIRECTORY_NUMBER;
import static jp.ward.guard.decision.DestinationKind.NUMBER_ON_FILE;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.SAFE_CONTACT;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Flag.RECIPIENT_UNVERIFIED;
import static jp.ward.guard.decision.Flag.UNATTENDED_CHANNEL;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.PERMIT_WITH_LIMITS;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_HOME;
import static jp.ward.guard.rules.Cast.SAFE_MAIL;
import static jp.ward.guard.rules.Cast.SAFE_PHONE;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.phone;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則13〜16 本人")
class Rule13To16SelfTest {

  private static AQuestion herself(Act act, Channel channel) {
    return aQuestion().of(act, channel).about(HER).to(Party.SELF, HER);
  }

  private static void mayBeTold(AQuestion question, AMeasure... known) {
    Answer.to(question, known)
        .is(PERMIT_WITH_LIMITS, 14)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholds(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
  }

  @Test
  void rule_13_at_the_counter_with_the_registered_card() {
    for (Act act : List.of(ISSUE, ANSWER, CONTACT, SEND, INQUIRE)) {
      Answer.to(herself(act, COUNTER).verified(Verified.REGISTERED_ID), herMeasure())
          .is(PERMIT, 13)
          .flags(ABOUT_PROTECTED_PERSON)
          .withholdsNothing();
    }
    Answer.to(herself(ISSUE, COUNTER).verified(Verified.PHOTO_ID), herMeasure())
        .is(BLOCK, 16)
        .guarded();
  }

  @Test
  void rule_13_online_with_an_electronic_certificate() {
    Answer.to(herself(ISSUE, ONLINE).verified(Verified.ELECTRONIC_CERTIFICATE), herMeasure())
        .is(PERMIT, 13)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholdsNothing();
    Answer.to(herself(ISSUE, ONLINE).verified(Verified.REGISTERED_ID), herMeasure())
        .is(BLOCK)
        .guarded(UNATTENDED_CHANNEL);
  }

  @Test
  void rule_13_a_representative_is_stated_as_self() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(CHILD)
                .to(Party.SELF, atena("foster"))
                .verified(Verified.REGISTERED_ID),
            aMeasure()
                .protecting(CHILD)
                .protecting(ProtectedRole.REPRESENTATIVE, atena("foster"))
                .against(HIM))
        .is(PERMIT, 13)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholdsNothing();
  }

  @Test
  void rule_14_to_a_safe_contact() {
    mayBeTold(herself(CONTACT, PHONE).at(SAFE_CONTACT, SAFE_PHONE), herMeasure());
    mayBeTold(herself(CONTACT, SMS).at(SAFE_CONTACT, SAFE_PHONE), herMeasure());
    mayBeTold(herself(ANSWER, EMAIL).at(SAFE_CONTACT, SAFE_MAIL), herMeasure());
    mayBeTold(herself(SEND, POST).at(SAFE_CONTACT, SAFE_HOME), herMeasure());
    mayBeTold(herself(SEND, FAX).at(SAFE_CONTACT, SAFE_PHONE), herMeasure());
  }

  @Test
  void rule_14_issuing_takes_two_people() {
    Answer.to(herself(ISSUE, POST).at(SAFE_CONTACT, SAFE_HOME), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 14)
        .guarded();
  }

  @Test
  void rule_14_the_contact_must_stand_in_every_measure_of_anybody_in_about() {
    AMeasure second = aMeasure().protecting(HER).against(atena("other"));
    Answer.to(herself(SEND, POST).at(SAFE_CONTACT, SAFE_HOME), herMeasure(), second)
        .is(BLOCK)
        .guarded(DESTINATION_UNSAFE);
    mayBeTold(
        herself(SEND, POST).at(SAFE_CONTACT, SAFE_HOME), herMeasure(), second.safeAt(SAFE_HOME));
  }

  @Test
  void rule_14_a_measure_of_nobody_in_about_does_not_count() {
    mayBeTold(
        herself(SEND, POST).at(SAFE_CONTACT, SAFE_HOME),
        herMeasure(),
        aMeasure().protecting(NEIGHBOUR).against(HER));
  }

  @Test
  void rule_14_any_other_safe_contact_or_none_named_is_unsafe() {
    Answer.to(herself(CONTACT, PHONE).at(SAFE_CONTACT), herMeasure())
        .is(BLOCK)
        .guarded(DESTINATION_UNSAFE);
    Answer.to(herself(CONTACT, PHONE).at(SAFE_CONTACT, phone("0459999999")), herMeasure())
        .is(BLOCK)
        .guarded(DESTINATION_UNSAFE);
  }

  @Test
  void rule_14_the_block_beside_a_safe_address_is_not_safe() {
    for (Marked place : List.of(address("0000003", 3, 3), address("0000003", 3, 3, 3, 9))) {
      Answer.to(herself(SEND, POST).at(SAFE_CONTACT, place), herMeasure())
          .is(BLOCK)
          .guarded(DESTINATION_UNSAFE);
    }
  }

  @Test
  void rule_14_a_visit_to_a_safe_contact_is_no_way_to_her() {
    Answer.to(herself(CONTACT, VISIT).at(SAFE_CONTACT, SAFE_HOME), herMeasure())
        .is(BLOCK, 16)
        .guarded();
  }

  @Test
  void rule_15_the_number_on_file_takes_two_people() {
    Answer.to(herself(CONTACT, PHONE).at(NUMBER_ON_FILE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 15)
        .guarded();
    for (Act act : List.of(SEND, INQUIRE, ISSUE)) {
      Answer.to(herself(act, PHONE).at(NUMBER_ON_FILE), herMeasure()).is(BLOCK, 16).guarded();
    }
  }

  @Test
  void rule_16_every_other_way_is_closed() {
    Answer.to(herself(CONTACT, PHONE), herMeasure()).is(BLOCK, 16).guarded();
    Answer.to(herself(CONTACT, PHONE).at(DIRECTORY_NUMBER), herMeasure()).is(BLOCK, 16).guarded();
    Answer.to(herself(SEND, POST), herMeasure()).is(BLOCK, 16).guarded();
    Answer.to(herself(SEND, HANDOUT), herMeasure()).is(BLOCK, 16).guarded();
    Answer.to(herself(CONTACT, VISIT).verified(Verified.REGISTERED_ID), herMeasure())
        .is(BLOCK, 16)
        .guarded();
    Answer.to(herself(ANSWER, POST).verified(Verified.WRITTEN), herMeasure())
        .is(BLOCK, 16)
        .guarded();
  }

  @ParameterizedTest
  @EnumSource(value = Verified.class)
  void rule_16_self_without_identifiers_is_unverified_whatever_was_shown(Verified shown) {
    AQuestion question = aQuestion().about(HER).to(Party.SELF).verified(shown);
    for (Act act : List.of(ISSUE, ANSWER)) {
      Answer.to(question.of(act, COUNTER), herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 16)
          .guarded(RECIPIENT_UNVERIFIED);
    }
    for (Act act : List.of(INQUIRE, CONTACT, SEND, DELEGATE)) {
      Answer.to(question.of(act, COUNTER), herMeasure())
          .is(BLOCK, 16)
          .guarded(RECIPIENT_UNVERIFIED);
    }
  }

  @Test
  void rule_16_self_without_identifiers_instead_of_14_15_and_18() {
    AQuestion question = aQuestion().about(HER).to(Party.SELF);
    Answer.to(question.of(CONTACT, PHONE).at(NUMBER_ON_FILE), herMeasure())
        .is(BLOCK, 16)
        .guarded(RECIPIENT_UNVERIFIED);
    Answer.to(question.of(CONTACT, PHONE).at(SAFE_CONTACT, SAFE_PHONE), herMeasure())
        .is(BLOCK, 16)
        .guarded(RECIPIENT_UNVERIFIED);
    Answer.to(
            question.of(ISSUE, POST).at(REGISTERED_ADDRESS),
            herMeasure().registeredAddress(RegisteredAddress.SHARED))
        .is(WRITTEN_REQUEST_REQUIRED, 16)
        .guarded(RECIPIENT_UNVERIFIED);
    Answer.to(question.of(ISSUE, POST).at(CALLER_SUPPLIED), herMeasure())
        .is(BLOCK, 19)
        .guarded(RECIPIENT_UNVERIFIED, DESTINATION_UNSAFE);
  }
}
