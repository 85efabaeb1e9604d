package jp.ward.guard.ledger;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/** What a walk over the register finds now, and that the guard has recorded it. */
public final class Doubted {

  private Doubted() {}

  public static List<String> found() {
    CDI.current().select(RegisterWatch.class).get().walkBeside();
    Keys keys = CDI.current().select(Keys.class).get();
    try (Connection connection = CDI.current().select(DataSource.class).get().getConnection()) {
      return RegisterSnapshot.over(
              connection, one -> new RegisterWalk(one, keys, rows -> {}).walk())
          .stream()
          .map(RegisterWalk.Doubt::toString)
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A statement over the database of which the guard knows nothing. */
  public static void attack(String statement) {
    try (Connection connection = CDI.current().select(DataSource.class).get().getConnection();
        Statement any = connection.createStatement()) {
      any.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** The columns of sealed tables and their parts that a seal leaves out, without the seals. */
  public static List<String> columnsUnderNoSeal(DataSource database) throws SQLException {
    List<String> none = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      for (SealedTable table : SealedTable.values()) {
        String read = SealedColumns.of(table, connection).select("1 = 1") + ",";
        for (String column : columns(connection, table.table())) {
          if (!read.matches(".*\\br\\." + column + "\\b.*")) {
            none.add(table + "." + column);
          }
        }
        if (table.part().isPresent()) {
          for (String column : columns(connection, table.part().get().table())) {
            if (!read.matches(".*\\bc\\." + column + "\\b.*")) {
              none.add(table.part().get().table() + "." + column);
            }
          }
        }
      }
    }
    return none;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    String select = "select * from " + table + " where 1 = 0";
    try (PreparedStatement statement = connection.prepareStatement(select);
        ResultSet rows = statement.executeQuery()) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }
}
