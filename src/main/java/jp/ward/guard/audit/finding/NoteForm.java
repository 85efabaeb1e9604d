package jp.ward.guard.audit.finding;

import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/** Reads the words with which something is signed off, acknowledged or dismissed. */
public final class NoteForm {

  private final Identities identities;
  private final Fields form;

  public NoteForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body));
  }

  /** The one field `note`: 10 to 500 characters, and nobody's number in them. */
  public String note() {
    String note = form.words("note", true, identities::holdsPersonalNumber);
    form.close();
    return note;
  }
}
