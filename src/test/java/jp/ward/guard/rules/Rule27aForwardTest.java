package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.FORWARD;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.POST;
import static jp.ward.guard.decision.Flag.ORIGIN_UNSAFE;
import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.CHILD;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.MOTHER;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.rules.Cast.herMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("規則27a 相手方側から来た物は、二人で開けてから")
class Rule27aForwardTest {

  private static final Marked HER_HOME = Marked.address("0000007", 7, 8, 9);

  private static AQuestion toHer() {
    return aQuestion()
        .of(FORWARD, COUNTER)
        .about(HER)
        .to(Party.SELF, HER)
        .verified(Verified.REGISTERED_ID);
  }

  @Test
  void what_comes_from_his_side_or_from_anybody_unchecked_takes_two_people() {
    for (AQuestion question :
        new AQuestion[] {
          toHer().from(Party.RELATIVE, Verified.PHOTO_ID, MOTHER),
          toHer().from(Party.SELF, Verified.REGISTERED_ID, HIM),
          toHer().from(Party.THIRD_PARTY, Verified.PHOTO_ID, STRANGER),
          toHer().from(Party.COURT, Verified.NONE),
          toHer().from(Party.POLICE, Verified.WRITTEN, HIM)
        }) {
      Answer.to(question, herMeasure())
          .is(DUAL_APPROVAL_REQUIRED, 27)
          .guarded(ORIGIN_UNSAFE)
          .withholdsEverything();
    }
  }

  @Test
  void what_an_office_or_an_official_sends_is_judged_like_a_letter() {
    Answer.to(toHer().from(Party.COURT, Verified.WRITTEN), herMeasure()).is(PERMIT, 13);
    Answer.to(toHer().from(Party.OFFICE, Verified.CALLBACK), herMeasure()).is(PERMIT, 13);
  }

  @Test
  void nothing_of_hers_is_passed_on_to_his_side() {
    AQuestion toHim =
        aQuestion().of(FORWARD, POST).to(Party.RELATIVE, HIM).from(Party.SELF, Verified.NONE, HER);
    Answer.to(toHim.about(STRANGER), herMeasure()).is(BLOCK, 1);
  }

  @Test
  void a_protected_addressee_counts_as_asked_about() {
    Answer answer =
        Answer.to(
            aQuestion()
                .of(FORWARD, COUNTER)
                .about(NEIGHBOUR)
                .to(Party.THIRD_PARTY, HER)
                .from(Party.RELATIVE, Verified.NONE, MOTHER),
            herMeasure());
    answer.is(DUAL_APPROVAL_REQUIRED);
    assertTrue(answer.decision().flags().contains(Flag.ORIGIN_UNSAFE));
  }

  @Test
  void a_parcel_to_her_very_place_is_to_her_whatever_name_it_bears() {
    AMeasure measure = herMeasure().protecting(ProtectedRole.CO_PROTECTED, CHILD, HER_HOME);
    for (DestinationKind kind :
        List.of(
            DestinationKind.REGISTERED_ADDRESS,
            DestinationKind.SAFE_CONTACT,
            DestinationKind.CALLER_SUPPLIED)) {
      AQuestion parcel =
          aQuestion()
              .of(FORWARD, POST)
              .about(NEIGHBOUR)
              .at(kind, HER_HOME)
              .from(Party.RELATIVE, Verified.NONE, MOTHER);
      for (AQuestion one :
          List.of(
              parcel.to(Party.THIRD_PARTY),
              parcel.to(Party.SELF, NEIGHBOUR),
              parcel.to(Party.THIRD_PARTY).from(Party.THIRD_PARTY, Verified.NONE))) {
        Answer taken = Answer.to(one, measure).takesTwoPeopleOrMore();
        assertTrue(taken.decision().flags().contains(Flag.ORIGIN_UNSAFE));
        Answer.to(one).is(PERMIT).flags();
      }
    }
  }

  @Test
  void between_people_whom_nobody_protects_it_is_ordinary_business() {
    Answer.to(
            aQuestion()
                .of(FORWARD, COUNTER)
                .about(NEIGHBOUR)
                .to(Party.SELF, NEIGHBOUR)
                .from(Party.RELATIVE, Verified.NONE, STRANGER),
            herMeasure())
        .is(PERMIT)
        .flags();
  }

  /** What was declared for her neighbour lets nothing go about her. */
  @Test
  void after_release_only_what_was_declared_of_everybody_goes_about_the_addressee() {
    Answer.to(
            aQuestion()
                .of(FORWARD, POST)
                .about(java.util.Set.of(Attribute.CURRENT_ADDRESS), NEIGHBOUR)
                .about(java.util.Set.of(Attribute.NAME), STRANGER)
                .to(Party.THIRD_PARTY, HER)
                .from(Party.COURT, Verified.WRITTEN),
            herMeasure())
        .letsGoAfterRelease(java.util.Set.of());
  }

  @Test
  void what_her_lawyer_takes_for_her_goes_to_her() {
    AQuestion parcel =
        aQuestion()
            .of(FORWARD, COUNTER)
            .about(NEIGHBOUR)
            .to(Party.PROFESSIONAL, STRANGER)
            .from(Party.RELATIVE, Verified.NONE, HIM);
    Answer.to(parcel.actingFor(Stated.WRITTEN, HER), herMeasure())
        .is(DUAL_APPROVAL_REQUIRED)
        .guarded(ORIGIN_UNSAFE, Flag.HOUSEHOLD_MEMBER_PROTECTED);
    Answer.to(parcel.actingFor(Stated.WRITTEN, NEIGHBOUR), herMeasure()).is(PERMIT).flags();
  }

  /** A referral that followed from the protection of the addressee would tell of it. */
  @Test
  void a_tie_to_either_end_refers_whether_that_one_is_protected_or_not() {
    for (Marked[] ends : new Marked[][] {{HER, STRANGER}, {STRANGER, HER}}) {
      AQuestion question =
          aQuestion()
              .of(FORWARD, COUNTER)
              .about(NEIGHBOUR)
              .to(Party.THIRD_PARTY, ends[0])
              .from(Party.COURT, Verified.WRITTEN, ends[1])
              .tiedTo(HER);
      for (AMeasure[] known : new AMeasure[][] {{}, {herMeasure()}}) {
        Answer.to(question, known).is(BLOCK, 29).flags(Flag.REFER_TO_MANAGER);
      }
    }
  }
}
