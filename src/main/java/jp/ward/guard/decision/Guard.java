package jp.ward.guard.decision;

import java.util.List;
import java.util.stream.Stream;

/** The whole decision: classify, look up, never below the floor; the strictest answer counts. */
public final class Guard {

  private Guard() {}

  /**
   * Answers a question. Never throws for a well-formed question, and permits only what a row
   * permits.
   *
   * @param known the measures that hold any identifier of the question, in whatever role
   * @param registerStale whether the register may be older than it was (rule 30)
   */
  public static Decision decide(
      Question question, List<MeasureSnapshot> known, boolean registerStale, Rulings policy) {
    List<Reading> readings = Reading.all(question, known, registerStale);
    Reading reading = readings.get(0);
    List<Situation> situations = Classify.situationsOf(readings);
    // INVARIANT: there is at least one situation. Held by ClassifyTest.
    Situation deciding = situations.get(0);
    Ruling ruling = SafetyFloor.raise(deciding, policy.rulingFor(deciding));
    for (Situation situation : situations.subList(1, situations.size())) {
      Ruling other = SafetyFloor.raise(situation, policy.rulingFor(situation));
      if (other.outcome().compareTo(ruling.outcome()) > 0) {
        ruling = other;
        deciding = situation;
      }
    }
    return new Decision(
        ruling.outcome(),
        Flags.of(readings, known),
        Withheld.of(readings, ruling.outcome()),
        Withheld.afterRelease(readings),
        ruling.rule(),
        policy.scriptFor(reading.asStated(deciding)),
        ruling.steps(),
        reading.about().protecting(),
        situations);
  }

  /**
   * Whether a measure protects somebody who is named so, read as a check about him is: whom nothing
   * but the block of an address makes her is a neighbour (rule 4a).
   */
  public static boolean isAbout(Question.Subject resident, MeasureSnapshot measure) {
    return AboutReading.protects(measure, resident);
  }

  /**
   * Marks by which another measure may surely protect one of the same people: numbers and whole
   * names with a birthday of everybody but who only lives there.
   */
  public static Stream<String> sureMarks(MeasureSnapshot measure) {
    return CoResidents.numbers(measure);
  }

  /**
   * The residents of a question whom its asker may not handle (rule 29), by what the register and
   * his ties say; whoever was drawn for a spot check is not among them.
   *
   * @param known the measures that hold any identifier of the question, in whatever role
   */
  public static List<Question.Subject> mayNotHandle(
      Question question, List<MeasureSnapshot> known) {
    List<MeasureSnapshot> held = CoResidents.shared(known);
    return AskerReading.mayNotHandle(PassedOn.with(question, held), held);
  }
}
