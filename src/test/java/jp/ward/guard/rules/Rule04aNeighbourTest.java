package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Flag.MATCH_UNCERTAIN;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則4a 同じ番地の隣人は本人ではない")
class Rule04aNeighbourTest {

  private static final Marked THEIR_HOUSE = Marked.address("0000009", 2, 3, 4);
  private static final Marked NEIGHBOURS_NAME = Marked.nameDob("JIRO", "1970-01-01");

  private static AMeasure hers() {
    return aMeasure().protecting(HER, HER_NAME, THEIR_HOUSE).against(HIM, HIS_NAME_DOB);
  }

  private static AQuestion about(Marked... identifiers) {
    return aQuestion().of(ISSUE, COUNTER).about(identifiers).to(Party.RELATIVE);
  }

  @Test
  void with_a_number_and_a_name_of_his_own_he_is_not_she() {
    Answer.to(about(NEIGHBOUR, NEIGHBOURS_NAME, THEIR_HOUSE), hers()).is(PERMIT).flags();
  }

  @Test
  void with_one_of_the_two_or_none_he_counts_as_she() {
    for (AQuestion question :
        new AQuestion[] {
          about(NEIGHBOUR, THEIR_HOUSE), about(NEIGHBOURS_NAME, THEIR_HOUSE), about(THEIR_HOUSE)
        }) {
      Answer.to(question, hers()).is(DUAL_APPROVAL_REQUIRED).guarded(MATCH_UNCERTAIN);
    }
  }

  @Test
  void whoever_is_in_the_measure_without_number_or_name_may_be_he() {
    Answer.to(
            about(NEIGHBOUR, NEIGHBOURS_NAME, THEIR_HOUSE),
            hers().protecting(ProtectedRole.CO_PROTECTED, CHILD))
        .is(DUAL_APPROVAL_REQUIRED);
  }

  @Test
  void what_was_added_later_and_confirmed_by_nobody_does_not_count() {
    Answer.to(
            about(NEIGHBOUR, NEIGHBOURS_NAME, THEIR_HOUSE),
            aMeasure()
                .protecting(THEIR_HOUSE)
                .adding(ProtectedRole.APPLICANT, HER, HER_NAME)
                .against(HIM))
        .is(DUAL_APPROVAL_REQUIRED);
  }

  /** Else a protected address beside anybody's number would switch rule 30 off. */
  @Test
  void a_register_that_may_be_old_has_not_found_a_neighbour() {
    Answer.whileStaleTo(about(NEIGHBOUR, NEIGHBOURS_NAME, THEIR_HOUSE), hers())
        .is(DUAL_APPROVAL_REQUIRED, 30);
  }

  @Test
  void whoever_only_lives_with_her_makes_no_neighbour_of_the_block_her() {
    AMeasure withBrother =
        hers().protecting(ProtectedRole.CO_RESIDENT, Marked.atena("her-brother"), THEIR_HOUSE);
    Answer.to(about(NEIGHBOUR, NEIGHBOURS_NAME, THEIR_HOUSE), withBrother).is(PERMIT).flags();
  }
}
