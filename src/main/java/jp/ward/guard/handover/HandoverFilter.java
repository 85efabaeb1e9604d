package jp.ward.guard.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.kernel.FieldProblems;

/** Reads the query of the inbox: {@code office=mine}, and a status or none. */
final class HandoverFilter {

  private HandoverFilter() {}

  /** Null for all that are live. */
  static HandoverStatus status(Map<String, List<String>> parameters) {
    FieldProblems problems = new FieldProblems();
    parameters.forEach(
        (name, values) -> {
          if (!Set.of("office", "status").contains(name)) {
            problems.add("query", "unknown parameter; use only office, status");
          } else if (values.size() != 1) {
            problems.add(name, "give it once");
          }
        });
    if (!parameters.getOrDefault("office", List.of("")).get(0).equals("mine")) {
      problems.add("office", "send office=mine: an office sees its own inbox");
    }
    HandoverStatus status = null;
    for (String text : parameters.getOrDefault("status", List.of())) {
      status =
          Arrays.stream(HandoverStatus.values())
              .filter(one -> one.name().equals(text))
              .findFirst()
              .orElse(null);
      if (status == null) {
        problems.add("status", "use one of " + Arrays.toString(HandoverStatus.values()));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return status;
  }
}
