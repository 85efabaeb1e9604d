package jp.ward.guard.oversight;

import jp.ward.guard.access.Body;
import jp.ward.guard.access.Fields;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;

/** Reads how a task came to its end. */
final class TaskForm {

  private final Identities identities;
  private final FieldProblems problems = new FieldProblems();
  private final Fields form;

  TaskForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body), "", problems);
  }

  /**
   * An end.
   *
   * @param check the check after which it was answered; null unless it was
   */
  record Completion(TaskOutcome outcome, String check, String note) {

    /** Prints the outcome. */
    @Override
    public String toString() {
      return String.valueOf(outcome);
    }
  }

  /** Complete, or refused. */
  Completion completion() {
    TaskOutcome outcome = form.oneOf("outcome", TaskOutcome.class, null);
    String check = form.text("check", outcome == TaskOutcome.ANSWERED, 64);
    if (check != null && outcome != null && outcome != TaskOutcome.ANSWERED) {
      form.refuse("check", "Only with ANSWERED: leave it out. check は ANSWERED のときだけです。");
    }
    String note = form.words("note", true, identities::holdsPersonalNumber);
    form.noMore();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return new Completion(outcome, check, note);
  }
}
