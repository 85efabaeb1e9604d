package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ANSWER;
import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Act.SEND;
import static jp.ward.guard.decision.Attribute.CASE_CONTENT;
import static jp.ward.guard.decision.Attribute.NAME;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.LAWYER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
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
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every attribute, every way of a paper, to him and to his lawyer: the theorem of rule 3. */
@DisplayName("規則3 相手方本人の書類に、他の対象者の所在は決して載らない")
class Rule03NoPlaceTest {

  private static final List<Set<Attribute>> MAY_STAND =
      List.of(Set.of(NAME), Set.of(CASE_CONTENT), Set.of(NAME, CASE_CONTENT));

  /** A way on which a paper is put to somebody. */
  private record Way(Act act, Channel channel, Verified verified) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(SEND, POST, Verified.PHOTO_ID),
          new Way(ISSUE, POST, Verified.PHOTO_ID),
          new Way(ANSWER, POST, Verified.PHOTO_ID),
          new Way(SEND, COUNTER, Verified.PHOTO_ID),
          new Way(ISSUE, COUNTER, Verified.PHOTO_ID),
          new Way(ANSWER, COUNTER, Verified.WRITTEN),
          new Way(ISSUE, ONLINE, Verified.ELECTRONIC_CERTIFICATE));

  /** His paper in every way, to him and to his lawyer, with these attributes of somebody else. */
  private static List<AQuestion> papers(Set<Attribute> told, Marked other) {
    return WAYS.stream()
        .flatMap(
            way ->
                Stream.of(
                    paper(way, told, other).to(Party.HOUSEHOLD, HIM),
                    paper(way, told, other)
                        .to(Party.PROFESSIONAL, LAWYER)
                        .actingFor(Stated.WRITTEN, HIM)))
        .toList();
  }

  private static AQuestion paper(Way way, Set<Attribute> told, Marked other) {
    return aQuestion()
        .of(way.act(), way.channel())
        .verified(way.verified())
        .about(HIM)
        .about(told, other)
        .telling(Attribute.CURRENT_ADDRESS);
  }

  private static Set<Attribute> with(Set<Attribute> some, Attribute more) {
    Set<Attribute> all = EnumSet.copyOf(some);
    all.add(more);
    return all;
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NAME", "CASE_CONTENT"})
  void whatever_else_is_told_of_her_no_two_people_can_let_it_go(Attribute attribute) {
    for (AQuestion paper : papers(Set.of(attribute), HER)) {
      Answer.to(paper, herMeasure()).is(BLOCK).withholdsEverything();
    }
    for (Set<Attribute> some : MAY_STAND) {
      for (AQuestion paper : papers(with(some, attribute), HER)) {
        Answer.to(paper, herMeasure()).is(BLOCK).withholdsEverything();
      }
    }
  }

  @Test
  void what_may_stand_takes_two_people_and_all_else_of_her_stays_withheld_afterwards() {
    for (Set<Attribute> some : MAY_STAND) {
      for (AQuestion paper : papers(some, HER)) {
        Answer.to(paper, herMeasure())
            .is(DUAL_APPROVAL_REQUIRED, 3)
            .withholds(EnumSet.complementOf(EnumSet.copyOf(some)).toArray(Attribute[]::new))
            .letsGoAfterRelease(some);
      }
    }
  }

  @Test
  void nobody_is_kept_from_a_paper_on_which_somebody_unprotected_stands_with_a_place() {
    for (AQuestion paper : papers(Set.of(Attribute.SCHOOL), NEIGHBOUR)) {
      Answer.to(paper, herMeasure()).is(PERMIT).withholdsNothing();
    }
  }
}
