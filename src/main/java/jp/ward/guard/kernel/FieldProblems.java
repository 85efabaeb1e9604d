package jp.ward.guard.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a request, so that a caller mends them all at once. */
public final class FieldProblems {

  private final List<FieldProblem> problems = new ArrayList<>();

  public void add(String field, String message) {
    problems.add(new FieldProblem(field, message));
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public List<FieldProblem> list() {
    return List.copyOf(problems);
  }
}
