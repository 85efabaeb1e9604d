package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("監査の記録は、持ち出した人が分かる形でだけ書き出せる")
class ExportStoryTest extends ExportStory {

  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void a_measure() {
    she_is_protected_from_him();
  }

  @Test
  void it_opens_in_japanese_and_says_what_was_stopped() {
    int entry = asked("s-export-1", "14102-welfare");
    signedOff(managerOf("14102-welfare"), entry, "止めた理由と職員の対応を確かめた。");
    Response file = exported(managerOf("14102-welfare"), SPAN + "&stopped=true");
    assertEquals("text/csv;charset=utf-8", file.contentType().toLowerCase().replace(" ", ""));
    assertEquals(List.of("no-store"), file.headers().getValues("Cache-Control"));
    assertEquals(
        "attachment; filename=\"audit-%s-%s.csv\"".formatted(TODAY.minusDays(1), TODAY),
        file.header("Content-Disposition"));
    byte[] bytes = file.asByteArray();
    assertEquals("efbbbf", HexFormat.of().formatHex(bytes, 0, 3));
    List<List<String>> rows = rows(file);
    assertEquals("記録番号", rows.get(0).get(0));
    assertEquals("透かし", rows.get(0).get(rows.get(0).size() - 1));
    assertEquals("s-export-1", cell(rows, entry, "職員番号"));
    assertEquals("BLOCK", cell(rows, entry, "判定"));
    assertEquals("遮断", cell(rows, entry, "判定(表示)"));
    assertEquals("連絡", cell(rows, entry, "行為(表示)"));
    assertEquals("電話", cell(rows, entry, "手段(表示)"));
    assertTrue(cell(rows, entry, "注意表示(表示)").contains("相手が相手方"));
    assertEquals("記録のとおり", cell(rows, entry, "記録の状態"));
    assertEquals("止めた理由と職員の対応を確かめた。", cell(rows, entry, "確認の内容"));
    assertTrue(cell(rows, entry, "記録日時").matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    assertFalse(file.asString().contains(number) || file.asString().contains(him));
  }

  @Test
  void it_holds_what_the_list_holds_in_the_same_order() {
    asked("s-export-2", "14102-welfare");
    asked("s-export-2", "14102-tax");
    JsonPath list = auditor().get("/api/v1/audit/entries?limit=200&kind=CHECK").jsonPath();
    List<String> exported = column(rows(exported(auditor(), SPAN + "&kind=CHECK")), "記録番号");
    List<Integer> listed = list.getList("entries.entry");
    assertEquals(listed.stream().map(String::valueOf).toList(), exported.subList(0, listed.size()));
    assertEquals(
        List.of(), column(rows(exported(auditor(), "?from=2020-01-01&until=2020-12-31")), "記録番号"));
  }

  @Test
  void the_record_of_it_leads_from_a_leaked_file_to_whoever_took_it() throws Exception {
    asked("s-export-3", "14102-welfare");
    Response file = exported(managerOf("14102-welfare"), SPAN + "&verdict=BLOCK");
    JsonNode record = JSON.readTree(lastEntry("AUDIT_EXPORTED"));
    String id = file.header("X-Export-ID");
    assertTrue(id.matches("exp_[0-9A-HJKMNP-TV-Z]{26}"), id);
    assertEquals("m-export-14102-welfare", record.get("upn").asText());
    assertEquals("sub-m-export-14102-welfare", record.get("sub").asText());
    byte[] bytes = file.asByteArray();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertEquals(hash, record.get("sha256").asText());
    assertEquals(bytes.length, record.get("bytes").asInt());
    assertEquals(rows(file).size() - 1, record.get("rows").asInt());
    assertEquals("BLOCK", record.at("/filter/verdict").asText());
    assertEquals(TODAY.toString(), record.at("/filter/until").asText());
    String mark =
        "m-export-14102-welfare " + Instant.parse(record.get("takenAt").asText()) + " " + id;
    assertEquals(Set.of(mark), Set.copyOf(column(rows(file), "透かし")));
    JsonPath shown = auditor().get("/api/v1/audit/entries?kind=AUDIT_EXPORTED&limit=1").jsonPath();
    assertEquals(id, shown.getString("entries[0].subject"));
    assertEquals("m-export-14102-welfare", shown.getString("entries[0].staff"));
    assertTrue(
        column(rows(exported(auditor(), SPAN + "&kind=AUDIT_EXPORTED")), "対象の番号").contains(id));
    assertNotEquals(id, exported(managerOf("14102-welfare"), SPAN).header("X-Export-ID"));
  }

  @Test
  void nothing_leaves_while_its_record_cannot_be_written() throws Exception {
    asked("s-export-8", "14102-welfare");
    exported(auditor(), SPAN); // the index has nothing left to read
    CompletableFuture<Response> waiting =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  ledger.lock();
                  CompletableFuture<Response> begun =
                      CompletableFuture.supplyAsync(() -> export(auditor(), SPAN));
                  assertThrows(
                      TimeoutException.class, () -> begun.get(1_000, TimeUnit.MILLISECONDS));
                  return begun;
                });
    assertEquals(200, waiting.get().statusCode());
    assertTrue(
        lastEntry("AUDIT_EXPORTED").contains("\"rows\":" + (rows(waiting.get()).size() - 1)));
  }

  @Test
  void no_cell_is_a_formula_whoever_names_himself_how() {
    for (String upn : HOSTILE) {
      asked(upn, "14102-welfare");
    }
    int entry = asked("s-export-4", "14102-welfare");
    signedOff(managerOf("14102-welfare"), entry, HOSTILE_NOTE);
    List<List<String>> rows = rows(exported(Api.by("@m-export", "14102-welfare", "manager"), SPAN));
    List<String> staff = column(rows, "職員番号");
    for (String upn : HOSTILE) {
      assertFalse(staff.contains(upn), upn);
      assertTrue(staff.contains("'" + upn), upn);
    }
    assertEquals("'" + HOSTILE_NOTE, cell(rows, entry, "確認の内容"));
    assertTrue(column(rows, "透かし").stream().allMatch(mark -> mark.startsWith("'@m-export ")));
    rows.forEach(
        row -> row.forEach(cell -> assertFalse(cell.matches("(?s)[=+\\-@＝＋－＠\\t\\r\\n].*"), cell)));
  }

  @Test
  void a_manager_takes_the_own_ward_alone() {
    int there = asked("s-export-5", "14101-welfare");
    int here = asked("s-export-5", "14102-welfare");
    List<List<String>> rows = rows(exported(managerOf("14102-welfare"), SPAN));
    assertTrue(column(rows, "記録番号").contains("" + here));
    assertFalse(column(rows, "記録番号").contains("" + there));
    assertTrue(column(rows, "課コード").stream().allMatch(office -> office.startsWith("14102-")));
    Refused.as("forbidden", export(managerOf("14102-welfare"), SPAN + "&office=14101-welfare"));
    assertTrue(column(rows(exported(auditor(), SPAN)), "記録番号").contains("" + there));
  }

  @Test
  void nobody_takes_out_the_case_that_he_is_in() {
    String himself = "{\"scheme\":\"STAFF\",\"value\":\"m-export-party\"}";
    registered(
        measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[%s]}],".formatted(himself)));
    int entry = asked("s-export-6", "14102-welfare");
    RequestSpecification party = Api.by("m-export-party", "14102-welfare", "manager");
    assertFalse(column(rows(exported(party, SPAN)), "記録番号").contains("" + entry));
  }

  @Test
  void a_content_that_was_destroyed_is_shown_as_destroyed() {
    int entry = asked("s-export-7", "14102-welfare");
    exported(auditor(), SPAN); // in the index by now
    byte[] key = wrappedKey(entry);
    wrap(entry, new byte[0]);
    try {
      List<List<String>> rows = rows(exported(auditor(), SPAN));
      assertEquals("内容なし(破棄又は改変)", cell(rows, entry, "記録の状態"));
      assertEquals("", cell(rows, entry, "職員番号"));
      assertEquals("14102-welfare", cell(rows, entry, "課コード"));
    } finally {
      wrap(entry, key); // or other stories find a ledger that is not sound
    }
  }

  private byte[] wrappedKey(int entry) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (byte[])
                    entities
                        .createNativeQuery(
                            "select wrapped_key from ledger_content where entry = ?1")
                        .setParameter(1, entry)
                        .getSingleResult());
  }

  private void wrap(int entry, byte[] key) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update ledger_content set wrapped_key = ?2 where entry = ?1")
                    .setParameter(1, entry)
                    .setParameter(2, key)
                    .executeUpdate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"staff", "measure-officer", "ward-system", "register-feed", "contractor,staff"})
  void nobody_else_takes_anything(String groups) {
    String before = lastEntryNumber();
    Refused.as("forbidden", export(Api.by("x-export", "14102-welfare", groups.split(",")), SPAN));
    assertEquals(before, lastEntryNumber());
  }

  @Test
  void without_a_token_nothing_leaves() {
    Refused.as("unauthenticated", export(Api.given(), SPAN));
  }

  private String lastEntryNumber() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select count(*) from ledger_envelope where kind = 'AUDIT_EXPORTED'")
                    .getSingleResult()
                    .toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'',from until",
    "?from=2026-11-01,until",
    "?until=2026-11-01,from",
    "?from=2026-11-02&until=2026-11-01,until",
    "?from=2025-11-01&until=2026-11-02,until",
    "?from=0001-01-01&until=9999-12-31,until",
    "?from=%2B999999998-01-01&until=%2B999999998-01-02,from until",
    "?from=2026-11-01&until=2026-11-02&identifier=1,query",
    "?from=2026-11-01&until=2026-11-02&reference=case-1,query",
    "?from=2026-11-01&until=2026-11-02&subject=chk_01J,query",
    "?from=2026-11-01&until=2026-11-02&staff=s-2001,staff",
    "?from=2026-11-01&until=2026-11-02&limit=5,query",
    "?from=2026-11-01&until=2026-11-02&cursor=17,query"
  })
  void what_is_no_bounded_filter_is_refused(String query, String fields) {
    String before = lastEntryNumber();
    Refused.as("invalid-request", export(auditor(), query), fields.split(" "));
    assertEquals(before, lastEntryNumber());
  }

  @Test
  void a_whole_year_is_no_problem() {
    exported(auditor(), "?from=2027-01-01&until=2028-01-01");
    exported(auditor(), "?from=0000-01-01&until=0000-01-02");
    exported(auditor(), "?from=9999-12-31&until=9999-12-31");
  }
}
