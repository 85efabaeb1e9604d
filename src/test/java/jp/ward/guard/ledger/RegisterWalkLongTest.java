package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A benchmark: one walk over a register of so many measures beside a tenth of them, and a row that
 * was deleted. Prints how long it took; asserts only what is found.
 */
@QuarkusTest
@QuarkusTestResource(value = GuardTestResource.class, restrictToAnnotatedClass = true)
@Tag("long")
@Timeout(value = 1, unit = TimeUnit.HOURS)
@DisplayName("10万件の措置を一巡する")
class RegisterWalkLongTest {

  private static final int MEASURES = Integer.getInteger("testing.measures", 100_000);
  private static final int MARKS = 4;
  private static final String MEASURE =
      "insert into measure (id, version, category, state, start_date, origin_role, municipality,"
          + " responsible_office, registered_address, concealed_offices, registered_at)"
          + " values (?, 1, 'STALKING', 'ACTIVE', date '2026-04-01', 'PRIMARY', '141011',"
          + " '14101-civil', 'SHARED', '', timestamp with time zone '2026-04-01 00:00:00+00')";
  private static final String IDENTIFIER =
      "insert into measure_identifier (id, measure_id, side, person_no, of_respondent, kind,"
          + " scheme, numbered_by, mark, whole_mark, depth)"
          + " values (?, ?, 'PROTECTED', 1, 0, 'APPLICANT', 'ATENA', '141003', ?, true, 0)";

  @Inject DataSource database;
  @Inject RegisterWatch watch;
  @Inject RegisterFreshness freshness;

  @Test
  void a_walk_over_so_many_measures() throws SQLException {
    fill(0, MEASURES / 10);
    walked(MEASURES / 10);
    fill(MEASURES / 10, MEASURES);
    walked(MEASURES);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from measure_identifier where measure_id = '" + id(77) + "'");
      statement.execute("delete from measure where id = '" + id(77) + "'");
    }
    walk("with one deleted row");
    assertTrue(freshness.isStale());
  }

  /** Again where the guard's own walk met the rows before they had their seals. */
  private void walked(int measures) {
    for (int i = 0; i < 5; i++) {
      Resealed.all();
      walk("over " + measures + " measures with " + MARKS + " marks each");
      if (!freshness.isStale()) {
        return;
      }
    }
    fail("the register stays in doubt: " + freshness.cause());
  }

  private void walk(String what) {
    long begun = System.nanoTime();
    watch.walkBeside();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf("a walk %s: %d ms%n", what, took.toMillis());
  }

  private static String id(int number) {
    return "msr_" + "%026d".formatted(number);
  }

  private void fill(int from, int until) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement measure = connection.prepareStatement(MEASURE);
        PreparedStatement identifier = connection.prepareStatement(IDENTIFIER)) {
      for (int n = from; n < until; n++) {
        measure.setString(1, id(n));
        measure.addBatch();
        for (int mark = 0; mark < MARKS; mark++) {
          identifier.setString(1, "mid_%024d-%d".formatted(n, mark));
          identifier.setString(2, id(n));
          identifier.setString(3, UUID.randomUUID().toString());
          identifier.addBatch();
        }
        if (n % 500 == 499 || n == until - 1) {
          measure.executeBatch();
          identifier.executeBatch();
        }
      }
    }
  }
}
