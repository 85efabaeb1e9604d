package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.testing.ShippedFolder;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("joint")
@DisplayName("判定表の変化の印刷")
class ChangeReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  /** What the shipped version changed. */
  private static List<String> shipped;

  @BeforeAll
  static void print_it_once() {
    PolicyFolder folder = new PolicyFolder(ShippedFolder.files());
    Vocabulary vocabulary = Vocabulary.read(folder, new ArrayList<>());
    Directory nowhere = new Directory(List.of(), List.of(), List.of());
    PolicyShelf shelf = new PolicyShelf(folder, nowhere, vocabulary, List.of(ShippedPolicy.get()));
    shipped = ChangeReport.between(shelf, Optional.empty(), Optional.empty(), DAY);
  }

  private static List<String> section(List<String> report, String title) {
    List<String> lines = report.stream().dropWhile(line -> !line.startsWith("【" + title)).toList();
    return lines.stream()
        .limit(1 + lines.stream().skip(1).takeWhile(line -> line.startsWith("  ")).count())
        .toList();
  }

  private static boolean tells(List<String> lines, String... parts) {
    return lines.stream().anyMatch(line -> List.of(parts).stream().allMatch(line::contains));
  }

  @Test
  void it_names_both_versions_and_why_and_can_be_read_in_one_go() {
    assertEquals("判定表の変化 2026-04-01 → 2026-10-01", shipped.get(0));
    assertTrue(shipped.get(1).startsWith("改正要旨: 相手方とその専門職への書類"), shipped.get(1));
    assertTrue(shipped.get(2).contains("18,345,025 件"), shipped.get(2));
    assertTrue(shipped.size() < 100, "lines: " + shipped.size());
  }

  @Test
  void what_was_weakened_stands_first_with_an_example_in_the_words_of_the_table() {
    List<String> weaker = section(shipped, "緩んだ場面");
    assertTrue(shipped.indexOf(weaker.get(0)) < shipped.indexOf(section(shipped, "厳しく").get(0)));
    assertTrue(tells(weaker, "遮断 → 二者承認: "), weaker::toString);
    assertTrue(
        tells(weaker, "R02b/R18d→R18g ", "相手=本人", "宛先=登録住所同居(定期)", "前の版では「登録住所同居・相手方の連絡先」"),
        weaker::toString);
    assertTrue(
        tells(weaker, "R01/R02a→R03a 多くて ", "関係=相手方本人の書類", "前の版では「相手方・相手方側」"), weaker::toString);
    assertTrue(!tells(weaker, "R27"), weaker::toString);
  }

  @Test
  void what_became_stricter_is_told_apart() {
    List<String> stricter = section(shipped, "厳しくなった場面");
    assertTrue(tells(stricter, "可 → 遮断: "), stricter::toString);
    assertTrue(tells(stricter, "R00c→R27a ", "申告=請求者", "前の版では「あり」"), stricter::toString);
    assertTrue(!tells(stricter, "行為=取次"), stricter::toString);
  }

  @Test
  void what_the_former_version_had_no_word_for_is_new_and_never_unchanged() {
    List<String> fresh = section(shipped, "新しい場面");
    assertTrue(fresh.get(0).contains("前の版では言い表せない"), fresh.get(0));
    List<String> examples = fresh.stream().filter(line -> line.contains("例 [")).toList();
    assertEquals(examples, examples.stream().filter(line -> line.contains("行為=取次")).toList());
    assertTrue(tells(fresh, "R27k"), fresh::toString);
    assertTrue(tells(section(shipped, "前の版と違うことば"), "「取次」: 前の版にはない。"), fresh::toString);
  }

  @Test
  void a_row_that_only_moved_is_no_change_of_verdict() {
    List<String> moved = section(shipped, "判定は同じ");
    assertTrue(tells(moved, "R03→R03a "), moved::toString);
    List<String> rows = section(shipped, "行の出入り");
    assertEquals("  なくなった行: R00z R03 R18e R28 W16", rows.get(1));
    assertTrue(rows.get(2).startsWith("  加わった行: ") && rows.get(2).contains("R27k"));
  }

  @Test
  void what_no_table_shows_is_said_in_words() {
    List<String> notes = section(shipped, "表に現れない変化");
    assertTrue(tells(notes, "緩む: ", "近隣の人"), notes::toString);
    assertTrue(tells(notes, "厳しくなる: ", "同居"), notes::toString);
  }
}
