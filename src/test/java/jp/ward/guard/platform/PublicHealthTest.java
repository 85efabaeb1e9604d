package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.OfThree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("公開ポートの準備完了は、聞かれる回数によらず、状態だけを答える")
class PublicHealthTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject DataSource database;

  @Test
  void it_tells_the_status_alone_and_changes_with_it() throws Exception {
    becomes(200);
    assertEquals("{\"status\":\"UP\"}", get("ready").body());
    assertEquals(200, get("live").statusCode());
    assertEquals(200, get("started").statusCode());
    run("alter table ledger_head rename to away");
    try {
      becomes(503);
      assertEquals("{\"status\":\"DOWN\"}", get("ready").body());
      assertEquals(200, get("live").statusCode());
    } finally {
      run("alter table away rename to ledger_head");
    }
    becomes(200);
  }

  /** Every connection is lent out: whoever asked the database would wait. */
  @Test
  void it_is_told_at_once_also_while_no_connection_is_free() throws Exception {
    OfThree.isInTime(this::two_hundred_are_told_while_no_connection_is_free);
  }

  private boolean two_hundred_are_told_while_no_connection_is_free() throws Exception {
    becomes(200);
    boolean isQuick;
    Connection[] all = new Connection[64];
    try {
      for (int i = 0; i < all.length - 4; i++) {
        all[i] = database.getConnection();
      }
      long begun = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        get("ready");
      }
      isQuick = System.nanoTime() - begun < 5_000_000_000L; // none of them looked
    } finally {
      for (Connection one : all) {
        if (one != null) {
          one.close();
        }
      }
    }
    becomes(200);
    return isQuick;
  }

  private void becomes(int status) throws Exception {
    for (int i = 0; i < 150 && get("ready").statusCode() != status; i++) {
      Thread.sleep(100);
    }
    assertEquals(status, get("ready").statusCode());
  }

  private HttpResponse<String> get(String what) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + Api.port() + "/q/health/" + what);
    return http.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
