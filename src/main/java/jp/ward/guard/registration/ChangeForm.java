package jp.ward.guard.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/** The body of a change while it is read. Held by ReductionFormTest. */
public final class ChangeForm {

  private static final int MOST_PEOPLE = 999;

  private final FieldProblems problems = new FieldProblems();
  private final FieldProblems warnings = new FieldProblems();
  private final JsonNode body;
  private final Fields fields;

  public ChangeForm(byte[] bytes) {
    body = Body.parse(bytes);
    fields = Fields.of(body, "", problems);
  }

  public Fields fields() {
    return fields;
  }

  public FieldProblems problems() {
    return problems;
  }

  public List<FieldProblem> warnings() {
    return warnings.list();
  }

  public PartyForms parties(Identities identities) {
    return new PartyForms(identities, problems, warnings);
  }

  /** The place of a person within his side of the measure, from 1; null where none is named. */
  public Integer place(String name, boolean required) {
    if (fields.isNull(name)) {
      if (required) {
        refusePlace(name);
      }
      return null;
    }
    JsonNode place = body.get(name);
    boolean sound = place.isInt() && place.intValue() >= 1 && place.intValue() <= MOST_PEOPLE;
    if (!sound) {
      refusePlace(name);
    }
    return sound ? place.intValue() : null;
  }

  private void refusePlace(String name) {
    fields.refuse(
        name,
        "Give the place of the person in the measure, a whole number from 1."
            + " 措置の中での番号を1からの整数で指定してください。");
  }

  /** A JSON truth value; the fallback where it is absent or wrong. */
  public boolean flag(String name, boolean fallback) {
    if (fields.isNull(name)) {
      return fallback;
    }
    if (!body.get(name).isBoolean()) {
      fields.refuse(name, "Send true or false. true か false で送ってください。");
      return fallback;
    }
    return body.get(name).booleanValue();
  }

  /** Refuses what is wrong with the body, all at once. */
  public void close() {
    fields.close();
  }
}
