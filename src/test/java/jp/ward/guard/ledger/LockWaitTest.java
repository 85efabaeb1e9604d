package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import jp.ward.guard.testing.OfThree;
import jp.ward.guard.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One session leaves a row locked; another, begun as the guard's sessions begin, wants it. */
@DisplayName("だれかが押さえたままの行を、呼び出し側より長くは待たない")
class LockWaitTest {

  private static final long BUDGET_NANOS = 1_900_000_000L;

  private static String session(String kind) throws IOException {
    Properties shipped = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(reader);
    }
    return shipped.getProperty("guard.build.session." + kind);
  }

  @Test
  void on_h2_whatever_its_address_says() throws Exception {
    waits("jdbc:h2:mem:lock-wait;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "guard", "", "h2");
  }

  /** The server is there only where the build is for it. */
  @Test
  @Tag("postgresql")
  void on_postgresql() throws Exception {
    TestDatabase database = new TestDatabase();
    Map<String, String> settings = database.startPostgres("off");
    String prefix = "quarkus.datasource.";
    try {
      waits(
          settings.get(prefix + "jdbc.url"),
          settings.get(prefix + "username"),
          settings.get(prefix + "password"),
          "postgresql");
    } finally {
      database.stop();
    }
  }

  private static void waits(String url, String user, String password, String kind)
      throws Exception {
    try (Connection holding = DriverManager.getConnection(url, user, password);
        Connection waiting = DriverManager.getConnection(url, user, password);
        Statement holder = holding.createStatement();
        Statement waiter = waiting.createStatement()) {
      holder.execute("CREATE TABLE held (id INT PRIMARY KEY, n INT)");
      holder.execute("INSERT INTO held VALUES (1, 0)");
      waiter.execute(session(kind));
      waiting.setAutoCommit(false);
      holding.setAutoCommit(false);
      holder.execute("SELECT n FROM held WHERE id = 1 FOR UPDATE");
      String wanted = "SELECT n FROM held WHERE id = 1 FOR UPDATE";
      OfThree.isInTime(
          () -> {
            long begun = System.nanoTime();
            assertThrows(SQLException.class, () -> waiter.execute(wanted));
            long waited = System.nanoTime() - begun;
            waiting.rollback();
            return waited < BUDGET_NANOS;
          });
      holding.rollback();
      assertTrue(waiter.execute(wanted), "and goes on afterwards");
      waiting.rollback();
    }
  }
}
