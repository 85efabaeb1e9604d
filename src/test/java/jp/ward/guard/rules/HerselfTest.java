package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
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

/** Issue 10, item 5: a clerk of another city calls her the respondent. */
@DisplayName("本人を相手方と登録しても、本人への確かな道は閉じない")
class HerselfTest {

  private static final Marked HER_PHONE = Marked.phone("09012345678");
  private static final Marked HER_FOREIGN_NUMBER = Marked.nonResident("her-elsewhere");

  private static AMeasure hers() {
    return aMeasure().protecting(HER, HER_NAME, HER_FOREIGN_NUMBER, HER_PHONE).against(HIM);
  }

  private static AQuestion certificate(Channel channel, Marked... identifiers) {
    return aQuestion()
        .of(ISSUE, channel)
        .about(identifiers)
        .to(Party.SELF, identifiers)
        .verified(channel == ONLINE ? Verified.ELECTRONIC_CERTIFICATE : Verified.REGISTERED_ID);
  }

  static Stream<Arguments> false_entries() {
    return Stream.of(HER, HER_NAME, HER_FOREIGN_NUMBER)
        .flatMap(
            accused ->
                Stream.of(HER, HER_NAME, HER_FOREIGN_NUMBER)
                    .filter(guarded -> guarded != accused)
                    .flatMap(
                        guarded ->
                            Stream.of(COUNTER, ONLINE)
                                .flatMap(
                                    channel ->
                                        Stream.of(false, true)
                                            .map(
                                                asAssociate ->
                                                    arguments(
                                                        guarded, accused, channel, asAssociate)))));
  }

  private static AMeasure accusing(Marked guarded, Marked accused, boolean asAssociate) {
    AMeasure measure = aMeasure().protecting(guarded);
    return asAssociate
        ? measure.against(STRANGER).with(AssociateKind.RELATIVE, accused)
        : measure.against(accused);
  }

  @ParameterizedTest
  @MethodSource("false_entries")
  void a_later_clerk_closes_nothing_by_calling_her_the_respondent(
      Marked guarded, Marked accused, Channel channel, boolean asAssociate) {
    AQuestion her = certificate(channel, HER, HER_NAME, HER_FOREIGN_NUMBER);
    AMeasure genuine = hers();
    Answer.to(her, genuine).is(PERMIT, 13);
    Answer.to(her, genuine, accusing(guarded, accused, asAssociate).byAClerk()).is(PERMIT, 13);
  }

  @ParameterizedTest
  @MethodSource("false_entries")
  void what_was_there_before_is_not_unblocked_by_a_later_measure(
      Marked guarded, Marked accused, Channel channel, boolean asAssociate) {
    AQuestion his = certificate(channel, HER, HER_NAME, HER_FOREIGN_NUMBER);
    AMeasure before = accusing(guarded, accused, asAssociate).byAClerk();
    Answer.to(his, before, hers()).is(BLOCK, asAssociate ? 2 : 1);
  }

  @Test
  void an_officer_s_word_and_a_second_person_s_count() {
    AQuestion her = certificate(COUNTER, HER, HER_NAME, HER_FOREIGN_NUMBER);
    AMeasure genuine = hers();
    Answer.to(her, genuine, aMeasure().protecting(HER).against(HER_NAME)).is(BLOCK, 1);
  }

  @Test
  void he_is_not_she_by_an_older_measure() {
    List<AQuestion> his =
        List.of(
            certificate(COUNTER, HER, HIS_NAME_DOB),
            certificate(COUNTER, HIM, HER_NAME),
            certificate(COUNTER, HER_NAME, HIM),
            certificate(COUNTER, HIM));
    AMeasure genuine = hers();
    AMeasure clerks = aMeasure().protecting(HER).against(HIM, HIS_NAME_DOB).byAClerk();
    for (AQuestion one : his) {
      Answer.to(one.about(HER), genuine, clerks).takesTwoPeopleOrMore();
    }
  }

  @Test
  void a_telephone_number_that_both_hold_stays_the_respondents() {
    AMeasure genuine = hers();
    AMeasure clerks = aMeasure().protecting(HER).against(HER_PHONE).byAClerk();
    Answer.to(certificate(COUNTER, HER, HER_PHONE), genuine, clerks).is(BLOCK, 1);
    Answer.to(certificate(COUNTER, HER), genuine, clerks).is(PERMIT, 13);
  }

  @Test
  void with_somebody_else_in_about_the_entry_counts() {
    AQuestion both = certificate(COUNTER, HER, HER_NAME).about(NEIGHBOUR);
    AMeasure genuine = hers();
    Answer.to(both, genuine, aMeasure().protecting(HER).against(HER_NAME).byAClerk()).is(BLOCK, 1);
  }

  @Test
  void an_entry_that_holds_more_than_is_hers_counts_where_that_matches() {
    AMeasure genuine = hers();
    AMeasure clerks = aMeasure().protecting(HER).against(HER_NAME, STRANGER).byAClerk();
    Answer.to(certificate(COUNTER, HER, HER_NAME), genuine, clerks).is(PERMIT, 13);
    Answer.to(certificate(COUNTER, HER, HER_NAME, STRANGER), genuine, clerks)
        .takesTwoPeopleOrMore();
  }
}
