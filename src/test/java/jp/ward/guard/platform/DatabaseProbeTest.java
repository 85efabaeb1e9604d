package jp.ward.guard.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProbeTest {

  @TempDir Path temp;
  private final Map<String, String> values = new HashMap<>();
  private Path file;

  @BeforeEach
  void a_database() throws SQLException {
    file = temp.resolve("data/guard.mv.db");
    set(Settings.JDBC_URL, "jdbc:h2:file:" + temp.resolve("data/guard") + ";WRITE_DELAY=0");
    set(Settings.PASSWORD, "secret-kanariya");
    try (Connection made = open()) {
      assertTrue(made.isValid(1));
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(
        values.get(Settings.JDBC_URL.property()), "guard", "secret-kanariya");
  }

  @Test
  void a_sound_database_and_none_yet_are_no_problem_and_nothing_is_made() throws IOException {
    long before = Files.size(file);
    assertEquals(Optional.empty(), problem());
    assertEquals(before, Files.size(file));
    set(Settings.JDBC_URL, "jdbc:h2:file:" + temp.resolve("none/yet/guard"));
    assertEquals(Optional.empty(), problem());
    assertFalse(Files.exists(temp.resolve("none")));
    try (Stream<Path> all = Files.list(temp.resolve("data"))) {
      assertEquals(1, all.count(), "no trace file");
    }
  }

  @Test
  void a_file_that_another_holds_is_told_with_its_remedy() throws IOException {
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertTrue(lock.isValid());
      told("QUARKUS_DATASOURCE_JDBC_URL", "another process holds");
    }
    assertEquals(Optional.empty(), problem());
  }

  @Test
  void a_wrong_password_and_a_wrong_user_are_told() {
    set(Settings.PASSWORD, "wrong-kanariya");
    told("QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD", "does not accept");
    set(Settings.PASSWORD, "secret-kanariya");
    set(Settings.USERNAME, "other-kanariya");
    told("QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD", "does not accept");
  }

  @Test
  void a_file_of_a_newer_format_is_told() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, ISO_8859_1);
    Files.write(file, text.replace("format:3", "format:9").getBytes(ISO_8859_1));
    assertTrue(problem().isPresent());
  }

  @Test
  void what_is_no_database_is_told() throws IOException {
    for (String content : new String[] {"hello", "x".repeat(10_000), "\u0000".repeat(8192)}) {
      Files.write(file, content.getBytes(UTF_8));
      told("QUARKUS_DATASOURCE_JDBC_URL", "");
    }
    Files.delete(file);
    Files.createDirectory(file);
    told("QUARKUS_DATASOURCE_JDBC_URL", "cannot be read and written");
  }

  @Test
  void a_folder_that_is_none_is_told() throws IOException {
    Files.writeString(temp.resolve("plain"), "a file in its place");
    set(Settings.JDBC_URL, "jdbc:h2:file:" + temp.resolve("plain/guard"));
    told("QUARKUS_DATASOURCE_JDBC_URL", "cannot be written to");
  }

  @Test
  void an_h2_server_that_is_away_is_told_and_one_that_runs_is_asked() throws Exception {
    set(
        Settings.JDBC_URL,
        "jdbc:h2:tcp://localhost:" + unused() + "/" + temp.resolve("data/guard"));
    told("QUARKUS_DATASOURCE_JDBC_URL", "cannot be reached");
    Server server = Server.createTcpServer("-tcpPort", "0").start();
    try {
      set(
          Settings.JDBC_URL,
          "jdbc:h2:tcp://localhost:" + server.getPort() + "/" + temp.resolve("data/guard"));
      assertEquals(Optional.empty(), problem());
      try (Connection replica = open()) { // one that others have open is no problem either
        assertTrue(replica.isValid(1));
        assertEquals(Optional.empty(), problem());
      }
      set(Settings.PASSWORD, "wrong-kanariya");
      told("QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD", "does not accept");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_postgresql_that_is_away_or_says_nothing_is_told_in_time() throws Exception {
    set(Settings.JDBC_URL, "jdbc:postgresql://localhost:" + unused() + "/guard");
    told("QUARKUS_DATASOURCE_JDBC_URL", "cannot be reached");
    set(Settings.JDBC_URL, "jdbc:postgresql://no-such-host.invalid/guard");
    told("QUARKUS_DATASOURCE_JDBC_URL", "cannot be reached");
  }

  @ParameterizedTest
  @CsvSource({
    "28P01,does not accept",
    "28000,does not accept",
    "3D000,no database of that name",
    "57P03,starting or stopping",
    "53300,no more connections",
    "08000,cannot be reached",
    "08001,cannot be reached",
    "08004,cannot be reached",
    "08006,cannot be reached",
    "08P01,cannot be reached"
  })
  void what_postgresql_refuses_is_told_in_our_words(String state, String says) {
    SQLException refused = new SQLException("kanariya", state);
    Problem problem = DatabaseFaults.problem(refused, "jdbc:postgresql://db/guard").orElseThrow();
    assertTrue(problem.english().contains(says), problem.english());
    assertFalse(problem.text().contains("kanariya"));
  }

  @Test
  void a_fault_that_is_unknown_is_left_to_the_start() {
    for (String state : new String[] {"42501", "XX000", "58030", null}) {
      assertEquals(
          Optional.empty(),
          DatabaseFaults.problem(new SQLException("", state), "jdbc:postgresql://db/guard"));
    }
    assertEquals(
        Optional.empty(),
        DatabaseFaults.problem(new SQLException("", "50000", 50_000), "jdbc:h2:file:x"));
  }

  private void set(Setting setting, String value) {
    values.put(setting.property(), value);
  }

  private Optional<Problem> problem() {
    return DatabaseProbe.problem(new Settings(name -> Optional.ofNullable(values.get(name))));
  }

  private void told(String subject, String english) {
    Problem problem = problem().orElseThrow();
    assertEquals(subject, problem.subject());
    assertTrue(problem.english().contains(english), problem.english());
    assertFalse(problem.text().contains("kanariya"), problem.text());
  }

  private static int unused() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
