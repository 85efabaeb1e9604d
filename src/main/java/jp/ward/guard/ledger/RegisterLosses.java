package jp.ward.guard.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.keys.Keys;

/**
 * Names the rows that the ledger knows and the register has lost, or holds as they were before.
 * Asked only when the sum of the register is wrong: it reads far. Held by SealedRegisterTest,
 * EndedTieTamperingTest.
 */
final class RegisterLosses {

  private static final int MOST = 100;

  /** By the kind of entry that began a row: the table, and the column that holds its reference. */
  private static final Map<Kind, String[]> BEGUN =
      Map.of(
          Kind.MEASURE_REGISTERED, new String[] {"measure", "id"},
          Kind.APPROVAL_REQUESTED, new String[] {"approval", "id"},
          Kind.CLEARANCE_ISSUED, new String[] {"clearance", "jti"},
          Kind.TIE_DECLARED, new String[] {"tie_mark", "tie_id"},
          Kind.FINDING_RAISED, new String[] {"finding", "id"},
          Kind.INCIDENT_OPENED, new String[] {"incident", "id"});

  /** By the kind of entry that began a row: the kind by which it was taken away for good. */
  private static final Map<Kind, Kind> ENDED = Map.of(Kind.TIE_DECLARED, Kind.TIE_ENDED);

  private final Connection connection;
  private final LedgerReader ledger;

  RegisterLosses(Connection connection, Keys keys) {
    this.connection = connection;
    this.ledger = new LedgerReader(connection, keys);
  }

  List<RegisterWalk.Doubt> find() throws SQLException {
    List<RegisterWalk.Doubt> found = new ArrayList<>();
    for (Map.Entry<Kind, String[]> begun : BEGUN.entrySet()) {
      missing(begun.getKey(), begun.getValue()[0], begun.getValue()[1], found);
    }
    older(
        "measure",
        "SELECT r.id, r.version, MAX(c.entry) FROM measure r JOIN ledger_content c"
            + " ON c.reference = r.id JOIN ledger_envelope e ON e.entry = c.entry"
            + " WHERE e.kind IN ('MEASURE_REGISTERED', 'MEASURE_CHANGED') GROUP BY r.id, r.version",
        "version",
        burnt(),
        found);
    older(
        "clearance",
        "SELECT r.jti, r.status, MAX(c.entry) FROM clearance r JOIN ledger_content c"
            + " ON c.reference = r.jti JOIN ledger_envelope e ON e.entry = c.entry"
            + " WHERE e.kind = 'CLEARANCE_USED' GROUP BY r.jti, r.status",
        "status",
        Map.of(),
        found);
    older(
        "approval",
        "SELECT r.id, r.status, MAX(c.entry) FROM approval r JOIN ledger_content c"
            + " ON c.reference = r.id JOIN ledger_envelope e ON e.entry = c.entry"
            + " WHERE e.kind = 'APPROVAL_CLOSED' GROUP BY r.id, r.status",
        "status",
        Map.of(),
        found);
    return found;
  }

  private void missing(Kind kind, String table, String column, List<RegisterWalk.Doubt> found)
      throws SQLException {
    String sql =
        ("SELECT DISTINCT c.reference FROM ledger_envelope e JOIN ledger_content c"
                + " ON c.entry = e.entry WHERE e.kind = '%s' AND NOT EXISTS"
                + " (SELECT 1 FROM %s r WHERE r.%s = c.reference)%s ORDER BY c.reference")
            .formatted(kind.name(), table, column, notEnded(kind));
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next() && found.size() < MOST) {
        if (row.getString(1) != null) {
          found.add(new RegisterWalk.Doubt(table, row.getString(1), "is missing"));
        }
      }
    }
  }

  private static String notEnded(Kind begun) {
    return ENDED.containsKey(begun)
        ? (" AND NOT EXISTS (SELECT 1 FROM ledger_content d JOIN ledger_envelope f"
                + " ON f.entry = d.entry WHERE d.reference = c.reference AND f.kind = '%s')")
            .formatted(ENDED.get(begun).name())
        : "";
  }

  /** What was said of a row last, beside the entries that name it as what they are about. */
  private record Said(long entry, String word) {

    /** Prints the entry. */
    @Override
    public String toString() {
      return "entry " + entry;
    }
  }

  /** The version of each measure that an incident raised last: it stands in the report's entry. */
  private Map<String, Said> burnt() throws SQLException {
    Map<String, Said> burnt = new HashMap<>();
    String sql =
        "SELECT entry FROM ledger_envelope WHERE kind = '%s' ORDER BY entry"
            .formatted(Kind.INCIDENT_OPENED.name());
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long entry = row.getLong(1);
        for (JsonNode one : content(entry).path("burnt")) {
          String version = one.path("version").asText();
          burnt.put(one.path("measure").asText(), new Said(entry, version));
        }
      }
    }
    return burnt;
  }

  private void older(
      String table,
      String sql,
      String word,
      Map<String, Said> beside,
      List<RegisterWalk.Doubt> found)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next() && found.size() < MOST) {
        Said other = beside.get(row.getString(1));
        Optional<String> said =
            other != null && other.entry() > row.getLong(3)
                ? Optional.of(other.word())
                : said(row.getLong(3), word);
        if (said.isPresent() && !said.get().equals(row.getString(2))) {
          found.add(
              new RegisterWalk.Doubt(
                  table, row.getString(1), "is an older row of the guard that was put back"));
        }
      }
    }
  }

  private Optional<String> said(long entry, String word) throws SQLException {
    JsonNode said = content(entry).path(word);
    return said.isValueNode() ? Optional.of(said.asText()) : Optional.empty();
  }

  /** Missing where nobody can read it. */
  private JsonNode content(long entry) throws SQLException {
    try {
      Optional<Stored> stored = ledger.read(entry);
      return stored.map(EntryContent::known).orElse(MissingNode.getInstance());
    } catch (LedgerUnavailable changed) {
      return MissingNode.getInstance(); // the walk over the ledger names that entry
    }
  }
}
