package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The table register_binding, and whether the database holds anything else. Held by PackagedJarIT,
 * NeverPermitIT.
 */
@ApplicationScoped
class BindingStore {

  /** Filled by the migrations themselves, also in an empty database. */
  private static final Set<String> NEVER_EMPTY =
      Set.of(
          "flyway_schema_history",
          "register_binding",
          "ledger_head",
          "ledger_pulse",
          "audit_position");

  /** What the database remembers. */
  record Remembered(Optional<String> registerId, Map<String, String> checks, boolean isEmpty) {}

  private final DataSource database;

  BindingStore(DataSource database) {
    this.database = database;
  }

  Remembered read() throws SQLException {
    Set<String> ids = new TreeSet<>();
    Map<String, String> checks = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT register_id, key_name, check_value FROM register_binding")) {
        while (rows.next()) {
          ids.add(rows.getString(1));
          checks.put(rows.getString(2), rows.getString(3));
        }
      }
      // Two ids in one database are no id: the names cannot match the folder's.
      Optional<String> id = ids.isEmpty() ? Optional.empty() : Optional.of(String.join(",", ids));
      return new Remembered(id, checks, isEmpty(statement));
    }
  }

  /** Whether any keyed mark is stored that a question must be able to match. */
  boolean holdsMarks() {
    String sql =
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM measure_identifier) OR EXISTS (SELECT 1 FROM"
            + " tie_mark)";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next();
    } catch (SQLException e) {
      throw new IllegalStateException("the register cannot be read", e);
    }
  }

  /** Adds check values; part of the transaction that is open. */
  void add(String registerId, Map<String, String> checks) {
    String insert =
        "INSERT INTO register_binding (id, register_id, key_name, check_value)"
            + " SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ? FROM register_binding";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Map.Entry<String, String> check : new TreeMap<>(checks).entrySet()) {
        statement.setString(1, registerId);
        statement.setString(2, check.getKey());
        statement.setString(3, check.getValue());
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the register's binding cannot be written", e);
    }
  }

  private static boolean isEmpty(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    for (String table : tables) {
      if (!NEVER_EMPTY.contains(table.toLowerCase(java.util.Locale.ROOT))) {
        String first =
            "SELECT 1 FROM \"" + table.replace("\"", "\"\"") + "\" FETCH FIRST 1 ROW ONLY";
        try (ResultSet row = statement.executeQuery(first)) {
          if (row.next()) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
