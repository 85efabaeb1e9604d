package jp.ward.guard.record;

import java.util.List;

/**
 * What the clerk was told to say and do next, in codes; the policy of the answer has the words.
 *
 * @param script a code of {@code policies/scripts.csv}
 * @param steps codes of {@code policies/steps.csv}, in their order
 */
public record RecordedInstructions(String script, List<String> steps) {

  public RecordedInstructions {
    Parts.require(script);
    steps = List.copyOf(steps);
  }
}
