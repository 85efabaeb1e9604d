package jp.ward.guard.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/**
 * The database of one test application: H2 in memory, or with {@code -Ddb=postgresql} a PostgreSQL
 * that keeps what it is told, as in production.
 */
public final class TestDatabase {

  private EmbeddedPostgres server;

  /** Starts it and gives the settings that lead there. */
  public Map<String, String> start() {
    if (!System.getProperty("testing.db", "h2").equals("postgresql")) {
      // Locks are waited for as long as on PostgreSQL, so that only the guard itself can be in
      // time.
      return settings(
          "jdbc:h2:mem:guard-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
          "guard",
          "");
    }
    return startPostgres("on");
  }

  /** Starts a PostgreSQL; with {@code off} it would lose what it was told in a power cut. */
  public Map<String, String> startPostgres(String fsync) {
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", fsync)
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
      return settings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(String url, String username, String password) {
    return Map.of(
        "quarkus.datasource.jdbc.url",
        url,
        "quarkus.datasource.username",
        username,
        "quarkus.datasource.password",
        password);
  }
}
