package jp.ward.guard.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a sealed table as the database has them: none can be left out of a seal. Held by
 * SealedRegisterTest.
 */
final class SealedColumns {

  private static final Map<SealedTable, SealedColumns> KNOWN = new ConcurrentHashMap<>();

  private record One(String name, int type) {}

  private final SealedTable table;
  private final List<One> root;
  private final List<One> part;

  private SealedColumns(SealedTable table, List<One> root, List<One> part) {
    this.table = table;
    this.root = root;
    this.part = part;
  }

  static SealedColumns of(SealedTable table, Connection connection) throws SQLException {
    SealedColumns known = KNOWN.get(table);
    if (known == null) {
      List<One> part =
          table.part().isPresent() ? columns(table.part().get().table(), connection) : List.of();
      known = new SealedColumns(table, columns(table.table(), connection), part);
      KNOWN.put(table, known);
    }
    return known;
  }

  private static List<One> columns(String table, Connection connection) throws SQLException {
    String none = "SELECT * FROM " + table + " WHERE 1 = 0";
    try (PreparedStatement select = connection.prepareStatement(none);
        ResultSet rows = select.executeQuery()) {
      ResultSetMetaData about = rows.getMetaData();
      List<One> columns = new ArrayList<>();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        columns.add(
            new One(about.getColumnName(i).toLowerCase(Locale.ROOT), about.getColumnType(i)));
      }
      return columns;
    }
  }

  String select(String condition) {
    String columns =
        Stream.concat(
                root.stream().map(one -> "r." + one.name()),
                part.stream().map(one -> "c." + one.name()))
            .collect(Collectors.joining(", "));
    String join =
        table
            .part()
            .map(
                of ->
                    " LEFT JOIN %s c ON c.%s = r.%s"
                        .formatted(of.table(), of.parent(), table.key()))
            .orElse("");
    return "SELECT %s FROM %s r%s WHERE %s ORDER BY r.%s"
        .formatted(columns, table.table(), join, condition, table.key());
  }

  Map<String, Object> root(ResultSet row) throws SQLException {
    return values(row, root, 1);
  }

  /** Empty where the row has no part. */
  Map<String, Object> part(ResultSet row) throws SQLException {
    return part.isEmpty() ? Map.of() : values(row, part, root.size() + 1);
  }

  private static Map<String, Object> values(ResultSet row, List<One> columns, int first)
      throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    int place = first;
    for (One column : columns) {
      Object value = value(row, place++, column.type());
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    return values;
  }

  private static Object value(ResultSet row, int place, int type) throws SQLException {
    return switch (type) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> number(row, place);
      case Types.BOOLEAN, Types.BIT -> truth(row, place);
      case Types.DATE -> row.getObject(place, LocalDate.class);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(row, place);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(place);
      default -> row.getString(place);
    };
  }

  private static Object number(ResultSet row, int place) throws SQLException {
    Object number = row.getLong(place);
    return row.wasNull() ? null : number;
  }

  private static Object truth(ResultSet row, int place) throws SQLException {
    Object truth = row.getBoolean(place);
    return row.wasNull() ? null : truth;
  }

  private static Instant time(ResultSet row, int place) throws SQLException {
    OffsetDateTime time = row.getObject(place, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
