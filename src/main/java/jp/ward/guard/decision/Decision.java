package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The answer to one question, before it is written down.
 *
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
    String rule,
    String script,
    List<String> steps,
    List<MeasureSnapshot> protecting,
    List<Situation> situations) {

  /**
   * The same question after two people approved it: what was declared may be told, nothing else.
   *
   * @param declared what the question declared about everybody in it
   */
  public Decision released(Set<Attribute> declared) {
    Set<Attribute> rest = EnumSet.allOf(Attribute.class);
    rest.removeAll(declared);
    return new Decision(
        outcome.released(), flags, rest, rule, script, steps, protecting, situations);
  }
}
