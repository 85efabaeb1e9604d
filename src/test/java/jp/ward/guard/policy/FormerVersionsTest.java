package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Declared;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.RespondentRelation;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.testing.ShippedFolder;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("前の版")
class FormerVersionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final String FORMER = "former/2026-04-01.csv";
  private static final String WORDS = "former/2026-04-01-words.csv";
  private static final String HEADER = "column,code,extent,formerly,meaning\n";

  private final Map<String, byte[]> files = ShippedFolder.files();

  private PolicyRefused refused(Optional<String> from, Optional<String> to) {
    PolicyFolder folder = new PolicyFolder(files);
    Vocabulary vocabulary = Vocabulary.read(folder, new ArrayList<>());
    Directory nowhere = new Directory(List.of(), List.of(), List.of());
    PolicyShelf shelf = new PolicyShelf(folder, nowhere, vocabulary, List.of(ShippedPolicy.get()));
    return assertThrows(PolicyRefused.class, () -> ChangeReport.between(shelf, from, to, DAY));
  }

  private void assertRefused(String from, String to, String why) {
    PolicyRefused refused = refused(Optional.of(from), Optional.of(to));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  /** An answer of last year names a row; this year that number must not mean another rule. */
  @Test
  void no_number_of_a_former_version_means_another_rule_today() {
    PolicyFolder folder = new PolicyFolder(files);
    List<PolicyProblem> problems = new ArrayList<>();
    Vocabulary vocabulary = Vocabulary.read(folder, problems);
    Map<String, Row> today = new HashMap<>();
    ShippedPolicy.get()
        .source()
        .all()
        .flatMap(table -> table.rows().stream())
        .forEach(row -> today.put(row.id(), row));
    List<String> reused =
        TableFile.read(folder, FORMER, vocabulary, problems)
            .orElseThrow()
            .all()
            .flatMap(table -> table.rows().stream())
            .filter(row -> today.containsKey(row.id()))
            .filter(row -> !isSameRule(row, today.get(row.id())))
            .map(Row::id)
            .toList();
    assertEquals(List.of(), problems);
    assertEquals(List.of(), reused);
  }

  private static boolean isSameRule(Row one, Row other) {
    return one.cells().equals(other.cells()) && one.result().equals(other.result());
  }

  @Test
  void a_version_that_does_not_exist_or_stands_in_the_wrong_order_is_refused_with_what_there_is() {
    assertRefused("2020-04-01", "2026-10-01", "ある版から選んでください: 2026-04-01・2026-10-01");
    assertRefused("2026-04-01", "2027-04-01", "ある版から選んでください: 2026-04-01・2026-10-01");
    assertRefused("2026-10-01", "2026-10-01", "前の版、後の版の順");
    assertRefused("2026-04-01", "2026-04-01", "disclosure にある版から");
  }

  @Test
  void without_a_former_version_there_is_nothing_to_compare() {
    files.remove(FORMER);
    String why = refused(Optional.empty(), Optional.empty()).getMessage();
    assertTrue(why.contains("2026-10-01: 比べる前の版が former にありません"), why);
  }

  @Test
  void a_former_version_with_two_rows_for_one_case_is_refused() {
    String table = new String(files.get(FORMER), StandardCharsets.UTF_8);
    String row = "R08b,措置あり,庁内,回答,*,なし以外,";
    assertTrue(table.contains(row));
    files.put(FORMER, table.replace(row, "R08b,措置あり,庁内,回答,*,*,").getBytes(StandardCharsets.UTF_8));
    String why = refused(Optional.empty(), Optional.empty()).getMessage();
    assertTrue(why.contains("重複: R08a と R08b"), why);
  }

  @Test
  void words_that_nobody_knows_are_refused_line_by_line() {
    files.put(
        WORDS,
        (HEADER
                + "WEATHER,RAIN,ALL,,天気\n"
                + "PLACE,MOON,ALL,,月\n"
                + "PLACE,FORMER,SOME,旧住所,一部\n"
                + "PLACE,FORMER,PART,登録住所|旧居,一部\n"
                + "SELF_PATH,ORAL,ALL,,ほかから定まる欄\n")
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            WORDS + " 2行目「column」",
            WORDS + " 3行目「code」",
            WORDS + " 4行目「extent」",
            WORDS + " 5行目「formerly」",
            WORDS + " 5行目「formerly」",
            WORDS + " 6行目「column」"),
        refused(Optional.empty(), Optional.empty()).problems().stream()
            .map(one -> one.toString().replaceAll(": .*", ""))
            .toList());
  }

  @Test
  void the_shipped_words_say_what_is_new_and_how_the_rest_was_put() {
    List<PolicyProblem> problems = new ArrayList<>();
    PolicyFolder folder = new PolicyFolder(files);
    FormerWords words =
        FormerWords.of(folder, "2026-04-01", Vocabulary.read(folder, problems), problems);
    assertEquals(List.of(), problems);
    Map<Enum<?>, FormerWords.Word> byWord = new HashMap<>();
    words.words().forEach(one -> byWord.put(one.word(), one));
    assertTrue(byWord.get(Act.FORWARD).isNew());
    assertEquals(List.of(Declared.SOMETHING), byWord.get(Declared.REQUESTER).formerly());
    FormerWords.Word papers = byWord.get(RespondentRelation.OWN_PAPERS);
    assertTrue(papers.partly() && !papers.isNew());
    assertEquals(
        List.of(RespondentRelation.RESPONDENT, RespondentRelation.SIDE), papers.formerly());
    FormerWords.Word letters = byWord.get(Place.REGISTERED_CONTINUITY);
    assertTrue(!letters.partly() && !letters.isNew());
    assertEquals(4, words.words().size());
    assertEquals(4, words.notes().size());
    assertTrue(words.notes().get(0).startsWith("緩む: "), words.notes().get(0));
  }

  @Test
  void a_version_without_such_words_says_everything_in_those_of_today() {
    List<PolicyProblem> problems = new ArrayList<>();
    PolicyFolder folder = new PolicyFolder(files);
    FormerWords none =
        FormerWords.of(folder, "2025-04-01", Vocabulary.read(folder, problems), problems);
    assertEquals(new FormerWords(List.of(), List.of()), none);
    assertEquals(List.of(), problems);
  }
}
