package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody reads out a hidden address by trying one after the other: it ends, and it is seen. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("住所を順に試すと、限りがあり、気づかれる")
class GuessingStoryTest extends RegisterStory {

  private static final int MOST = 60;

  private Response guess(String upn, String office, int place) {
    String body =
        """
        {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE","reference":"case-1",
         "about":[{"identifiers":[
           {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"},
           {"scheme":"PHONE","value":"0900000%04d"}]}],
         "recipient":{"party":"SELF","verified":"PHOTO_ID","identifiers":[
           {"scheme":"ADDRESS","value":"2310017 %d-1-1"}]}}"""
            .formatted(number, place, place);
    return Api.by(upn, office, "staff").body(body).post("/api/v1/checks");
  }

  private static List<Map<String, Object>> found(Tokens by, String kind) {
    Response page = Api.by(by).get("/api/v1/audit/findings?status=OPEN&limit=200&kind=" + kind);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("findings");
  }

  private static boolean holds(List<Map<String, Object>> findings, Object entry) {
    return findings.stream().anyMatch(one -> ((List<?>) one.get("evidence")).contains(entry));
  }

  @Test
  void one_clerk_meets_a_limit_and_the_manager_hears_of_it() {
    String measure = registered(active());
    Object first = null;
    int answered = 0;
    Response last = guess("s-guess-1", "14101-welfare", answered);
    while (last.statusCode() == 200 && answered < 700) {
      first = first == null ? last.path("receipt.entry") : first;
      last = guess("s-guess-1", "14101-welfare", ++answered);
    }
    assertEquals(MOST, answered);
    Refused.as("rate-limited", 429, last);
    Tokens manager = Tokens.of("m-guess", "14101-welfare", "manager");
    assertTrue(holds(found(manager, "RECIPIENTS_TRIED_BY_ONE"), first));
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    List<Map<String, Object>> hers =
        found(officer, "RECIPIENTS_TRIED").stream()
            .filter(one -> measure.equals(one.get("measure")))
            .toList();
    assertTrue(holds(hers, first));
  }

  @Test
  void many_clerks_of_many_offices_are_seen_together() {
    String measure = registered(active());
    for (int i = 0; i < 10; i++) {
      String office = i % 2 == 0 ? "14101-welfare" : "14101-civil";
      assertEquals(200, guess("s-guess-many-" + i, office, i).statusCode());
    }
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    assertTrue(
        found(officer, "RECIPIENTS_TRIED").stream()
            .anyMatch(one -> measure.equals(one.get("measure"))));
  }

  @Test
  void the_same_recipient_again_and_again_is_no_series() {
    String measure = registered(active());
    for (int i = 0; i < 15; i++) {
      assertEquals(200, guess("s-guess-same", "14101-welfare", 7).statusCode());
    }
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    assertTrue(
        found(officer, "RECIPIENTS_TRIED").stream()
            .noneMatch(one -> measure.equals(one.get("measure"))));
  }
}
