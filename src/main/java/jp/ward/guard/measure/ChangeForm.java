package jp.ward.guard.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.ward.guard.access.Body;
import jp.ward.guard.access.Fields;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;

/** The body of a change while it is read. */
final class ChangeForm {

  private static final int MOST_RESPONDENTS = 999;

  private final FieldProblems problems = new FieldProblems();
  private final FieldProblems warnings = new FieldProblems();
  private final JsonNode body;
  private final Fields fields;

  ChangeForm(byte[] bytes) {
    body = Body.parse(bytes);
    fields = Fields.of(body, "", problems);
  }

  Fields fields() {
    return fields;
  }

  FieldProblems problems() {
    return problems;
  }

  List<FieldProblem> warnings() {
    return warnings.list();
  }

  PartyForms parties(Identities identities) {
    return new PartyForms(identities, problems, warnings);
  }

  /** The place of a respondent within the measure, from 1; null where the caller names none. */
  Integer respondent() {
    if (fields.isNull("respondent")) {
      return null;
    }
    JsonNode place = body.get("respondent");
    boolean sound = place.isInt() && place.intValue() >= 1 && place.intValue() <= MOST_RESPONDENTS;
    if (!sound) {
      fields.refuse(
          "respondent",
          "The place of the respondent in the measure, a whole number from 1."
              + " 相手方の番号を1からの整数で指定してください。");
    }
    return sound ? place.intValue() : null;
  }

  /** Refuses what is wrong with the body, all at once. */
  void close() {
    fields.noMore();
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }
}
