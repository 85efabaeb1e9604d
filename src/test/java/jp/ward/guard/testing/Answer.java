package jp.ward.guard.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Guard;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Outcome;

/** The answer of the shipped policy, with what a rule test says of it. */
public final class Answer {

  private final Decision decision;

  private Answer(Decision decision) {
    this.decision = decision;
  }

  public static Answer to(AQuestion question, AMeasure... known) {
    return to(question, false, known);
  }

  /** While the register may be older than it was. */
  public static Answer whileStaleTo(AQuestion question, AMeasure... known) {
    return to(question, true, known);
  }

  private static Answer to(AQuestion question, boolean stale, AMeasure... known) {
    List<MeasureSnapshot> measures = Arrays.stream(known).map(AMeasure::build).toList();
    return new Answer(Guard.decide(question.build(), measures, stale, ShippedPolicy.get()));
  }

  public Decision decision() {
    return decision;
  }

  /** The verdict, whichever row gave it. */
  public Answer is(Outcome outcome) {
    assertEquals(outcome, decision.outcome(), () -> "by " + decision.rule());
    return this;
  }

  /** The verdict, given by a row of this number. */
  public Answer is(Outcome outcome, int rule) {
    is(outcome);
    String number = "R%02d".formatted(rule);
    assertTrue(decision.rule().matches(number + "\\D*"), () -> "decided by " + decision.rule());
    return this;
  }

  /** Exactly these flags. */
  public Answer flags(Flag... flags) {
    assertEquals(setOf(Flag.class, flags), decision.flags());
    return this;
  }

  /** That somebody asked about is protected, exactly these flags beside it, and all is withheld. */
  public Answer guarded(Flag... flags) {
    Set<Flag> all = setOf(Flag.class, flags);
    all.add(Flag.ABOUT_PROTECTED_PERSON);
    assertEquals(all, decision.flags());
    return withholdsEverything();
  }

  public Answer withholdsNothing() {
    return withholds();
  }

  public Answer withholdsEverything() {
    return withholds(Attribute.values());
  }

  public Answer withholdsEverythingBut(Attribute one) {
    assertEquals(EnumSet.complementOf(EnumSet.of(one)), decision.withhold());
    return this;
  }

  /** Exactly these. */
  public Answer withholds(Attribute... attributes) {
    assertEquals(setOf(Attribute.class, attributes), decision.withhold());
    return this;
  }

  /** After the approval of two people everything is withheld but these. */
  public Answer letsGoAfterRelease(Set<Attribute> attributes) {
    Set<Attribute> kept = EnumSet.allOf(Attribute.class);
    kept.removeAll(attributes);
    assertEquals(kept, decision.released().withhold());
    return this;
  }

  /** That nothing goes on one person's word. */
  public Answer takesTwoPeopleOrMore() {
    assertTrue(
        decision.outcome().isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED),
        () -> "answered " + decision.outcome() + " by " + decision.rule());
    Set<Attribute> more = EnumSet.complementOf(EnumSet.of(Attribute.NAME));
    assertTrue(decision.withhold().containsAll(more), () -> "withheld " + decision.withhold());
    return this;
  }

  private static <E extends Enum<E>> Set<E> setOf(Class<E> type, E[] values) {
    Set<E> all = EnumSet.noneOf(type);
    all.addAll(List.of(values));
    return all;
  }
}
