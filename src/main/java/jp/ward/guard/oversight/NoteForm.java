package jp.ward.guard.oversight;

import jp.ward.guard.access.Body;
import jp.ward.guard.access.Fields;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;

/** Reads the words with which something is signed off, acknowledged or dismissed. */
final class NoteForm {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  private final Identities identities;
  private final FieldProblems problems = new FieldProblems();
  private final Fields form;

  NoteForm(byte[] body, Identities identities) {
    this.identities = identities;
    this.form = Fields.of(Body.parse(body), "", problems);
  }

  /** The one field `note`: 10 to 500 characters, and nobody's number in them. */
  String note() {
    String note = form.text("note", true, LONGEST);
    if (note != null && note.strip().codePointCount(0, note.strip().length()) < SHORTEST) {
      form.refuse("note", "At least 10 characters. 10文字以上で書いてください。");
    }
    if (identities.holdsPersonalNumber(note)) {
      form.refuse("note", "Not accepted: leave people's numbers out. 番号は書かないでください。");
    }
    form.noMore();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return note;
  }
}
