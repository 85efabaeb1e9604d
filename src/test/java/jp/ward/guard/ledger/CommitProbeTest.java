package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The database is broken in one way while the guard runs, and mended. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("答えられないときは準備完了と言わず、答えられるようになれば言う")
class CommitProbeTest {

  @Inject CommitProbe probe;
  @Inject StateNotes notes;
  @Inject RegisterFreshness freshness;
  @Inject DataSource database;

  private static Arguments renamed(String table) {
    return Arguments.of(
        "alter table %s rename to away".formatted(table),
        "alter table away rename to %s".formatted(table));
  }

  private static Arguments renamed(String table, String column) {
    String rename = "alter table " + table + " rename column %s to %s";
    return Arguments.of(rename.formatted(column, "away"), rename.formatted("away", column));
  }

  private static Arguments changed(String column, String away, String back) {
    String update = "update ledger_head set " + column + " = %s where id = 1";
    return Arguments.of(update.formatted(away), update.formatted(back));
  }

  static Stream<Arguments> breakages() {
    return Stream.of(
        renamed("ledger_head"),
        renamed("ledger_envelope"),
        renamed("ledger_content"),
        renamed("measure"),
        renamed("measure_identifier"),
        renamed("tie_mark"),
        renamed("ledger_head", "mac"),
        renamed("ledger_head", "register"),
        renamed("ledger_envelope", "commitment"),
        renamed("ledger_envelope", "previous_hash"),
        renamed("ledger_content", "ciphertext"),
        renamed("ledger_content", "wrapped_key"),
        renamed("measure", "state"),
        renamed("measure", "registered_address"),
        renamed("measure_identifier", "mark"),
        renamed("measure_identifier", "side"),
        changed("entry", "entry + 7", "entry - 7"),
        changed(
            "hash",
            "substr(hash, 23) || substr(hash, 1, 22)",
            "substr(hash, 23) || substr(hash, 1, 22)"),
        changed(
            "mac",
            "substr(mac, 23) || substr(mac, 1, 22)",
            "substr(mac, 23) || substr(mac, 1, 22)"));
  }

  /** The state note is written every second: it may have met the head while it was broken. */
  @AfterEach
  void fresh_again() {
    notes.accept();
    freshness.confirm();
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void ready_is_no_longer_said_while_nothing_can_be_answered(String breaking, String mending)
      throws SQLException {
    becomes(true);
    run(breaking);
    try {
      assertEquals(503, asked());
      becomes(false);
    } finally {
      run(mending);
    }
    becomes(true);
    assertEquals(200, asked());
  }

  /** What only the probe writes: an answer still leaves, but nothing proves that it is kept. */
  static Stream<Arguments> unproved() {
    return Stream.of(renamed("ledger_pulse"), renamed("ledger_pulse", "beat"));
  }

  @ParameterizedTest
  @MethodSource("unproved")
  void ready_is_not_said_either_while_nothing_proves_it(String breaking, String mending)
      throws SQLException {
    run(breaking);
    try {
      becomes(false);
    } finally {
      run(mending);
    }
    becomes(true);
  }

  @Test
  void what_is_rehearsed_leaves_no_entry() throws SQLException {
    long before = entries();
    for (int i = 0; i < 20; i++) {
      becomes(true);
    }
    assertEquals(before, entries());
  }

  private void becomes(boolean isReady) {
    probe.probe();
    assertEquals(isReady, probe.isWritable());
  }

  private static int asked() {
    return Api.by("s-probe", "14101-welfare", "staff")
        .body(Question.sound().toString())
        .post("/api/v1/checks")
        .statusCode();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertFalse(sql.isEmpty());
      statement.execute(sql);
    }
  }

  private long entries() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from ledger_envelope")) {
      assertTrue(row.next());
      return row.getLong(1);
    }
  }
}
