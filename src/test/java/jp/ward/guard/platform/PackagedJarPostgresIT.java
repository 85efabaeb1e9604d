package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ward.guard.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgresql")
@DisplayName("本番の jar と PostgreSQL: 起動する・しない")
class PackagedJarPostgresIT {

  @TempDir Path temp;
  private final Map<String, String> settings = new HashMap<>();
  private final TestDatabase database = new TestDatabase();
  private PackagedJar jar;

  @BeforeEach
  void keys_and_settings() throws Exception {
    jar = new PackagedJar(temp);
    assertEquals(0, jar.run(Map.of(), "init-keys", temp.resolve("keys").toString()).exitCode());
    byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic().getEncoded();
    Files.writeString(
        temp.resolve("token.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
            + "\n-----END PUBLIC KEY-----\n");
    settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", temp.resolve("token.pem").toString());
    settings.put("MP_JWT_VERIFY_ISSUER", "https://issuer.test");
    settings.put("GUARD_KEYS_DIR", temp.resolve("keys").toString());
    settings.put("GUARD_STATE_DIR", temp.resolve("state").toString());
  }

  @AfterEach
  void stop() {
    jar.stop();
    database.stop();
  }

  @Test
  void configured_it_runs_and_runs_again_and_its_ledger_is_sound() throws Exception {
    connect("on");
    for (int start = 0; start < 2; start++) {
      jar.start(settings);
      assertFalse(jar.managed("/q/health").contains("\"stale\": true"), jar.managed("/q/health"));
      jar.stop();
    }
    PackagedJar.Ended verified = jar.run(settings, "verify-ledger");
    assertEquals(0, verified.exitCode(), verified.output());
  }

  @Test
  void a_server_that_may_lose_what_it_was_told_is_refused() throws Exception {
    connect("off");
    PackagedJar.Ended ended = jar.run(settings);
    assertEquals(1, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains("PostgreSQL: fsync"), ended.output());
    assertFalse(ended.output().contains("Listening on"), ended.output());
  }

  @Test
  void a_server_that_does_not_let_in_or_is_away_is_a_problem_with_its_remedy() throws Exception {
    connect("on");
    String address = settings.get("QUARKUS_DATASOURCE_JDBC_URL");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", address.replaceFirst("(:\\d+/)[^?]*", "$1none"));
    refused("no database of that name");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/guard");
    refused("cannot be reached");
  }

  private void refused(String english) throws Exception {
    PackagedJar.Ended ended = jar.run(settings);
    assertEquals(1, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains(english), ended.output());
    assertFalse(ended.output().contains("\tat "), ended.output());
  }

  @Test
  void ready_tells_what_the_server_is_told_while_it_runs() throws Exception {
    connect("on");
    jar.start(settings);
    for (String told : List.of("default_transaction_read_only = on")) {
      tell("ALTER SYSTEM SET " + told);
      becomes(503);
      assertEquals(200, jar.status("/q/health/live"), told);
      tell("ALTER SYSTEM RESET ALL");
      becomes(200);
    }
    tell("ALTER SYSTEM SET synchronous_commit = off"); // each session of the guard has its own
    tell("ALTER ROLE postgres SET synchronous_commit = off");
    tell("ALTER DATABASE postgres SET synchronous_commit = off");
    tell(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
    Thread.sleep(6_000);
    becomes(200);
  }

  private void tell(String sql) throws Exception {
    try (Connection own =
            DriverManager.getConnection(
                settings.get("QUARKUS_DATASOURCE_JDBC_URL"), "postgres", "postgres");
        Statement statement = own.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      statement.execute(sql);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private void becomes(int status) throws Exception {
    for (int i = 0; i < 100 && jar.status("/q/health/ready") != status; i++) {
      Thread.sleep(200);
    }
    assertEquals(status, jar.status("/q/health/ready"));
  }

  private void connect(String fsync) {
    database
        .startPostgres(fsync)
        .forEach(
            (name, value) ->
                settings.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
  }
}
