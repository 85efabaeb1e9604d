package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;

/**
 * The answer to one question, before it is written down.
 *
 * @param keptAfterRelease what stays withheld once two people have approved the question
 * @param rule the row or floor that decided
 * @param script the code of the words to be said
 * @param steps codes of what leads on
 * @param protecting the measures that matched somebody asked about; never leaves the office
 * @param situations what was decided on, kept so that a draft policy can be tried on it later
 */
public record Decision(
    Outcome outcome,
    Set<Flag> flags,
    Set<Attribute> withhold,
    Set<Attribute> keptAfterRelease,
    String rule,
    String script,
    List<String> steps,
    List<MeasureSnapshot> protecting,
    List<Situation> situations) {

  /**
   * This decision after two people approved it: what was declared may be told, person by person.
   */
  public Decision released() {
    return new Decision(
        outcome.released(),
        flags,
        keptAfterRelease,
        keptAfterRelease,
        rule,
        script,
        steps,
        protecting,
        situations);
  }
}
