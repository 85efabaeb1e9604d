package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.QuotedCsv;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会・提供の記録は、表計算で開けるファイルにもなる")
class DisclosuresFileStoryTest extends DisclosuresStory {

  private static Response file(String measure, String query) {
    Response file = Api.by(her("14101-civil")).accept("text/csv").get(path(measure) + query);
    assertEquals(200, file.statusCode(), file.asString());
    return file;
  }

  private static List<List<String>> rows(Response file) {
    return QuotedCsv.rows(file.asByteArray());
  }

  private static String cell(List<String> headings, List<String> row, String heading) {
    return row.get(headings.indexOf(heading));
  }

  @Test
  void it_holds_what_the_list_shows_with_labels_and_who_took_it() {
    String measure = protectedPerson();
    uses(cleared(), "REACHED");
    Response file = file(measure, "");
    List<List<String>> rows = rows(file);
    List<Integer> listed = entries(measure, "");
    assertEquals(listed, rows.stream().skip(1).map(row -> Integer.valueOf(row.get(0))).toList());
    List<String> headings = rows.get(0);
    List<String> told = rows.get(1);
    assertEquals("clerk-1", cell(headings, told, "職員番号"));
    assertEquals("連絡", cell(headings, told, "行為(表示)"));
    assertEquals("制限付き", cell(headings, told, "判定(表示)"));
    assertEquals("氏名", cell(headings, told, "伝えるとした項目(表示)"));
    assertEquals("伝わった", cell(headings, told, "伝達(表示)"));
    assertEquals("REACHED", cell(headings, told, "許可票の結果"));
    assertEquals("確実", cell(headings, told, "本人との一致(表示)"));
    assertEquals("", cell(headings, told, "措置の前"));
    String id = file.header("X-Export-ID");
    assertTrue(cell(headings, told, "透かし").matches("o-disclosures \\S+Z " + id));
    assertTrue(file.header("Content-Disposition").contains("disclosures-" + id + ".csv"));
    assertEquals("text/csv;charset=UTF-8", file.contentType().replace(" ", ""));
  }

  @Test
  void who_holds_the_file_alone_sees_what_is_left_out_of_it() throws IOException {
    String measure = registered(active());
    int here = asks(staffAt("14101-tax"), letter("x", numbered(number))).getInt("receipt.entry");
    asks(staffAt("14102-tax"), letter("y", numbered(number)));
    List<List<String>> rows = rows(file(measure, ""));
    assertEquals(3, rows.size());
    assertEquals("" + here, rows.get(1).get(0));
    assertTrue(rows.get(2).get(0).contains("ほかの市区町村の所属がしたことは含みません"));
    assertEquals(rows.get(0).size(), rows.get(2).size());
    JsonNode record = new ObjectMapper().readTree(lastEntry("DISCLOSURES_EXPORTED"));
    assertFalse(record.get("confirmed").booleanValue());
    confirmed(measure);
    assertEquals(3, rows(file(measure, "")).size());
    assertFalse(file(measure, "").asString().contains("含みません"));
    record = new ObjectMapper().readTree(lastEntry("DISCLOSURES_EXPORTED"));
    assertTrue(record.get("confirmed").booleanValue());
  }

  @Test
  void its_hash_and_its_filter_are_recorded_before_it_leaves()
      throws IOException, NoSuchAlgorithmException {
    String measure = protectedPerson();
    asks(clerk(), letter("x", numbered(number)));
    Response file = file(measure, "?act=SEND&from=" + TODAY);
    JsonNode record = new ObjectMapper().readTree(lastEntry("DISCLOSURES_EXPORTED"));
    assertEquals(measure, record.get("measure").textValue());
    assertEquals("SEND", record.at("/filter/act").textValue());
    assertEquals(1, record.get("rows").intValue());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.asByteArray());
    assertEquals(HexFormat.of().formatHex(hash), record.get("sha256").textValue());
  }

  @Test
  void no_cell_is_run_as_a_formula() {
    String measure = protectedPerson();
    Tokens hostile = Tokens.of("=cmd|'/C+calc'!A0", "14101-tax", "staff");
    asks(hostile, letter("@SUM(1)", numbered(number)));
    List<List<String>> rows = rows(file(measure, ""));
    assertEquals("'=cmd|'/C+calc'!A0", cell(rows.get(0), rows.get(1), "職員番号"));
    assertEquals("'@SUM(1)", cell(rows.get(0), rows.get(1), "所属の記録の番号"));
  }

  @Test
  void without_asking_for_a_file_there_is_a_page() {
    String measure = protectedPerson();
    for (String accept : List.of("*/*", "application/json", "application/json, text/csv;q=0.5")) {
      Response page = Api.by(her("14101-civil")).accept(accept).get(path(measure));
      assertEquals(200, page.statusCode(), accept);
      assertTrue(page.contentType().startsWith("application/json"), accept);
    }
  }

  @Test
  void a_file_has_no_pages_and_refuses_what_the_list_refuses() {
    String measure = protectedPerson();
    for (String query : List.of("limit=5", "cursor=1.x", "name=x")) {
      Refused.as(
          "invalid-request",
          Api.by(her("14101-civil")).accept("text/csv").get(path(measure) + "?" + query),
          "query");
    }
    Refused.as(
        "invalid-request",
        Api.by(her("14101-civil")).accept("text/csv").get(path(measure) + "?told=x"),
        "told");
  }
}
