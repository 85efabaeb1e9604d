package jp.ward.guard.task;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/** Reads how a task came to its end. Held by TaskReadersStoryTest. */
final class TaskForm {

  /** Ends that a check of the office comes before. */
  private static final Set<TaskOutcome> AFTER_A_CHECK =
      EnumSet.of(TaskOutcome.ANSWERED, TaskOutcome.NAMED);

  private final Identities identities;
  private final Fields form;

  TaskForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body));
  }

  /**
   * An end.
   *
   * @param check the check after which it was answered, or the person named; null unless it was
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
    String check = form.text("check", outcome != null && AFTER_A_CHECK.contains(outcome), 64);
    if (check != null && outcome != null && !AFTER_A_CHECK.contains(outcome)) {
      form.refuse(
          "check", "Only with ANSWERED or NAMED: leave it out. check は ANSWERED か NAMED のときだけです。");
    }
    String note = form.words("note", true, identities::holdsPersonalNumber);
    form.close();
    return new Completion(outcome, check, note);
  }
}
