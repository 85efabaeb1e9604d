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
import static jp.ward.guard.decision.Channel.VOICEMAIL;
import static jp.ward.guard.decision.DestinationKind.SAFE_CONTACT;
import static jp.ward.guard.decision.Flag.ABOUT_PROTECTED_PERSON;
import static jp.ward.guard.decision.Flag.RECIPIENT_UNVERIFIED;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.SAFE_PHONE;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則12・25 口頭の問合せには、誰についても同じ答え")
class Rule12And25OralTest {

  private static final List<Party> PRIVATE =
      List.of(
          Party.HOUSEHOLD,
          Party.RELATIVE,
          Party.AGENT,
          Party.PROFESSIONAL,
          Party.SCHOOL,
          Party.MEDICAL,
          Party.EMPLOYER,
          Party.THIRD_PARTY,
          Party.UNKNOWN,
          Party.SELF);

  private static final List<Party> OFFICIALS =
      List.of(Party.POLICE, Party.COURT, Party.PUBLIC_BODY, Party.OTHER_MUNICIPALITY);

  private static AQuestion asked(Channel channel, Party party, Verified shown) {
    return aQuestion().of(ANSWER, channel).to(party).verified(shown);
  }

  @Test
  void rule_25_by_telephone_it_takes_writing_whatever_was_shown_or_declared() {
    for (Party party : Party.values()) {
      boolean outsider = PRIVATE.contains(party) || OFFICIALS.contains(party);
      if (outsider) {
        for (Verified shown : Verified.values()) {
          Answer.to(asked(PHONE, party, shown).about(NEIGHBOUR), herMeasure())
              .is(WRITTEN_REQUEST_REQUIRED, 25)
              .flags()
              .withholdsNothing();
        }
      }
    }
  }

  @Test
  void rule_25_at_the_counter_and_on_a_visit_writing_is_needed() {
    for (Party party : PRIVATE) {
      for (Channel channel : List.of(COUNTER, VISIT)) {
        Answer.to(asked(channel, party, Verified.NONE).about(NEIGHBOUR), herMeasure())
            .is(WRITTEN_REQUEST_REQUIRED, 25);
        Answer.to(asked(channel, party, Verified.WRITTEN).about(NEIGHBOUR), herMeasure())
            .is(PERMIT)
            .flags()
            .withholdsNothing();
      }
    }
    for (Party party : OFFICIALS) {
      Answer.to(asked(COUNTER, party, Verified.PHOTO_ID).about(NEIGHBOUR))
          .is(WRITTEN_REQUEST_REQUIRED, 25);
      Answer.to(asked(VISIT, party, Verified.WRITTEN).about(NEIGHBOUR)).is(PERMIT);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Verified.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void rule_25_an_unprotected_person_may_ask_for_herself_at_the_counter(Verified shown) {
    AQuestion question = asked(COUNTER, Party.SELF, shown).about(NEIGHBOUR);
    Answer.to(question, herMeasure()).is(PERMIT).flags().withholdsNothing();
    Answer.to(question.to(Party.SELF, NEIGHBOUR), herMeasure()).is(PERMIT).flags();
  }

  @Test
  void rule_25_an_unprotected_person_on_a_visit_or_by_telephone_asks_in_writing() {
    for (Channel channel : List.of(PHONE, VISIT)) {
      Answer.to(asked(channel, Party.SELF, Verified.REGISTERED_ID).about(NEIGHBOUR))
          .is(WRITTEN_REQUEST_REQUIRED, 25);
    }
  }

  @Test
  void rule_25_does_not_stop_offices_staff_and_other_ways() {
    Answer.to(asked(PHONE, Party.STAFF, Verified.NONE).about(NEIGHBOUR)).is(PERMIT);
    Answer.to(
            aQuestion()
                .of(ANSWER, PHONE)
                .about(NEIGHBOUR)
                .toOffice("14102-tax")
                .verified(Verified.NONE))
        .is(PERMIT);
    for (Channel channel : List.of(POST, FAX, EMAIL, SMS, HANDOUT, ONLINE, VOICEMAIL)) {
      Answer.to(asked(channel, Party.RELATIVE, Verified.NONE).about(NEIGHBOUR)).is(PERMIT).flags();
    }
  }

  @Test
  void rule_25_acts_other_than_answering_are_not_asked_orally() {
    for (Act act : List.of(INQUIRE, CONTACT, SEND, ISSUE, DELEGATE)) {
      Answer.to(aQuestion().of(act, COUNTER).about(NEIGHBOUR).to(Party.RELATIVE, STRANGER))
          .is(PERMIT)
          .flags();
    }
  }

  @Test
  void rule_12_about_the_protected_the_verdict_is_the_same() {
    for (Party party : PRIVATE) {
      for (Channel channel : List.of(PHONE, COUNTER, VISIT)) {
        Answer.to(asked(channel, party, Verified.PHOTO_ID).about(HER), herMeasure())
            .is(WRITTEN_REQUEST_REQUIRED)
            .withholdsEverything();
      }
    }
    Answer.to(asked(PHONE, Party.RELATIVE, Verified.WRITTEN).about(HER), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 12)
        .guarded();
    Answer.to(asked(COUNTER, Party.RELATIVE, Verified.WRITTEN).about(HER), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 10)
        .guarded();
  }

  @Test
  void rule_12_she_is_excepted_at_the_counter_with_the_registered_card_alone() {
    for (Verified shown : Verified.values()) {
      AQuestion question =
          aQuestion().of(ANSWER, COUNTER).about(HER).to(Party.SELF, HER).verified(shown);
      Answer answer = Answer.to(question, herMeasure());
      switch (shown) {
        case REGISTERED_ID ->
            answer.is(PERMIT, 13).flags(ABOUT_PROTECTED_PERSON).withholdsNothing();
        case WRITTEN -> answer.is(BLOCK, 16).guarded();
        case NONE -> answer.is(WRITTEN_REQUEST_REQUIRED, 12).guarded(RECIPIENT_UNVERIFIED);
        default -> answer.is(WRITTEN_REQUEST_REQUIRED, 12).guarded();
      }
    }
    for (Channel channel : List.of(PHONE, VISIT)) {
      Answer.to(
              aQuestion()
                  .of(ANSWER, channel)
                  .about(HER)
                  .to(Party.SELF, HER)
                  .verified(Verified.REGISTERED_ID)
                  .at(SAFE_CONTACT, SAFE_PHONE),
              herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 12)
          .guarded();
    }
  }

  @Test
  void rule_12_nothing_declared_changes_nothing() {
    AQuestion question = aQuestion().of(ANSWER, PHONE).about(HER).to(Party.RELATIVE, STRANGER);
    Answer.to(question.telling(), herMeasure()).is(WRITTEN_REQUEST_REQUIRED, 12);
    Answer.to(question.telling(Attribute.MEASURE), herMeasure()).is(WRITTEN_REQUEST_REQUIRED, 12);
  }
}
