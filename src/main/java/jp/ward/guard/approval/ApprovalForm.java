package jp.ward.guard.approval;

import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.DocumentForm;
import jp.ward.guard.web.Fields;

/** Reads what is posted about approvals; every problem is collected, none echoes a value. */
final class ApprovalForm {

  private final Identities identities;
  private final Fields form;

  ApprovalForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body));
  }

  /** Words that people read, 10 to 500 characters and nobody's number in them. */
  String words(String field) {
    return form.words(field, true, identities::holdsPersonalNumber);
  }

  /** Words that people read, up to 500 characters and nobody's number in them. */
  String remark(String field) {
    return form.remark(field, true, identities::holdsPersonalNumber);
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

  /** The SHA-256 of the text that goes now, null where none is named. */
  String document() {
    return DocumentForm.read(form);
  }

  /** Refuses what else was sent, and everything that was wrong. */
  void close() {
    form.close();
  }
}
