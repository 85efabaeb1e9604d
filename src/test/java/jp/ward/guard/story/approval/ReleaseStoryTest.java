package jp.ward.guard.story.approval;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.ledger.LedgerUnavailable;
import jp.ward.guard.measure.PreparedReduction;
import jp.ward.guard.story.measure.ReductionStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("解除・期間満了の事故を、措置の側から語り直す")
class ReleaseStoryTest extends ReductionStory {

  private static final int TOGETHER = 200;

  /** With one token his requests wait for each other; with many they are too many at once. */
  private static final Tokens ONE_OFFICER =
      Tokens.of("officer-1", "14101-civil", "measure-officer");

  /** JP-2025-meguro-unlock: a list from April, a new measure in May, a release in bulk. */
  @Test
  void a_list_of_ended_measures_is_no_authority_over_what_came_later() {
    String old = registered(measure("ACTIVE", TODAY.minusYears(1).minusDays(40), ""));
    PreparedReduction onTheList = prepared(old, 1, "\"END\"");
    String renewed = registered(active());
    granted(onTheList);
    assertEquals("ENDED", state(old));
    assertEquals(List.of(renewed), askedByNumber().stream().map(one -> one.id()).toList());
  }

  @Test
  void a_measure_that_was_extended_since_the_list_was_made_is_not_released() {
    String id = registered(measure("ACTIVE", TODAY.minusYears(1).minusDays(40), ""));
    PreparedReduction onTheList = prepared(id, 1, "\"END\"");
    change(id, "extension", "{}").statusCode(200);
    refused(ProblemCode.STALE_VERSION, () -> granted(onTheList));
    assertEquals(MeasureState.ACTIVE, askedByNumber().get(0).state());
  }

  /** JP-2008-imari: there is no lock that one person opens and forgets to close. */
  @Test
  void nothing_that_one_officer_can_send_unlocks_her() {
    String id = registered(active());
    String before = certificateForHim();
    for (String part : List.of("unlock", "release", "end", "suspension", "deactivation")) {
      officer().body("{}").post(PATH + "/" + id + "/" + part).then().statusCode(404);
    }
    officer().body("{}").put(PATH + "/" + id).then().statusCode(405);
    officer().delete(PATH + "/" + id).then().statusCode(405);
    officer().body("{\"state\":\"ENDED\"}").patch(PATH + "/" + id).then().statusCode(405);
    prepared(id, 1, "\"END\"");
    prepared(id, 1, "\"END\"");
    assertEquals(before, certificateForHim());
    officer().get(PATH + "/" + id).then().body("version", equalTo(1));
  }

  private String certificateForHim() {
    Question question =
        Question.sound()
            .with("/act", "\"ISSUE\"")
            .with("/channel", "\"COUNTER\"")
            .with("/purpose", "\"CERTIFICATE\"")
            .with(
                "/about/0/identifiers",
                "[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]"
                    .formatted(number));
    Response answer =
        by("s-1303", "14101-civil", "staff").body(question.toString()).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    assertFalse(answer.path("verdict").toString().startsWith("PERMIT"));
    return answer.path("verdict") + " " + answer.path("flags");
  }

  @Test
  void of_two_hundred_grants_and_changes_at_once_exactly_one_takes_effect() throws Exception {
    String id = registered(active());
    PreparedReduction prepared = prepared(id, 1, "\"END\"");
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      String phone = "{\"scheme\":\"PHONE\",\"value\":\"0900001%04d\"}".formatted(i);
      all.add(i % 4 == 0 ? () -> isChanged(id, phone) : () -> isGranted(prepared));
    }
    assertEquals(1, successes(all));
    officer().get(PATH + "/" + id).then().body("version", equalTo(2));
  }

  @Test
  void of_two_hundred_grants_at_once_exactly_one_takes_effect() throws Exception {
    String id = registered(active());
    PreparedReduction prepared = prepared(id, 1, "\"END\"");
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      all.add(() -> isGranted(prepared));
    }
    assertEquals(1, successes(all));
    assertEquals("ENDED", state(id));
  }

  private boolean isGranted(PreparedReduction prepared) {
    try {
      granted(prepared);
      return true;
    } catch (Refusal refusal) {
      assertEquals(ProblemCode.STALE_VERSION, refusal.code());
    } catch (LedgerUnavailable tooManyAtOnce) {
      // Refused as well: it did not get its turn in time.
    }
    return false;
  }

  private static boolean isChanged(String id, String phone) {
    int status =
        Api.by(ONE_OFFICER)
            .header("If-Match", "\"1\"")
            .body(phone)
            .post(PATH + "/" + id + "/unsafe-destinations")
            .statusCode();
    assertTrue(List.of(200, 412, 503).contains(status), "status " + status);
    return status == 200;
  }

  private static int successes(List<Callable<Boolean>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
    try {
      int successes = 0;
      for (Future<Boolean> one : threads.invokeAll(all)) {
        successes += one.get() ? 1 : 0;
      }
      return successes;
    } finally {
      threads.shutdown();
    }
  }
}
