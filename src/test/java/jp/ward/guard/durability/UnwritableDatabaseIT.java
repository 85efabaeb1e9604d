package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.h2.tools.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that answers every reader and keeps nothing: the guard is not ready, and says so. */
@Tag("h2")
@DisplayName("書き込めないデータベースでは、準備完了と言わない")
class UnwritableDatabaseIT {

  @TempDir Path folder;

  @Test
  void ready_is_no_longer_said_and_is_said_again_when_it_writes() throws Exception {
    Server database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    String url =
        "jdbc:h2:tcp://localhost:%d/%s;WRITE_DELAY=0"
            .formatted(database.getPort(), folder.resolve("guard"));
    try (PackagedGuard guard = new PackagedGuard(folder).with("QUARKUS_DATASOURCE_JDBC_URL", url)) {
      guard.start();
      assertEquals(200, asked(guard));
      try (Connection other = DriverManager.getConnection(url, "guard", "");
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("SELECT entry FROM ledger_head WHERE id = 1 FOR UPDATE");
        becomes(guard, 503);
        assertEquals(503, asked(guard));
        assertEquals(200, guard.jar.status("/q/health/live"));
        assertEquals("{\"status\":\"DOWN\"}", guard.jar.body("/q/health/ready"));
        assertTrue(guard.jar.managed("/q/health/ready").contains("writes and keeps"));
        other.rollback();
      }
      becomes(guard, 200);
      assertEquals(200, asked(guard));
    } finally {
      database.stop();
    }
  }

  private static int asked(PackagedGuard guard) throws Exception {
    String question = Receipts.question("073000002");
    return guard.jar.post("/api/v1/checks", Receipts.clerk("s-ready"), question).statusCode();
  }

  private static void becomes(PackagedGuard guard, int status) throws Exception {
    for (int i = 0; i < 100 && guard.jar.status("/q/health/ready") != status; i++) {
      Thread.sleep(200);
    }
    assertEquals(status, guard.jar.status("/q/health/ready"));
  }
}
