package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ward.guard.story.rule.ReferralStoryTest.HalfIsDrawn;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Half of all views are drawn here, of managers as of clerks: who is answered about somebody was
 * not drawn, who is referred without a reason was.
 */
@QuarkusTest
@QuarkusTestResource(value = HalfIsDrawn.class, restrictToAnnotatedClass = true)
@DisplayName("同僚である当事者への回答は、抜き取りと見分けがつかない")
class ReferralStoryTest {

  private static final String HER = atena("720500003");
  private static final String HIM_WHO_WORKS_HERE =
      "{\"scheme\":\"STAFF\",\"value\":\"m-respondent\"}";
  private static final String ANYBODY = atena("720500038");
  private static final String OWN = "{\"scheme\":\"STAFF\",\"value\":\"m-own\"}";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Settings as everywhere, but half of all views are spot checks. */
  public static class HalfIsDrawn extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.spot-check-share", "0.5");
      return config;
    }
  }

  private static String atena(String number) {
    return "{\"scheme\":\"ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}".formatted(number);
  }

  private static Tokens manager(String id) {
    return Tokens.of(id, "14101-tax", "manager");
  }

  private static Response view(Tokens by, String about) {
    Question question =
        Question.sound()
            .with("/act", "\"VIEW\"")
            .with("/channel", "\"DESK\"")
            .with("/purpose", "\"RECORD_CHECK\"")
            .with("/recipient/party", "\"STAFF\"")
            .with("/about/0/identifiers", "[" + about + "]");
    Response answer = Api.by(by).body(question.toString()).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer;
  }

  /** The whole answer and its headers, without what numbers it and when. */
  private static String timeless(Response answer) throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(answer.asByteArray());
    assertEquals("[\"REFER_TO_MANAGER\"]", body.get("flags").toString());
    for (String differing : List.of("id", "asOf", "expiresAt", "receipt")) {
      assertEquals(true, body.has(differing), differing);
      body.remove(differing);
    }
    Map<String, String> headers =
        answer.headers().asList().stream()
            .filter(one -> !one.getName().equalsIgnoreCase("X-Request-ID"))
            .filter(one -> !one.getName().equalsIgnoreCase("Content-Length"))
            .collect(
                Collectors.toMap(
                    one -> one.getName(), one -> one.getValue(), (a, b) -> a, TreeMap::new));
    return headers + "\n" + JSON.<JsonNode>valueToTree(body).toPrettyString();
  }

  /** By clerks and managers whom nothing keeps from it: some of each were drawn. */
  private static List<Response> views(String about) {
    List<Response> views = new ArrayList<>();
    for (int n = 0; n < 24; n++) {
      String role = n % 2 == 0 ? "staff" : "manager";
      views.add(view(Tokens.of(role + "-free-" + n, "14101-tax", role), about));
    }
    return views;
  }

  private static Set<String> verdicts(List<Response> views) {
    return views.stream().map(one -> one.<String>path("verdict")).collect(Collectors.toSet());
  }

  private static Response firstReferred(List<Response> views) {
    return views.stream()
        .filter(one -> "BLOCK".equals(one.path("verdict")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void own_record_declared_tie_and_party_are_answered_like_a_view_that_was_drawn()
      throws IOException {
    Api.by("officer-1", "14101-civil", "measure-officer")
        .body(
            """
            {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
             "responsibleOffice":"14101-civil",
             "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
             "respondents":[{"identifiers":[%s]}]}"""
                .formatted(HER, HIM_WHO_WORKS_HERE))
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
    for (String resident : List.of(ANYBODY, HER)) {
      Api.by(manager("m-tied"))
          .body("{\"identifiers\":[" + resident + "]}")
          .post("/api/v1/ties")
          .then()
          .statusCode(201);
    }
    List<Response> ofAnybody = views(ANYBODY);
    List<Response> ofHer = views(HER);
    assertEquals(Set.of("PERMIT", "BLOCK"), verdicts(ofAnybody));
    assertEquals(Set.of("DUAL_APPROVAL_REQUIRED", "BLOCK"), verdicts(ofHer));

    String drawn = timeless(firstReferred(ofAnybody));
    assertEquals(drawn, timeless(firstReferred(ofHer)));
    assertEquals(drawn, timeless(view(manager("m-own"), OWN)));
    assertEquals(drawn, timeless(view(manager("m-tied"), ANYBODY)));
    assertEquals(drawn, timeless(view(manager("m-tied"), HER)));
    assertEquals(drawn, timeless(view(manager("m-respondent"), HER)));
  }
}
