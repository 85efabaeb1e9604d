package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("申告の記録: 事件に関わる管理職には、一覧にも監査にも現れない")
class TieTraceStoryTest extends RegisterStory {

  private static final String TIES = "/api/v1/ties";
  private static final String WHY = "{\"reason\":\"転居により、隣人ではなくなったため。\"}";

  private final Tokens clerk = Tokens.of("t-" + number, "14101-tax", "staff");

  private static Tokens manager(String id) {
    return Tokens.of(id, "14101-welfare", "manager").strong();
  }

  private String resident() {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private String declared(Tokens by) {
    Response answer = Api.by(by).body("{\"identifiers\":[" + resident() + "]}").post(TIES);
    assertEquals(201, answer.statusCode(), answer.asString());
    return answer.path("id");
  }

  private static void end(Tokens by, String tie, int status) {
    Response answer = Api.by(by).body(WHY).post(TIES + "/" + tie + "/end");
    assertEquals(status, answer.statusCode(), answer.asString());
  }

  private static List<String> audited(Tokens reader, String kind) {
    return Api.by(reader)
        .get("/api/v1/audit/entries?limit=200&kind=" + kind)
        .jsonPath()
        .getList("entries.subject");
  }

  /** The audit shows of a tie no more than the list of ends does. */
  @Test
  void a_manager_in_the_case_finds_the_tie_of_a_colleague_in_no_audit_either() {
    registered(
        measure(
            "PROVISIONAL",
            null,
            "\"respondents\":[{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"m-named-"
                + number
                + "\"}]}],"));
    String tie = declared(clerk);
    end(clerk, tie, 202);
    Tokens tied = manager("m-tied-" + number);
    declared(tied);
    for (String kind : List.of("TIE_DECLARED", "TIE_END_ASKED")) {
      assertTrue(audited(manager("m-other"), kind).contains(tie), kind);
      for (Tokens out : List.of(manager("m-named-" + number), tied)) {
        assertFalse(audited(out, kind).contains(tie), kind);
      }
    }
    end(manager("m-end"), tie, 200);
    assertTrue(audited(manager("m-other"), "TIE_ENDED").contains(tie));
    assertFalse(audited(manager("m-named-" + number), "TIE_ENDED").contains(tie));
  }

  @Test
  void a_manager_finds_no_tie_to_himself() {
    Tokens himself = manager("m-self-" + number);
    Response answer =
        Api.by(clerk)
            .body(
                "{\"identifiers\":["
                    + resident()
                    + ",{\"scheme\":\"STAFF\",\"value\":\"m-self-"
                    + number
                    + "\"}]}")
            .post(TIES);
    assertEquals(201, answer.statusCode(), answer.asString());
    assertTrue(audited(manager("m-other"), "TIE_DECLARED").contains(answer.path("id")));
    assertFalse(audited(himself, "TIE_DECLARED").contains(answer.path("id")));
  }

  @Test
  void that_a_manager_read_who_asks_and_why_is_recorded() {
    String tie = declared(clerk);
    end(clerk, tie, 202);
    Api.by(manager("m-reads-ends")).get(TIES + "/ends?limit=200").then().statusCode(200);
    String read = lastEntry("TIE_ENDS_READ");
    assertTrue(read.contains(tie) && read.contains("\"m-reads-ends\""), read);
  }
}
