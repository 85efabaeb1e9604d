package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.decision.Act;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Small walks of single acts; the whole one is in ChangeReportTest. */
@DisplayName("判定表の変化を数える")
class ChangeSearchTest {

  private static final String VIEW = "R23,措置あり,職員,閲覧,*,*,二者承認,T14,区の要綱で定める,一人の判断で記録を開かない";
  private static final String FORMER = "former/2025-04-01.csv";

  private final Map<String, byte[]> files = ShippedFolder.files();

  /** The shipped table as an earlier version, with one row as it was then. */
  private void formerly(String row, String before) {
    String table = new String(files.get(ShippedFolder.TABLE), StandardCharsets.UTF_8);
    assertTrue(table.contains(row), row);
    files.put(FORMER, table.replace(row, before).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> report(Act... acts) {
    PolicyFolder folder = new PolicyFolder(files);
    Vocabulary vocabulary = Vocabulary.read(folder, new ArrayList<>());
    PolicyVersions versions = new PolicyVersions(folder, vocabulary);
    return new ChangeReport(vocabulary, versions.read("2025-04-01"), versions.read("2026-10-01"))
        .lines(List.of(acts));
  }

  @Test
  void the_same_tables_answer_alike() {
    formerly(VIEW, VIEW);
    List<String> report = report(Act.VIEW, Act.LIST);
    assertEquals(
        List.of(
            "【緩んだ場面】0 件",
            "【厳しくなった場面】0 件",
            "【新しい場面(前の版では言い表せない。緩んだとも厳しくなったともいえない)】0 件",
            "【判定は同じで、決めた行(手順)が変わった場面】0 件",
            "【前の版と違うことば】",
            "【表に現れない変化】",
            "【行の出入り】"),
        report.stream().filter(line -> line.startsWith("【")).toList());
    assertTrue(report.containsAll(List.of("  なくなった行: なし", "  加わった行: なし", "  なし")));
  }

  @Test
  void a_row_that_became_weaker_is_told_with_all_its_cases() {
    formerly(VIEW, VIEW.replace("R23,", "R23z,").replace("二者承認", "遮断"));
    List<String> report = report(Act.VIEW, Act.LIST);
    assertEquals(
        List.of(
            "【緩んだ場面】2,376 件",
            "  遮断 → 二者承認: 2,376 件",
            "    ・R23z→R04 1,188 件 例 [措置=支援中 関係=類似 相手=職員 行為=閲覧 経路=職員画面]",
            "    ・R23z→R23 1,188 件 例 [措置=支援中 相手=職員 行為=閲覧 経路=職員画面]",
            "",
            "【厳しくなった場面】0 件"),
        report.subList(4, 10));
    assertTrue(report.contains("    ・R23z→R27a 792 件 例 [措置=支援中 相手=職員 行為=閲覧 経路=職員画面 申告=請求者]"));
    assertTrue(report.containsAll(List.of("  なくなった行: R23z", "  加わった行: R23")));
  }

  @Test
  void a_row_that_became_stricter_is_told_apart() {
    formerly(VIEW, VIEW.replace("R23,", "R23z,").replace("二者承認", "可"));
    List<String> report = report(Act.VIEW);
    assertEquals("【緩んだ場面】0 件", report.get(4));
    assertTrue(
        report.contains("    ・R23z→R23 1,188 件 例 [措置=支援中 相手=職員 行為=閲覧 経路=職員画面]"), report::toString);
  }

  @Test
  void what_was_put_in_other_words_is_held_against_the_strictest_of_them() {
    formerly(VIEW, VIEW);
    words("STANDING,RESEMBLING,ALL,無関係|相手方,似た人を分けた");
    List<String> report = report(Act.VIEW);
    assertTrue(
        report.contains("    ・R01→R04 1,188 件 例 [措置=支援中 関係=類似 相手=職員 行為=閲覧 経路=職員画面] 前の版では「無関係・相手方」"),
        report::toString);
    assertTrue(report.contains("  ・「類似」: 前の版では「無関係」「相手方」と読んだ。似た人を分けた"), report::toString);
  }

  @Test
  void of_what_was_put_otherwise_in_part_the_rest_is_as_today() {
    formerly(VIEW, VIEW.replace("R23,", "R23z,"));
    words("STANDING,UNRELATED,PART,相手方,一部は相手方だった");
    List<String> report = report(Act.VIEW);
    assertTrue(
        report.contains("    ・R01→R23 多くて 1,188 件 例 [措置=支援中 相手=職員 行為=閲覧 経路=職員画面] 前の版では「相手方」"),
        report::toString);
    assertTrue(
        report.contains("    ・R23z→R23 1,188 件 例 [措置=支援中 相手=職員 行為=閲覧 経路=職員画面]"), report::toString);
    assertTrue(report.contains("  ・「無関係」: 前の版では一部を「相手方」と読んだ。一部は相手方だった"), report::toString);
  }

  @Test
  void what_could_not_be_said_is_new_whatever_the_rows_are() {
    formerly(VIEW, VIEW);
    words("ACT,VIEW,ALL,,記録を開くこと");
    List<String> report = report(Act.VIEW, Act.LIST);
    assertTrue(report.contains("【緩んだ場面】0 件"), report::toString);
    assertTrue(report.stream().anyMatch(line -> line.contains("・R01 ")), report::toString);
    assertTrue(report.contains("  ・「閲覧」: 前の版にはない。記録を開くこと"), report::toString);
    assertTrue(
        report.stream().filter(line -> line.contains("例 [")).allMatch(line -> line.contains("閲覧")),
        report::toString);
  }

  private void words(String row) {
    files.put(
        FORMER.replace(".csv", "-words.csv"),
        ("column,code,extent,formerly,meaning\n" + row + "\n,,,,表に出ない\n")
            .getBytes(StandardCharsets.UTF_8));
  }
}
