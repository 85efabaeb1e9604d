package jp.ward.guard.audit.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.testing.QuotedCsv;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExportTableTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:05:09.123456Z");

  private static ExportTable table(String watermark) {
    return new ExportTable(
        (column, code) -> Optional.ofNullable(Map.of("ACT CONTACT", "連絡").get(column + " " + code)),
        ZoneId.of("Asia/Tokyo"),
        watermark);
  }

  private static AuditEntryJson entry(String text, boolean intact) {
    return new AuditEntryJson(
        7,
        AT,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        text,
        Set.of("MATCH_UNCERTAIN"),
        text,
        intact,
        new AuditEntryJson.ReviewJson(9, AT, text));
  }

  @Property(tries = 1000)
  void every_cell_is_read_back_as_it_was_made_safe(@ForAll("hostile") String text) {
    ExportTable table = table(text + " exp_1");
    ExportFile file = new ExportFile(table.headings());
    AuditEntryJson entry = entry(text, true);
    file.add(table.cells(entry));
    file.add(table.cells(entry));
    List<List<String>> rows = QuotedCsv.rows(file.bytes());
    assertEquals(3, rows.size());
    assertEquals(List.of(table.headings()), rows.get(0));
    assertEquals(List.of(table.cells(entry)), rows.get(1));
    assertEquals(rows.get(1), rows.get(2));
    for (String cell : rows.get(1)) {
      assertFalse(cell.matches("(?s)[=+\\-@＝＋－＠\\t\\r\\n].*"), cell);
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars("=+-@＝＋－＠ \t\r\n\"',;\\漢A1").ofMaxLength(10);
  }

  @Example
  void codes_have_their_labels_beside_them_and_times_are_those_of_the_ward() {
    String[] cells = table("w").cells(entry("CONTACT", true));
    assertEquals("2026-11-22 09:05:09", cells[1]);
    assertEquals("CONTACT", cells[6]);
    assertEquals("連絡", cells[7]);
    assertEquals("CONTACT", cells[9], "a code without a label stands for itself");
    assertEquals("w", cells[cells.length - 1]);
  }

  @Example
  void what_is_destroyed_or_changed_says_so() {
    assertEquals("記録のとおり", table("w").cells(entry("x", true))[19]);
    assertEquals("内容なし(破棄又は改変)", table("w").cells(entry("x", false))[19]);
  }
}
