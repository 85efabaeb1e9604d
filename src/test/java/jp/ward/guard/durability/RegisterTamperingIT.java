package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import jp.ward.guard.platform.PackagedJar;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the database file and without the keys, who leaves the ledger alone. */
@Tag("h2")
@DisplayName("登録簿の改ざんは、行の番号とともに verify-ledger で見つかる")
class RegisterTamperingIT {

  @TempDir static Path folder;
  private static PackagedGuard guard;
  private static Path policies;
  private static String measure;
  private static int copies;

  @BeforeAll
  static void a_register_that_the_service_wrote() throws Exception {
    policies = folder.resolve("policies");
    for (Map.Entry<String, byte[]> file : ShippedFolder.files().entrySet()) {
      Path path = policies.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    guard = new PackagedGuard(folder).with("GUARD_POLICIES_DIR", policies.toString());
    guard.start();
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> created =
          guard.jar.post("/api/v1/measures", Receipts.officer(), Receipts.measure("7100000" + i));
      assertEquals(201, created.statusCode(), created.body());
      measure = created.body().replaceAll(".*\"id\":\"(msr_[0-9A-Z]+)\".*", "$1");
    }
    guard.jar.stop();
  }

  @AfterAll
  static void stop() {
    guard.close();
  }

  @Test
  void untouched_it_is_sound() throws Exception {
    PackagedJar.Ended ended = guard.verifyLedger(copy());
    assertEquals(0, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains("The register is as the guard wrote it"), ended.output());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE measure SET state = 'ENDED' WHERE id = '%s'",
        "UPDATE measure_identifier SET mark = 'x' WHERE measure_id = '%s'",
        "UPDATE measure_identifier SET side = 'SAFE' WHERE measure_id = '%s'",
        "DELETE FROM measure_identifier WHERE measure_id = '%s'",
        "DELETE FROM measure_identifier WHERE measure_id = '%s'; DELETE FROM measure WHERE id ="
            + " '%s'"
      })
  void a_measure_that_was_changed_or_deleted_is_named(String statements) throws Exception {
    Path copy = copy();
    tamper(copy, statements.replace("%s", measure));
    PackagedJar.Ended ended = guard.verifyLedger(copy);
    assertEquals(1, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains("measure " + measure), ended.output());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_position SET entry = 1000000000",
        "DELETE FROM audit_position",
        "UPDATE ledger_head SET register = ''",
        "UPDATE ledger_content SET wrapped_key = NULL WHERE entry = 2"
      })
  void whatever_else_was_changed_is_found(String statement) throws Exception {
    Path copy = copy();
    tamper(copy, statement);
    PackagedJar.Ended ended = guard.verifyLedger(copy);
    assertEquals(1, ended.exitCode(), ended.output());
  }

  @Test
  void another_numbering_than_that_of_the_stored_marks_is_refused() throws Exception {
    Path file = policies.resolve("municipalities.csv");
    String text = Files.readString(file);
    try {
      Files.writeString(file, text.replace("141020,141003", "141020,141020"));
      PackagedJar.Ended ended = guard.refused();
      assertEquals(1, ended.exitCode(), ended.output());
      assertTrue(ended.output().contains("141020"), ended.output());
      assertTrue(ended.output().contains("municipalities.csv"), ended.output());
    } finally {
      Files.writeString(file, text);
    }
  }

  private static void tamper(Path copy, String statements) throws Exception {
    String url = "jdbc:h2:file:" + copy + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "guard", "");
        Statement statement = connection.createStatement()) {
      for (String one : statements.split(";")) {
        statement.execute(one);
      }
    }
  }

  private static Path copy() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy-" + copies++)).resolve("guard");
    Files.copy(Path.of(guard.database + ".mv.db"), Path.of(copy + ".mv.db"));
    return copy;
  }
}
