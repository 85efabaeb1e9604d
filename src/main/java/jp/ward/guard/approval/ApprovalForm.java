package jp.ward.guard.approval;

import jp.ward.guard.access.Body;
import jp.ward.guard.access.Fields;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;

/** Reads what is posted about approvals; every problem is collected, none echoes a value. */
final class ApprovalForm {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  private final Identities identities;
  private final FieldProblems problems = new FieldProblems();
  private final Fields form;

  ApprovalForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body), "", problems);
  }

  /** Words that people read, 10 to 500 characters and nobody's number in them. */
  String words(String field) {
    String text = remark(field);
    if (text != null && text.strip().codePointCount(0, text.strip().length()) < SHORTEST) {
      form.refuse(field, "At least 10 characters. 10文字以上で書いてください。");
    }
    return text;
  }

  /** Words that people read, up to 500 characters and nobody's number in them. */
  String remark(String field) {
    String text = form.text(field, true, LONGEST);
    if (identities.holdsPersonalNumber(text)) {
      form.refuse(field, "Not accepted: leave people's numbers out. 番号は書かないでください。");
    }
    return text;
  }

  String text(String field, int longest) {
    return form.text(field, true, longest);
  }

  VoteChoice vote() {
    return form.oneOf("vote", VoteChoice.class, null);
  }

  /** The result of an act, null where none is sent. */
  ClearanceResult result() {
    return form.isNull("result") ? null : form.oneOf("result", ClearanceResult.class, null);
  }

  /** Refuses what else was sent, and everything that was wrong. */
  void close() {
    form.noMore();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }
}
