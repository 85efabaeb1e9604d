package jp.ward.guard.story.measure;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Together;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("同じ版に二百の変更が重なっても、進むのは一度だけ")
class MeasureRaceTest extends RegisterStory {

  private static final int MANY = 200;
  private static final int SOME = 40;
  private static final Tokens OFFICER = Tokens.of("officer-1", "14101-civil", "measure-officer");

  private static int once(String id, String part, String body) {
    return Api.by(OFFICER)
        .header("If-Match", "\"1\"")
        .body(body)
        .post(PATH + "/" + id + "/" + part)
        .statusCode();
  }

  @Test
  void two_hundred_activations_of_one_version_are_one() throws Exception {
    String id = registered(measure("PROVISIONAL", null, ""));
    String start = "{\"start\":\"" + TODAY + "\"}";
    assertEquals(
        Map.of(200, 1, 412, MANY - 1),
        Together.statuses(MANY, () -> once(id, "activation", start)));
    officer()
        .get(PATH + "/" + id)
        .then()
        .body("version", equalTo(2))
        .body("state", equalTo("ACTIVE"));
  }

  @Test
  void two_hundred_extensions_of_one_version_are_one_year() throws Exception {
    String id = registered(measure("ACTIVE", TODAY.minusYears(1), ""));
    String end = officer().get(PATH + "/" + id).then().extract().path("end");
    assertEquals(
        Map.of(200, 1, 412, MANY - 1), Together.statuses(MANY, () -> once(id, "extension", "{}")));
    String later = officer().get(PATH + "/" + id).then().extract().path("end");
    assertEquals(LocalDate.parse(end).getYear() + 1, LocalDate.parse(later).getYear());
    officer().get(PATH + "/" + id).then().body("version", equalTo(2));
  }

  @Test
  void what_is_added_together_is_all_there() throws Exception {
    String id = registered(active());
    AtomicInteger next = new AtomicInteger();
    String body = "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"s-%d\"}]}";
    assertEquals(
        Map.of(200, SOME),
        Together.statuses(
            SOME,
            () -> {
              int number = next.incrementAndGet();
              return Api.by(OFFICER)
                  .body(body.formatted(number))
                  .post(PATH + "/" + id + "/respondents")
                  .statusCode();
            }));
    officer()
        .get(PATH + "/" + id)
        .then()
        .body("version", equalTo(SOME + 1))
        .body("counts.respondents", equalTo(SOME));
  }
}
