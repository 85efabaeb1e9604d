package jp.ward.guard.check;

import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
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

@DisplayName("二人で見届けることは、どの行の答えでも手順に出る")
class WatchedStepsTest {

  private static final Marked HER = Marked.atena("her");
  private static final Marked HIM = Marked.atena("him");

  private static AMeasure hers() {
    return aMeasure().protecting(HER).against(HIM).registeredAddress(RegisteredAddress.SHARED);
  }

  private static void are(Set<String> steps, AQuestion question, AMeasure... known) {
    assertEquals(steps, WatchedSteps.of(Answer.to(question, known).decision()));
  }

  @Test
  void what_police_ask_at_his_instance_is_passed_on_to_nobody() {
    AQuestion police =
        aQuestion()
            .of(Act.ANSWER, Channel.POST)
            .about(HER)
            .to(Party.POLICE)
            .verified(Verified.WRITTEN);
    are(Set.of("T32"), police.actingFor(Stated.WRITTEN, HIM), hers());
    are(Set.of(), police.actingFor(Stated.NONE), hers());
  }

  @Test
  void a_thing_from_his_side_is_opened_with_two_present_whoever_it_goes_to() {
    for (Party party : List.of(Party.HOUSEHOLD, Party.SCHOOL, Party.STAFF)) {
      AQuestion parcel = aQuestion().of(Act.FORWARD, Channel.COUNTER).about(HER).to(party);
      are(Set.of("T33"), parcel.from(Party.SELF, Verified.NONE, HIM), hers());
      are(Set.of(), parcel.from(Party.COURT, Verified.WRITTEN), hers());
    }
  }

  @Test
  void a_bill_to_the_shared_home_looks_as_ever() {
    AQuestion bill =
        aQuestion()
            .of(Act.SEND, Channel.POST)
            .about(HER)
            .to(Party.SELF, HER)
            .at(DestinationKind.REGISTERED_ADDRESS);
    are(Set.of(), bill, hers());
    are(Set.of("T34"), bill.continuing(), hers());
  }

  /** An older measure that asks for two people as well has the first word, and its row's steps. */
  @Test
  void what_was_blacked_out_in_his_papers_is_checked_whichever_measure_answers() {
    AQuestion papers =
        aQuestion()
            .of(Act.SEND, Channel.POST)
            .about(HIM)
            .about(Set.of(Attribute.NAME), HER)
            .to(Party.HOUSEHOLD, HIM)
            .verified(Verified.WRITTEN);
    AMeasure older = aMeasure().protecting(HER).against(Marked.atena("another"));
    are(Set.of("T35"), papers, hers());
    are(Set.of("T35"), papers, older, hers());
    are(Set.of(), papers.telling(Attribute.CURRENT_ADDRESS), older);
  }

  @Test
  void where_anybody_must_write_everybody_is_told_the_same() {
    AQuestion oral =
        aQuestion()
            .of(Act.FORWARD, Channel.COUNTER)
            .about(HER)
            .to(Party.PROFESSIONAL)
            .from(Party.SELF, Verified.NONE, HIM);
    are(Set.of(), oral, hers());
  }
}
