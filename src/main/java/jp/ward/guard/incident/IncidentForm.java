package jp.ward.guard.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.IdentifiersForm;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/**
 * Reads what is posted about incidents; every problem is collected, none echoes a value. Held by
 * AfterLeakRefusedStoryTest.
 */
final class IncidentForm {

  private static final int MOST_PEOPLE = 50;
  private static final int LONGEST_CODE = 64;

  /** The clocks of the caller and of the guard differ. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final Identities identities;
  private final FieldProblems problems = new FieldProblems();
  private final Fields form;

  IncidentForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body), "", problems);
  }

  /** The report of an incident, complete or refused. */
  IncidentReport report(Instant now, Directory directory) {
    String check = form.text("check", false, LONGEST_CODE);
    List<List<IdentifierRef>> about = new ArrayList<>();
    for (Fields one : form.objects("about", 0, MOST_PEOPLE)) {
      about.add(new IdentifiersForm(identities, problems).resident(one));
    }
    if (form.isNull("check") && about.isEmpty()) {
      form.refuse(
          "about", "Name whom it is about: add check, or about. 誰のことかを check か about で示してください。");
    }
    IncidentReport report =
        new IncidentReport(
            check,
            about,
            wordUnlessChecked("act", Act.class),
            wordUnlessChecked("channel", Channel.class),
            wordUnlessChecked("party", Party.class),
            purpose(directory),
            disclosed(),
            new IdentifiersForm(identities, problems).places(form, "told"),
            saidAt(now),
            form.flag("malicious", false),
            words("description", true));
    close();
    return report;
  }

  /** What somebody records of a step, complete or refused. */
  Step step(IncidentStep step) {
    IncidentOutcome outcome = form.oneOf("outcome", IncidentOutcome.class, null);
    boolean isDone = outcome == null || outcome == IncidentOutcome.DONE;
    String note = words("note", !isDone);
    Set<IncidentCause> causes = form.setOf("causes", IncidentCause.class);
    boolean wanted = step == IncidentStep.CAUSE && outcome == IncidentOutcome.DONE;
    if (wanted && causes.isEmpty()) {
      form.refuse("causes", "Name at least one cause: add it. 原因の符号を1つ以上付けてください。");
    } else if (!wanted && !causes.isEmpty()) {
      form.refuse("causes", "Only with the step CAUSE, DONE: leave it out. 原因は手順 CAUSE の完了時だけです。");
    }
    close();
    return new Step(outcome, note, causes);
  }

  /** Refuses what else was sent, and everything that was wrong. */
  void close() {
    form.close();
  }

  /** A step as posted. */
  record Step(IncidentOutcome outcome, String note, Set<IncidentCause> causes) {

    /** Prints the outcome. */
    @Override
    public String toString() {
      return String.valueOf(outcome);
    }
  }

  /** The check says it, unless the report does. */
  private <E extends Enum<E>> E wordUnlessChecked(String name, Class<E> type) {
    return form.isNull(name) && !form.isNull("check") ? null : form.oneOf(name, type, null);
  }

  private String purpose(Directory directory) {
    String purpose = form.text("purpose", false, LONGEST_CODE);
    if (purpose != null && !directory.isPurpose(purpose)) {
      form.refuse("purpose", "Use a code of policies/purposes.csv. 用途の符号を確認してください。");
    }
    return purpose;
  }

  private Set<Attribute> disclosed() {
    Set<Attribute> disclosed = form.setOf("disclosed", Attribute.class);
    if (disclosed.isEmpty()) {
      form.refuse("disclosed", "Required: add what was said. 伝わった項目は必須です。");
    }
    return disclosed;
  }

  private Instant saidAt(Instant now) {
    Instant saidAt = form.time("saidAt", true);
    if (saidAt == null) {
      return null;
    }
    Instant oldest = now.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    if (saidAt.isAfter(now.plus(CLOCKS_DIFFER)) || saidAt.isBefore(oldest)) {
      form.refuse("saidAt", "Give a time of the past year, not of the future. 過去1年以内の時刻にしてください。");
    }
    return saidAt;
  }

  private String words(String field, boolean required) {
    return form.words(field, required, identities::holdsPersonalNumber);
  }
}
