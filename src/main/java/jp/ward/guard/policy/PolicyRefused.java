package jp.ward.guard.policy;

import java.util.List;
import java.util.stream.Collectors;

/** The policy folder can't be used; every problem is told at once. */
public final class PolicyRefused extends RuntimeException {

  private final transient List<PolicyProblem> problems;

  public PolicyRefused(List<PolicyProblem> problems) {
    super(
        "規程ファイルに問題があるため起動しません("
            + problems.size()
            + "件):\n"
            + problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PolicyProblem> problems() {
    return problems;
  }
}
