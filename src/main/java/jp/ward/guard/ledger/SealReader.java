package jp.ward.guard.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ward.guard.keys.Keys;

/**
 * Reads rows of sealed tables, each with its parts in one statement, and checks their seals. Held
 * by SealedRegisterTest.
 */
final class SealReader {

  private static final int AT_ONCE = 200;

  private final Connection connection;
  private final Keys keys;

  SealReader(Connection connection, Keys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /**
   * The rows for which a condition holds.
   *
   * @param condition over the row, which it calls {@code r}
   */
  List<SealedItem> where(SealedTable table, String condition, Collection<?> values)
      throws SQLException {
    SealedColumns columns = SealedColumns.of(table, connection);
    Map<Object, Reading> rows = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(columns.select(condition))) {
      int place = 1;
      for (Object value : values) {
        select.setObject(place++, value);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Map<String, Object> root = columns.root(row);
          Reading reading = rows.computeIfAbsent(root.get(table.key()), any -> new Reading(root));
          Map<String, Object> part = columns.part(row);
          if (!part.isEmpty()) {
            reading.parts.add(part);
          }
        }
      }
    }
    return rows.values().stream().map(reading -> reading.row(table, keys)).toList();
  }

  List<SealedItem> these(SealedTable table, Collection<?> ids) throws SQLException {
    List<Object> all = new ArrayList<>(ids);
    List<SealedItem> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Object> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      rows.addAll(where(table, "r." + table.key() + " IN (" + marks(some.size()) + ")", some));
    }
    return rows;
  }

  /** The next rows by their key, at most so many: the keys first, so that each row is looked up. */
  List<SealedItem> page(SealedTable table, Object after, int most) throws SQLException {
    Map<Object, SealedItem> rows = new LinkedHashMap<>();
    keys(table, after, most).forEach(key -> rows.put(key, null));
    these(table, rows.keySet()).forEach(row -> rows.put(row.id(), row));
    rows.values().removeIf(Objects::isNull);
    return List.copyOf(rows.values());
  }

  private List<Object> keys(SealedTable table, Object after, int most) throws SQLException {
    String beyond = after == null ? "" : " WHERE p." + table.key() + " > ?";
    String sql =
        "SELECT p.%s FROM %s p%s ORDER BY p.%s FETCH FIRST %d ROWS ONLY"
            .formatted(table.key(), table.table(), beyond, table.key(), most);
    List<Object> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      if (after != null) {
        select.setObject(1, after);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getObject(1));
        }
      }
    }
    return found;
  }

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static final class Reading {
    private final Map<String, Object> root;
    private final List<Map<String, Object>> parts = new ArrayList<>();

    Reading(Map<String, Object> root) {
      this.root = root;
    }

    SealedItem row(SealedTable table, Keys keys) {
      Map<String, Object> values = new LinkedHashMap<>(root);
      String seal = (String) values.remove(SealedTable.SEAL);
      parts.sort(Comparator.comparing(part -> part.get("id").toString()));
      boolean genuine = SealForm.seal(table, values, parts, keys).equals(seal);
      return new SealedItem(
          table, values.get(table.key()), values, List.copyOf(parts), seal, genuine);
    }
  }
}
