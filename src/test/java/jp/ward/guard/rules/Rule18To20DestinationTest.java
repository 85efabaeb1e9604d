package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.EMAIL;
import static jp.ward.guard.decision.Channel.FAX;
import static jp.ward.guard.decision.Channel.HANDOUT;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.SMS;
import static jp.ward.guard.decision.Channel.VISIT;
import static jp.ward.guard.decision.Channel.VOICEMAIL;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.DestinationKind.FORMER_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.NUMBER_ON_FILE;
import static jp.ward.guard.decision.DestinationKind.REGISTERED_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.SAFE_CONTACT;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT_WITH_LIMITS;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_HOME;
import static jp.ward.guard.rules.Cast.SAFE_PHONE;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.phone;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則18〜20 宛先と、言葉を残す経路")
class Rule18To20DestinationTest {

  private static AQuestion letter(Act act, Party party, Marked to) {
    return aQuestion().of(act, POST).about(HER).to(party, to).at(REGISTERED_ADDRESS);
  }

  private static AMeasure home(RegisteredAddress known) {
    return herMeasure().registeredAddress(known);
  }

  @Test
  void rule_18_a_letter_to_herself_follows_the_registered_address() {
    AQuestion toHer = letter(SEND, Party.SELF, HER);
    Answer.to(toHer, home(RegisteredAddress.SAFE))
        .is(PERMIT_WITH_LIMITS, 18)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholds(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
    Answer.to(toHer, home(RegisteredAddress.UNKNOWN)).is(DUAL_APPROVAL_REQUIRED, 18).guarded();
    Answer.to(toHer, home(RegisteredAddress.SHARED)).is(BLOCK, 18).guarded(DESTINATION_UNSAFE);
    Answer.to(letter(ISSUE, Party.SELF, HER), home(RegisteredAddress.SAFE))
        .is(DUAL_APPROVAL_REQUIRED, 18)
        .guarded();
    Answer.to(toHer.of(SEND, FAX), home(RegisteredAddress.SAFE)).is(PERMIT_WITH_LIMITS, 18);
  }

  @Test
  void rule_18_the_strictest_of_all_measures_counts() {
    Answer.to(
            letter(SEND, Party.SELF, HER),
            home(RegisteredAddress.SAFE),
            home(RegisteredAddress.SHARED))
        .is(BLOCK, 18)
        .guarded(DESTINATION_UNSAFE);
    Answer.to(
            letter(SEND, Party.SELF, HER),
            home(RegisteredAddress.SAFE),
            home(RegisteredAddress.UNKNOWN))
        .is(DUAL_APPROVAL_REQUIRED, 18)
        .guarded();
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"HOUSEHOLD", "RELATIVE", "AGENT"})
  void rule_18_those_who_may_live_there(Party party) {
    AQuestion question = letter(SEND, party, STRANGER).actingFor(Stated.WRITTEN, NEIGHBOUR);
    Answer.to(question, home(RegisteredAddress.SAFE)).is(DUAL_APPROVAL_REQUIRED).guarded();
    Answer.to(question, home(RegisteredAddress.UNKNOWN)).is(DUAL_APPROVAL_REQUIRED).guarded();
    Answer.to(question, home(RegisteredAddress.SHARED)).is(BLOCK, 18).guarded(DESTINATION_UNSAFE);
  }

  @Test
  void rule_18_is_for_letters_and_for_no_other_party() {
    Answer.to(letter(SEND, Party.EMPLOYER, STRANGER), home(RegisteredAddress.SHARED))
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
    Answer.to(
            letter(SEND, Party.RELATIVE, STRANGER).of(SEND, HANDOUT),
            home(RegisteredAddress.SHARED))
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
    Answer.to(letter(SEND, Party.SELF, HER).of(CONTACT, VISIT), home(RegisteredAddress.SAFE))
        .is(BLOCK, 16)
        .guarded();
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {
        "SELF",
        "HOUSEHOLD",
        "RELATIVE",
        "AGENT",
        "PROFESSIONAL",
        "SCHOOL",
        "MEDICAL",
        "EMPLOYER",
        "THIRD_PARTY",
        "UNKNOWN"
      })
  void rule_19_private_recipients_at_a_shaky_destination(Party party) {
    Marked whom = party == Party.SELF ? HER : STRANGER;
    for (Channel channel : List.of(POST, PHONE, COUNTER, EMAIL, HANDOUT)) {
      AQuestion question = aQuestion().of(SEND, channel).about(HER).to(party, whom);
      for (DestinationKind kind : List.of(FORMER_ADDRESS, CALLER_SUPPLIED)) {
        Answer.to(question.at(kind), herMeasure()).is(BLOCK).guarded(DESTINATION_UNSAFE);
      }
      Answer.to(question.at(SAFE_CONTACT), herMeasure()).is(BLOCK).guarded(DESTINATION_UNSAFE);
      Answer.to(question.at(SAFE_CONTACT, phone("0458888888")), herMeasure())
          .is(BLOCK)
          .guarded(DESTINATION_UNSAFE);
    }
  }

  @Test
  void rule_19_even_at_the_counter_with_the_registered_card() {
    Answer.to(
            aQuestion()
                .of(ISSUE, COUNTER)
                .about(HER)
                .to(Party.SELF, HER)
                .verified(Verified.REGISTERED_ID)
                .at(CALLER_SUPPLIED),
            herMeasure())
        .is(BLOCK, 19)
        .guarded(DESTINATION_UNSAFE);
  }

  @Test
  void rule_19_does_not_call_it_unsafe_for_officials_and_offices() {
    Answer.to(
            aQuestion()
                .of(SEND, POST)
                .about(HER)
                .to(Party.COURT)
                .verified(Verified.WRITTEN)
                .at(FORMER_ADDRESS),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 7)
        .guarded();
  }

  @Test
  void rule_19_a_contact_safe_in_one_measure_alone_is_no_place_for_a_relative() {
    AQuestion letter = aQuestion().of(SEND, POST).about(HER).to(Party.RELATIVE, STRANGER);
    AMeasure second = aMeasure().protecting(HER).against(atena("other"));
    Answer.to(letter.at(SAFE_CONTACT, SAFE_HOME), herMeasure(), second)
        .is(BLOCK, 19)
        .guarded(DESTINATION_UNSAFE);
    Answer.to(letter.to(Party.RELATIVE, HER).at(SAFE_CONTACT, SAFE_HOME), herMeasure(), second)
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @ParameterizedTest
  @EnumSource(value = Party.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
  void rule_20_no_voicemail_to_anybody(Party party) {
    AQuestion question = aQuestion().about(HER).toOffice("14102-tax").to(party);
    Answer.to(question.of(CONTACT, VOICEMAIL).verified(Verified.WRITTEN), herMeasure())
        .is(BLOCK)
        .withholdsEverything();
  }

  @Test
  void rule_20_a_silent_call_to_her_safe_number_leaves_nothing() {
    AQuestion call =
        aQuestion()
            .of(CONTACT, VOICEMAIL)
            .about(HER)
            .to(Party.SELF, HER)
            .at(SAFE_CONTACT, SAFE_PHONE);
    Answer.to(call, herMeasure())
        .is(PERMIT_WITH_LIMITS, 20)
        .flags(ABOUT_PROTECTED_PERSON)
        .withholds(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
    Answer.to(call, herMeasure(), aMeasure().protecting(HER).against(atena("other")))
        .is(BLOCK)
        .guarded(DESTINATION_UNSAFE);
    Answer.to(call.telling(Attribute.NAME), herMeasure()).is(BLOCK).guarded();
  }

  @Test
  void a_call_to_a_safe_address_goes_to_a_number_that_nobody_vouched_for() {
    AQuestion call = aQuestion().of(CONTACT, PHONE).about(HER).to(Party.SELF, HER);
    Answer.to(call.at(SAFE_CONTACT, SAFE_PHONE), herMeasure()).is(PERMIT_WITH_LIMITS, 14);
    Answer.to(call.at(SAFE_CONTACT, SAFE_HOME), herMeasure()).guarded(DESTINATION_UNSAFE);
  }

  @Test
  void rule_20_messages_to_private_recipients_go_to_safe_destinations_alone() {
    AQuestion message = aQuestion().about(HER).to(Party.RELATIVE, STRANGER);
    Answer.to(message.of(CONTACT, SMS).at(NUMBER_ON_FILE), herMeasure()).is(BLOCK, 20).guarded();
    Answer.to(message.of(CONTACT, EMAIL), herMeasure()).is(BLOCK, 20).guarded();
    Answer.to(message.of(CONTACT, SMS).at(SAFE_CONTACT, SAFE_PHONE), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
    Answer.to(
            message.of(CONTACT, SMS).at(SAFE_CONTACT, SAFE_PHONE),
            herMeasure(),
            aMeasure().protecting(HER).against(atena("other")))
        .is(BLOCK, 19)
        .guarded(DESTINATION_UNSAFE);
    Answer.to(
            aQuestion().of(SEND, EMAIL).about(HER).to(Party.COURT).verified(Verified.WRITTEN),
            herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 7)
        .guarded();
  }
}
