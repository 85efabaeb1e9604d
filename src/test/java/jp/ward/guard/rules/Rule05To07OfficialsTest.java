package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.CONTACT;
import static jp.ward.guard.decision.Act.DELEGATE;
import static jp.ward.guard.decision.Act.INQUIRE;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.FAX;
import static jp.ward.guard.decision.Channel.PHONE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Channel.VOICEMAIL;
import static jp.ward.guard.decision.DestinationKind.CALLER_SUPPLIED;
import static jp.ward.guard.decision.DestinationKind.DIRECTORY_NUMBER;
import static jp.ward.guard.decision.DestinationKind.FORMER_ADDRESS;
import static jp.ward.guard.decision.DestinationKind.NUMBER_ON_FILE;
import static jp.ward.guard.decision.Flag.AT_RESPONDENTS_INSTANCE;
import static jp.ward.guard.decision.Flag.DESTINATION_UNSAFE;
import static jp.ward.guard.decision.Flag.RECIPIENT_IS_RESPONDENT_SIDE;
import static jp.ward.guard.decision.Flag.RECIPIENT_UNVERIFIED;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_HOME;
import static jp.ward.guard.rules.Cast.HIS_NAME;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("規則5〜7 公的機関")
class Rule05To07OfficialsTest {

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"COURT", "POLICE", "PUBLIC_BODY"})
  void rule_5_at_his_instance_they_are_officials_and_not_his_side(Party party) {
    for (Marked client : List.of(HIM, HIS_NAME, MOTHER)) {
      AQuestion question =
          aQuestion().of(ISSUE, POST).about(HER).to(party).actingFor(Stated.WRITTEN, client);
      Answer.to(question.verified(Verified.WRITTEN), herMeasure())
          .is(DUAL_APPROVAL_REQUIRED, 7)
          .guarded(AT_RESPONDENTS_INSTANCE);
      Answer.to(question.verified(Verified.CALLBACK), herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 6)
          .guarded(AT_RESPONDENTS_INSTANCE);
    }
  }

  @Test
  void rule_5_does_not_open_his_address_to_them() {
    Answer.to(
            aQuestion()
                .of(SEND, POST)
                .about(HER)
                .to(Party.COURT)
                .actingFor(Stated.WRITTEN, HIM)
                .verified(Verified.WRITTEN)
                .at(DIRECTORY_NUMBER, HIS_HOME),
            herMeasure())
        .is(BLOCK, 2)
        .guarded(RECIPIENT_IS_RESPONDENT_SIDE, DESTINATION_UNSAFE, AT_RESPONDENTS_INSTANCE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Party.class,
      names = {"COURT", "POLICE", "PUBLIC_BODY", "OTHER_MUNICIPALITY"})
  void rule_6_whatever_is_shown_by_telephone_it_takes_writing(Party party) {
    for (Act act : List.of(INQUIRE, ANSWER, CONTACT, SEND, ISSUE, DELEGATE)) {
      Answer.to(
              aQuestion().of(act, PHONE).about(HER).to(party).verified(Verified.WRITTEN),
              herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 6)
          .guarded();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Verified.class, mode = EnumSource.Mode.EXCLUDE, names = "WRITTEN")
  void rule_6_anything_but_writing_is_not_writing(Verified verified) {
    AQuestion question = aQuestion().of(ISSUE, COUNTER).about(HER).to(Party.POLICE);
    Answer answer = Answer.to(question.verified(verified), herMeasure());
    answer.is(WRITTEN_REQUEST_REQUIRED, 6);
    if (verified == Verified.NONE) {
      answer.guarded(RECIPIENT_UNVERIFIED);
    } else {
      answer.guarded();
    }
  }

  @Test
  void rule_6_instead_in_an_emergency_a_call_of_ours_to_the_directory_takes_two_people() {
    for (Act act : List.of(INQUIRE, CONTACT, SEND)) {
      Answer.to(
              aQuestion()
                  .of(act, PHONE)
                  .about(HER)
                  .to(Party.POLICE)
                  .at(DIRECTORY_NUMBER)
                  .verified(Verified.NONE)
                  .emergency(),
              herMeasure())
          .is(DUAL_APPROVAL_REQUIRED, 6)
          .guarded(RECIPIENT_UNVERIFIED);
    }
  }

  @Test
  void rule_6_an_emergency_excuses_neither_their_call_nor_another_number() {
    AQuestion emergency = aQuestion().about(HER).to(Party.POLICE).emergency();
    Answer.to(emergency.of(ANSWER, PHONE).at(DIRECTORY_NUMBER), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 6)
        .guarded();
    Answer.to(emergency.of(CONTACT, PHONE).at(NUMBER_ON_FILE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 6)
        .guarded();
    Answer.to(emergency.of(CONTACT, VOICEMAIL).at(DIRECTORY_NUMBER), herMeasure())
        .is(BLOCK, 20)
        .guarded();
  }

  @Test
  void rule_6_our_letter_to_the_directory_is_the_writing() {
    for (Channel letter : List.of(POST, FAX)) {
      AQuestion question =
          aQuestion().of(SEND, letter).about(HER).to(Party.COURT).verified(Verified.NONE);
      Answer.to(question.at(DIRECTORY_NUMBER), herMeasure())
          .is(DUAL_APPROVAL_REQUIRED, 7)
          .guarded(RECIPIENT_UNVERIFIED);
      Answer.to(question.at(NUMBER_ON_FILE), herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 6)
          .guarded(RECIPIENT_UNVERIFIED);
      Answer.to(question.of(ISSUE, letter).at(DIRECTORY_NUMBER), herMeasure())
          .is(WRITTEN_REQUEST_REQUIRED, 6)
          .guarded(RECIPIENT_UNVERIFIED);
    }
  }

  @Test
  void rule_7_written_takes_two_people_and_a_supplied_destination_takes_writing() {
    AQuestion question =
        aQuestion().of(ANSWER, POST).about(HER).to(Party.PUBLIC_BODY).verified(Verified.WRITTEN);
    Answer.to(question, herMeasure()).is(DUAL_APPROVAL_REQUIRED, 7).guarded();
    Answer.to(question.at(FORMER_ADDRESS), herMeasure()).is(DUAL_APPROVAL_REQUIRED, 7).guarded();
    Answer.to(question.at(CALLER_SUPPLIED), herMeasure()).is(WRITTEN_REQUEST_REQUIRED, 7).guarded();
  }

  @Test
  void an_office_of_another_city_is_read_as_another_municipality_in_every_rule() {
    AQuestion question = aQuestion().about(HER).toOffice("13112-welfare", false);
    Answer.to(question.of(INQUIRE, PHONE).verified(Verified.CALLBACK), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 6)
        .guarded();
    Answer.to(question.of(INQUIRE, POST).verified(Verified.NONE), herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 6)
        .guarded(RECIPIENT_UNVERIFIED);
    Answer.to(
            aQuestion().of(ANSWER, PHONE).about(NEIGHBOUR).toOffice("13112-welfare", false),
            herMeasure())
        .is(WRITTEN_REQUEST_REQUIRED, 25)
        .flags()
        .withholdsNothing();
  }
}
