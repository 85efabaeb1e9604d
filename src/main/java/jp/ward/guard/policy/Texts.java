package jp.ward.guard.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scripts and steps by their codes. Held by ShippedPolicyTest. */
record Texts(Map<String, Script> scripts, Map<String, String> steps) {

  static final String SCRIPTS = "scripts.csv";
  static final String STEPS = "steps.csv";

  static Texts read(PolicyFolder folder, List<PolicyProblem> problems) {
    Map<String, Script> scripts =
        Csv.sentences(folder, SCRIPTS, List.of("code", "situation", "say", "doNotSay"), problems)
            .stream()
            .map(row -> new Script(row.cell("code"), lines(row, "say"), lines(row, "doNotSay")))
            .collect(Collectors.toMap(Script::code, Function.identity(), (one, other) -> one));
    Map<String, String> steps =
        Csv.sentences(folder, STEPS, List.of("code", "step"), problems).stream()
            .collect(
                Collectors.toMap(
                    row -> row.cell("code"), row -> row.cell("step"), (one, other) -> one));
    return new Texts(scripts, steps);
  }

  private static List<String> lines(Csv.Entry row, String heading) {
    return Stream.of(row.cell(heading).split("\\|"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
