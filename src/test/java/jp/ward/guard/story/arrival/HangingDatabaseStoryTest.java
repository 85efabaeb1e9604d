package jp.ward.guard.story.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("データベースが動かなくても、2秒以内に「判定できない」と分かる")
class HangingDatabaseStoryTest {

  private static final int CALLERS = 4;

  @Inject DataSource database;

  @Test
  void while_the_database_hangs_each_caller_hears_in_time_that_there_is_no_answer()
      throws Exception {
    for (int i = 0; i < 5 && asked("s-hang-0").statusCode() != 200; i++) {
      // the very first question of a cold guard may itself be late
    }
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT entry FROM ledger_head WHERE id = 1 FOR UPDATE");
      for (int round = 0; round < 2; round++) { // the second finds the first still waiting
        askedAtOnce().forEach(HangingDatabaseStoryTest::assertNoAnswer);
      }
      other.rollback();
    }
    Response after = asked("s-hang-0");
    assertEquals(200, after.statusCode(), after.asString());
    assertTrue(after.time() < 2_000, after.time() + " ms");
  }

  @Test
  void transactions_read_what_is_committed() throws Exception {
    try (Connection one = database.getConnection()) {
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, one.getTransactionIsolation());
    }
  }

  private static List<Response> askedAtOnce() {
    List<CompletableFuture<Response>> all = new ArrayList<>();
    for (int i = 1; i <= CALLERS; i++) {
      String upn = "s-hang-" + i;
      all.add(CompletableFuture.supplyAsync(() -> asked(upn)));
    }
    // what has to be recorded before it can be refused
    all.add(quoting("/handover", "no such code"));
    CompletableFuture<Response> lookedUp = quoting("/approval", "apr_01J00000000000000000000000");
    List<Response> answers = new ArrayList<>(all.stream().map(CompletableFuture::join).toList());
    Response approval = lookedUp.join();
    if (approval.statusCode() == 400) { // it came before those that hang, and needs no entry
      Refused.as("invalid-request", approval, "approval");
      assertTrue(approval.time() < 2_300, approval.time() + " ms");
    } else {
      answers.add(approval);
    }
    return answers;
  }

  private static void assertNoAnswer(Response refused) {
    Refused.as("guard-unavailable", 503, refused);
    assertTrue(refused.asString().contains("BLOCK"));
    assertTrue(refused.time() < 2_300, refused.time() + " ms");
  }

  private static CompletableFuture<Response> quoting(String field, String value) {
    Question question = Question.sound().with(field, '"' + value + '"');
    return CompletableFuture.supplyAsync(() -> asked("s-hang-quoting", question));
  }

  private static Response asked(String upn) {
    return asked(upn, Question.sound());
  }

  private static Response asked(String upn, Question question) {
    return Api.by(upn, "14102-welfare", "staff").body(question.toString()).post("/api/v1/checks");
  }
}
