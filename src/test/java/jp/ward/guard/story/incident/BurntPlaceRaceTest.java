package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("報告と同時に登録・変更されても、報告の時にあった措置はすべて引き上げられる")
class BurntPlaceRaceTest extends BurntPlaceStory {

  private static final int MANY = 8;
  private static final int UNAVAILABLE = 503;

  @Test
  void every_measure_that_an_incident_found_is_burnt_whoever_writes_beside_it() throws Exception {
    String first = withSafePlaces();
    ExecutorService threads = Executors.newFixedThreadPool(3 * MANY);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Response>> reports = new ArrayList<>();
    List<Future<Response>> others = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Tokens reporter = Tokens.of("clerk-r" + i, "14101-welfare", "staff");
      String unsafe = place("PHONE", "0900000" + (2000 + i));
      reports.add(threads.submit(() -> sent(start, reporter, INCIDENTS, leak())));
      others.add(threads.submit(() -> sent(start, officerOfA(), PATH, active())));
      others.add(
          threads.submit(
              () ->
                  sent(start, officerOfA(), PATH + "/" + first + "/unsafe-destinations", unsafe)));
    }
    start.countDown();
    for (Future<Response> other : others) {
      assertTrue(other.get().statusCode() < 300, other.get().asString());
    }
    Set<String> found = new TreeSet<>();
    for (Future<Response> report : reports) {
      assertEquals(201, report.get().statusCode(), report.get().asString());
      found.addAll(measuresOf(report.get().path("id")));
    }
    threads.shutdown();
    assertTrue(found.contains(first), "" + found);
    for (String measure : found) {
      assertTrue(read(measure).getBoolean("addressBurnt"), measure);
    }
    // each unsafe destination, and the first report: to the others nothing was left to burn
    assertEquals(2 + MANY, read(first).getInt("version"));
    assertTrue(ledger.verify().isSound());
  }

  private String leak() {
    return told(List.of("CURRENT_ADDRESS"));
  }

  /** Sends it again where it did not get its turn: then nothing was done. */
  private static Response sent(CountDownLatch start, Tokens by, String path, String body)
      throws InterruptedException {
    start.await();
    Response answer = Api.by(by).body(body).post(path);
    while (answer.statusCode() == UNAVAILABLE) {
      answer = Api.by(by).body(body).post(path);
    }
    return answer;
  }

  private Set<String> measuresOf(String incident) throws IOException {
    byte[] content = ledger.byReference(incident).flatMap(ledger::read).orElseThrow().content();
    JsonNode measures = new ObjectMapper().readTree(content).at("/incident/measures");
    Set<String> ids = new TreeSet<>();
    measures.forEach(one -> ids.add(one.asText()));
    return ids;
  }
}
