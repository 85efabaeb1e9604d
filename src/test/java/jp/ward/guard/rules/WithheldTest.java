package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Attribute.CASE_CONTENT;
import static jp.ward.guard.decision.Attribute.CURRENT_ADDRESS;
import static jp.ward.guard.decision.Attribute.MEASURE;
import static jp.ward.guard.decision.Attribute.NAME;
import static jp.ward.guard.decision.Attribute.PHONE_NUMBER;
import static jp.ward.guard.decision.Attribute.SCHOOL;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AHandover.aHandover;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Issue 10, item 4: what was declared for one person lets nothing go about another. */
@DisplayName("承認の後も、その人について示した項目のほかは伏せる")
class WithheldTest {

  private record Told(Marked person, Set<Attribute> what) {}

  private static Told told(Marked person, Attribute... what) {
    return new Told(person, Set.of(what));
  }

  private static AMeasure family() {
    return herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD);
  }

  private static AQuestion letterToARelative(List<Told> all) {
    AQuestion question = aQuestion().of(SEND, POST).to(Party.RELATIVE, STRANGER);
    all.forEach(one -> question.about(one.what(), one.person()));
    return question;
  }

  private static Arguments row(Set<Attribute> letGo, Told... all) {
    return arguments(List.of(all), letGo);
  }

  static Stream<Arguments> letters() {
    return Stream.of(
        row(Set.of(NAME), told(HER, NAME)),
        row(Set.of(), told(HER)),
        row(Set.of(NAME, CURRENT_ADDRESS), told(HER, NAME, CURRENT_ADDRESS)),
        row(Set.of(NAME), told(HER, NAME), told(NEIGHBOUR, NAME, CURRENT_ADDRESS)),
        row(Set.of(NAME), told(NEIGHBOUR, NAME, CURRENT_ADDRESS), told(HER, NAME)),
        row(Set.of(), told(HER), told(NEIGHBOUR, NAME)),
        row(Set.of(), told(HER, NAME), told(CHILD, SCHOOL)),
        row(Set.of(NAME), told(HER, NAME, PHONE_NUMBER), told(CHILD, NAME, SCHOOL)),
        row(Set.of(NAME, SCHOOL), told(HER, NAME, SCHOOL), told(CHILD, NAME, SCHOOL)),
        row(Set.of(SCHOOL), told(CHILD, SCHOOL), told(NEIGHBOUR, NAME)),
        row(Set.of(), told(CHILD, SCHOOL), told(HER), told(NEIGHBOUR, NAME)),
        row(Set.of(NAME), told(HER_NAME, NAME), told(NEIGHBOUR, CURRENT_ADDRESS)),
        row(Set.of(MEASURE), told(HER, MEASURE), told(NEIGHBOUR, NAME)),
        row(Set.of(NAME), told(HER, NAME), told(HIM, NAME, CURRENT_ADDRESS)),
        row(Set.of(CASE_CONTENT), told(HER, CASE_CONTENT, NAME), told(CHILD, CASE_CONTENT)),
        row(Set.of(), told(HER, CASE_CONTENT), told(CHILD, NAME), told(NEIGHBOUR, NAME)),
        row(Set.of(NAME), told(HER, NAME), told(HER_NAME, NAME, CURRENT_ADDRESS)));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void after_release_each_person_is_told_of_by_what_was_declared_for_that_person(
      List<Told> all, Set<Attribute> letGo) {
    Answer.to(letterToARelative(all), family())
        .is(DUAL_APPROVAL_REQUIRED)
        .withholdsEverything()
        .letsGoAfterRelease(letGo);
  }

  @Test
  void his_certificate_beside_her_name_lets_no_address_go() {
    AQuestion his =
        aQuestion()
            .of(ISSUE, COUNTER)
            .about(Set.of(NAME, CURRENT_ADDRESS), HIM)
            .about(Set.of(NAME), HER)
            .to(Party.SELF, HIM)
            .verified(Verified.REGISTERED_ID);
    Answer.to(his, herMeasure())
        .is(DUAL_APPROVAL_REQUIRED, 3)
        .withholdsEverythingBut(NAME)
        .letsGoAfterRelease(Set.of(NAME));
  }

  @Test
  void two_measures_and_two_people_are_one_union() {
    List<Told> both = List.of(told(HER, NAME, SCHOOL), told(CHILD, SCHOOL, PHONE_NUMBER));
    Answer.to(letterToARelative(both), herMeasure(), aMeasure().protecting(CHILD).against(HIM))
        .is(DUAL_APPROVAL_REQUIRED)
        .letsGoAfterRelease(Set.of(SCHOOL));
  }

  @Test
  void whom_a_handover_adds_is_told_of_by_what_is_declared_of_everybody() {
    AQuestion question =
        letterToARelative(List.of(told(NEIGHBOUR, NAME, CURRENT_ADDRESS), told(STRANGER, NAME)));
    Answer.to(question.quoting(aHandover().about(HER).declaring(SCHOOL)), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED)
        .letsGoAfterRelease(Set.of(NAME));
  }

  @Test
  void whom_a_handover_names_too_is_told_of_by_what_the_question_declares() {
    AQuestion question = letterToARelative(List.of(told(HER, NAME)));
    Answer.to(question.quoting(aHandover().about(HER, HER_NAME).declaring(SCHOOL)), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED)
        .letsGoAfterRelease(Set.of(NAME));
  }

  @Test
  void whoever_a_stale_register_did_not_find_is_kept_like_the_protected() {
    List<Told> both = List.of(told(NEIGHBOUR, NAME), told(STRANGER, NAME, SCHOOL));
    Answer.whileStaleTo(letterToARelative(both))
        .is(DUAL_APPROVAL_REQUIRED, 30)
        .letsGoAfterRelease(Set.of(NAME));
  }

  @Test
  void nothing_is_withheld_of_the_unprotected() {
    List<Told> both = List.of(told(NEIGHBOUR, NAME), told(STRANGER));
    Answer.to(letterToARelative(both), herMeasure()).is(PERMIT).withholdsNothing();
  }
}
