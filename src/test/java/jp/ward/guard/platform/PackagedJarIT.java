package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@DisplayName("本番の jar: 起動する・しない")
class PackagedJarIT {

  @TempDir Path temp;
  private final Map<String, String> settings = new HashMap<>();
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
  }

  @AfterEach
  void stop() {
    jar.stop();
  }

  @Test
  void with_nothing_configured_it_refuses_and_lists_every_missing_setting() throws Exception {
    PackagedJar.Ended ended = jar.run(Map.of());
    assertEquals(1, ended.exitCode());
    for (Setting setting : Settings.ALL) {
      assertEquals(setting.isMandatory(), ended.output().contains(setting.variable()), "" + ended);
    }
    assertTrue(ended.output().contains("設定されていません"), ended.output());
    assertFalse(Files.exists(temp.resolve("data")), "a refused start leaves nothing behind");
  }

  @Test
  void keys_are_never_overwritten() throws Exception {
    PackagedJar.Ended ended = jar.run(Map.of(), "init-keys", temp.resolve("keys").toString());
    assertEquals(1, ended.exitCode());
    assertTrue(ended.output().contains("identifier-1.key"), ended.output());
  }

  @Test
  void it_prints_how_the_policies_changed_and_leaves_nothing_behind() throws Exception {
    PackagedJar.Ended ended = jar.run(Map.of(), "policy-changes", "2026-04-01");
    assertEquals(0, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains("判定表の変化 2026-04-01 → 2026-10-01"), ended.output());
    assertEquals(1, jar.run(Map.of(), "policy-changes", "2020-04-01").exitCode());
    assertFalse(Files.exists(temp.resolve("data")), "nothing was started");
  }

  @Test
  void configured_it_runs_and_runs_again_and_its_ledger_is_sound() throws Exception {
    for (int start = 0; start < 2; start++) {
      jar.start(settings);
      assertEquals(200, jar.status("/q/health/ready"));
      assertEquals(404, jar.status("/q/health"));
      assertEquals(404, jar.status("/q/metrics"));
      assertTrue(jar.managed("/q/health").contains("\"status\": \"UP\""), jar.managed("/q/health"));
      assertFalse(jar.managed("/q/health").contains("\"stale\": true"), jar.managed("/q/health"));
      jar.stop();
    }
    PackagedJar.Ended verified = jar.run(settings, "verify-ledger");
    assertEquals(0, verified.exitCode(), verified.output());
  }

  @Test
  void an_empty_database_under_used_keys_is_refused_unless_it_is_meant() throws Exception {
    jar.start(settings);
    jar.stop();
    Files.delete(temp.resolve("data/guard.mv.db"));
    refused("データベースが空です", "the database is empty", "GUARD_NEW_REGISTER=");
    settings.put("GUARD_NEW_REGISTER", "true");
    refused("true では始められません", "true is not enough");
    settings.put("GUARD_NEW_REGISTER", "reg_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    refused("データベースが空です", "the database is empty");
    String bound = Files.readString(temp.resolve("keys/register-id"));
    settings.put("GUARD_NEW_REGISTER", bound.strip().replaceAll(".* ", ""));
    jar.start(settings);
    assertFalse(jar.managed("/q/health").contains("\"stale\": true"), jar.managed("/q/health"));
    jar.stop();
    Files.delete(temp.resolve("data/guard.mv.db")); // left set, it is worth nothing any more
    refused("データベースが空です", "the database is empty");
  }

  @Test
  void a_rotation_goes_on_and_the_copy_from_before_it_starts_on_the_strict_side() throws Exception {
    Path database = temp.resolve("data/guard.mv.db");
    jar.start(settings);
    jar.stop();
    Files.copy(database, temp.resolve("yesterday"));
    Files.writeString(
        temp.resolve("keys/identifier-2.key"),
        "guard-key v1 identifier-2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
    jar.start(settings);
    Thread.sleep(2_000); // the note is written at most every second
    assertFalse(jar.managed("/q/health").contains("\"stale\": true"), jar.managed("/q/health"));
    jar.stop();
    Files.copy(temp.resolve("yesterday"), database, StandardCopyOption.REPLACE_EXISTING);
    for (int start = 0; start < 2; start++) { // and starting again does not make it forget
      jar.start(settings);
      assertTrue(jar.managed("/q/health").contains("\"stale\": true"), jar.managed("/q/health"));
      jar.stop();
    }
  }

  @Test
  void a_lost_note_starts_on_the_strict_side() throws Exception {
    jar.start(settings);
    jar.stop();
    Files.delete(temp.resolve("data/guard.state/ledger-note"));
    jar.start(settings);
    assertTrue(jar.managed("/q/health").contains("\"stale\": true"), jar.managed("/q/health"));
  }

  @Test
  void no_surroundings_can_empty_the_register() throws Exception {
    jar.start(settings);
    jar.stop();
    settings.putAll(
        Map.of(
            "QUARKUS_PROFILE", "dev,prod",
            "QUARKUS_CONFIG_PROFILE_PARENT", "dev",
            "SMALLRYE_CONFIG_PROFILE_PARENT", "dev",
            "QUARKUS_FLYWAY_CLEAN_AT_START", "true",
            "QUARKUS_FLYWAY_CLEAN_DISABLED", "false"));
    jar.start(settings);
    // A cleaned database meets bound keys and is refused, so going on means that it was kept.
    assertFalse(jar.output().contains("cleaned schema"), jar.output());
    assertTrue(Files.exists(temp.resolve("data/guard.state/ledger-note")));
    assertFalse(jar.managed("/q/health").contains("\"stale\": true"));
  }

  @Test
  void the_profile_dev_wakes_nothing() throws Exception {
    PackagedJar.Ended ended = jar.run(Map.of("QUARKUS_PROFILE", "dev"));
    assertEquals(1, ended.exitCode());
    assertTrue(ended.output().contains("GUARD_KEYS_DIR"), ended.output());
    settings.put("QUARKUS_PROFILE", "dev");
    jar.start(settings);
    for (String page : new String[] {"/q/dev-ui", "/q/swagger-ui", "/q/openapi"}) {
      assertEquals(404, jar.status(page), page);
    }
    assertTrue(Files.exists(temp.resolve("data/guard.mv.db")));
    assertFalse(jar.output().contains("eyJ"), "a token was printed");
  }

  @Test
  void a_database_that_is_held_or_does_not_let_in_is_a_problem_with_its_remedy() throws Exception {
    jar.start(settings);
    PackagedJar second = new PackagedJar(Files.createDirectory(temp.resolve("second")));
    Map<String, String> same = new HashMap<>(settings);
    same.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + temp.resolve("data/guard"));
    same.put("GUARD_ZONE", "Tokyo");
    PackagedJar.Ended held = second.run(same);
    assertEquals(1, held.exitCode(), held.output());
    assertTrue(held.output().contains("another process holds"), held.output());
    assertTrue(held.output().contains("GUARD_ZONE"), "with all other problems");
    assertFalse(held.output().contains("\tat "), held.output());
    assertEquals(200, jar.status("/q/health/ready"), "whoever holds it goes on");
    jar.stop();
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "kanariya");
    refused("QUARKUS_DATASOURCE_PASSWORD", "does not accept");
    Files.writeString(temp.resolve("data/guard.mv.db"), "no database");
    refused("QUARKUS_DATASOURCE_JDBC_URL");
    assertFalse(jar.output().contains("\tat ") || jar.output().contains("kanariya"));
  }

  @Test
  void a_mistyped_setting_is_refused() throws Exception {
    settings.put("GUARD_KEY_DIR", "somewhere");
    refused("GUARD_KEY_DIR", "GUARD_KEYS_DIR");
  }

  private void refused(String... causes) throws Exception {
    PackagedJar.Ended ended = jar.run(settings);
    assertEquals(1, ended.exitCode(), ended.output());
    for (String cause : causes) {
      assertTrue(ended.output().contains(cause), ended.output());
    }
    assertFalse(ended.output().contains("Listening on"), ended.output());
  }
}
