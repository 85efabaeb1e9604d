package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("公表された漏えいを、尋ねるところから語り直す")
class IncidentStoryTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  @TestFactory
  Stream<DynamicContainer> every_incident_is_stopped_and_everybody_else_served() {
    List<Incident> incidents = Incident.all();
    assertFalse(incidents.isEmpty());
    return incidents.stream()
        .map(
            incident ->
                dynamicContainer(
                    incident.name(),
                    Stream.concat(
                        Stream.of(
                            dynamicTest("what stands in the register", () -> register(incident))),
                        incident.asks().stream().map(IncidentStoryTest::asked))));
  }

  private static void register(Incident incident) {
    for (Map<String, Object> measure : incident.measures()) {
      Api.by("officer-1", measure.get("office").toString(), "measure-officer")
          .body(Incident.measure(measure, TODAY))
          .post("/api/v1/measures")
          .then()
          .statusCode(201);
    }
  }

  private static DynamicTest asked(Incident.Ask ask) {
    return dynamicTest(
        ask.name() + ": " + ask.verdict(),
        () -> {
          JsonPath answer =
              Api.by(ask.id(), ask.office(), ask.group())
                  .body(ask.body())
                  .post("/api/v1/checks")
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath();
          assertEquals(ask.verdict(), answer.getString("verdict"));
          assertEquals(ask.flags(), new TreeSet<>(answer.<String>getList("flags")));
          TreeSet<String> withheld = new TreeSet<>(answer.<String>getList("withhold"));
          assertTrue(withheld.containsAll(ask.withhold()), () -> "withheld " + withheld);
          boolean open = ask.verdict().equals("PERMIT");
          assertTrue(!open || withheld.isEmpty(), () -> "withheld " + withheld);
        });
  }
}
