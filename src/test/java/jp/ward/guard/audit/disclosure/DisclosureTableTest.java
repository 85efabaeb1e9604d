package jp.ward.guard.audit.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.audit.entries.ExportFile;
import jp.ward.guard.testing.QuotedCsv;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DisclosureTableTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:05:09.123456Z");
  private static final Map<String, String> LABELS =
      Map.of("ACT SEND", "送付", "TOLD POSSIBLE", "伝わったかもしれない", "MATCH CERTAIN", "確実");

  private static DisclosureTable table(String watermark) {
    return new DisclosureTable(
        (column, code) -> Optional.ofNullable(LABELS.get(column + " " + code)),
        ZoneId.of("Asia/Tokyo"),
        watermark);
  }

  private static DisclosureJson row(String text, DisclosureJson.ClearanceJson clearance) {
    return new DisclosureJson(
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
        text,
        text,
        Set.of(text),
        Set.of(text),
        Set.of(text),
        Told.POSSIBLE,
        text,
        clearance,
        text,
        DisclosureMatch.CERTAIN,
        true,
        false);
  }

  private static String cell(DisclosureJson row, String heading) {
    DisclosureTable table = table("w");
    return table.cells(row)[List.of(table.headings()).indexOf(heading)];
  }

  @Property(tries = 500)
  void every_cell_is_read_back_as_it_was_made_safe(@ForAll("hostile") String text) {
    DisclosureTable table = table(text + " exp_1");
    ExportFile file = new ExportFile(table.headings());
    DisclosureJson row = row(text, new DisclosureJson.ClearanceJson(text, AT, text));
    file.add(table.cells(row));
    List<List<String>> rows = QuotedCsv.rows(file.bytes());
    assertEquals(List.of(List.of(table.headings()), List.of(table.cells(row))), rows);
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
    DisclosureJson row = row("SEND", new DisclosureJson.ClearanceJson("clr_1", AT, "REACHED"));
    assertEquals("2026-11-22 09:05:09", cell(row, "記録日時"));
    assertEquals("2026-11-22 09:05:09", cell(row, "許可票の使用日時"));
    assertEquals("送付", cell(row, "行為(表示)"));
    assertEquals("SEND", cell(row, "手段(表示)"), "a code without a label stands for itself");
    assertEquals("伝わったかもしれない", cell(row, "伝達(表示)"));
    assertEquals("確実", cell(row, "本人との一致(表示)"));
    assertEquals("w", cell(row, "透かし"));
  }

  @Example
  void what_there_is_nothing_of_is_empty_and_what_was_destroyed_says_so() {
    assertEquals("", cell(row("SEND", null), "許可票"));
    assertEquals("", cell(row(null, null, "x"), "職員番号"));
    assertEquals("措置の前", cell(row("SEND", null), "措置の前"));
    assertEquals("内容なし(破棄又は改変)", cell(row("SEND", null), "記録の状態"));
  }

  @Example
  void what_is_left_out_stands_in_rows_of_their_own_with_who_took_the_file() {
    assertEquals(List.of(), DisclosureTable.missing(true, 0));
    List<String> both = DisclosureTable.missing(false, 3);
    assertEquals(2, both.size());
    assertTrue(both.get(1).contains("3件"), both.get(1));
    DisclosureTable table = table("w");
    String[] note = table.note(both.get(0));
    assertEquals(table.headings().length, note.length);
    assertTrue(note[0].startsWith("【注意】ほかの市区町村"), note[0]);
    assertEquals("w", note[note.length - 1]);
  }

  private static DisclosureJson row(
      String staff, DisclosureJson.ClearanceJson clearance, String all) {
    DisclosureJson one = row(all, clearance);
    return new DisclosureJson(
        one.entry(),
        one.at(),
        all,
        all,
        staff,
        all,
        all,
        all,
        all,
        all,
        all,
        all,
        all,
        all,
        all,
        all,
        one.flags(),
        one.disclosing(),
        one.withhold(),
        one.told(),
        all,
        clearance,
        all,
        one.match(),
        one.before(),
        one.intact());
  }
}
