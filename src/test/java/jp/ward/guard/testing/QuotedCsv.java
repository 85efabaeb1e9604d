package jp.ward.guard.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads RFC 4180 as strictly as can be, and shares nothing with the writer: byte order mark, every
 * cell quoted, CRLF after every row. Anything else fails.
 */
public final class QuotedCsv {

  private final String text;
  private int place = 1;

  private QuotedCsv(byte[] file) {
    this.text = new String(file, StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
  }

  /** All rows, the headings among them. */
  public static List<List<String>> rows(byte[] file) {
    QuotedCsv csv = new QuotedCsv(file);
    List<List<String>> rows = new ArrayList<>();
    while (csv.place < csv.text.length()) {
      rows.add(csv.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (text.charAt(place) == ',') {
      place++;
      cells.add(cell());
    }
    take("\r\n");
    return cells;
  }

  private String cell() {
    take("\"");
    StringBuilder cell = new StringBuilder();
    while (text.charAt(place) != '"' || text.startsWith("\"\"", place)) {
      place += text.charAt(place) == '"' ? 1 : 0;
      cell.append(text.charAt(place++));
    }
    take("\"");
    return cell.toString();
  }

  private void take(String expected) {
    assertEquals(expected, text.substring(place, place + expected.length()), "at " + place);
    place += expected.length();
  }
}
