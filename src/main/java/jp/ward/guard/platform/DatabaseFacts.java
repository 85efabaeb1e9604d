package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What the guard asks of its database as a machine: its clock, and how it keeps what it is told.
 */
@ApplicationScoped
class DatabaseFacts {

  private final DataSource database;

  DatabaseFacts(DataSource database) {
    this.database = database;
  }

  Instant now() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /** The settings that PostgresDurability looks at; those of another kind of database are sound. */
  Map<String, String> durability() throws SQLException {
    Map<String, String> shown = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean isPostgres =
          connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
      for (String name : PostgresDurability.NEEDED) {
        shown.put(name, isPostgres ? show(statement, name) : "on");
      }
    }
    return shown;
  }

  private static String show(Statement statement, String name) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
