package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Concealment;
import jp.ward.guard.decision.Counterpart;
import jp.ward.guard.decision.Declared;
import jp.ward.guard.decision.Handling;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Place;
import jp.ward.guard.decision.Protection;
import jp.ward.guard.decision.RespondentRelation;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("判定表の変化を短く示す")
class ChangeSectionTest {

  private static final String HER_LETTER = "[措置=支援中 相手=本人 行為=送付 経路=郵便]";

  private final Map<Change, ChangeSearch.Found> changes = new LinkedHashMap<>();

  private static Situation her(Protection protection, Act act, Channel channel, Place place) {
    return new Situation(
        protection,
        RespondentRelation.UNRELATED,
        Counterpart.SELF,
        act,
        channel,
        jp.ward.guard.decision.Proof.NONE,
        place,
        Declared.NOTHING,
        Handling.MAY_HANDLE,
        Concealment.OPEN);
  }

  private static Situation herLetter() {
    return her(Protection.ACTIVE, Act.SEND, Channel.POST, Place.NONE);
  }

  private void add(String before, Outcome from, String after, Outcome to, long count) {
    changes.put(
        new Change(from, before, to, after, false), new ChangeSearch.Found(herLetter(), count));
  }

  private List<String> lines(Change.Kind kind) {
    PolicyFolder folder = new PolicyFolder(ShippedFolder.files());
    Vocabulary vocabulary = Vocabulary.read(folder, new ArrayList<>());
    FormerWords none = new FormerWords(List.of(), List.of());
    return new ChangeSection(kind, vocabulary, none, changes).lines();
  }

  @Test
  void the_farthest_verdict_stands_first_and_in_it_the_most_frequent_row() {
    add("R1", Outcome.BLOCK, "R2", Outcome.WRITTEN_REQUEST_REQUIRED, 9_000);
    add("R1", Outcome.BLOCK, "R3", Outcome.PERMIT, 1);
    add("R1", Outcome.BLOCK, "R4", Outcome.WRITTEN_REQUEST_REQUIRED, 9_001);
    add("R5", Outcome.PERMIT, "R6", Outcome.BLOCK, 7);
    assertEquals(
        List.of(
            "【緩んだ場面】18,002 件",
            "  遮断 → 可: 1 件",
            "    ・R1→R3 1 件 例 " + HER_LETTER,
            "  遮断 → 文書: 18,001 件",
            "    ・R1→R4 9,001 件 例 " + HER_LETTER,
            "    ・R1→R2 9,000 件 例 " + HER_LETTER),
        lines(Change.Kind.WEAKER));
    assertEquals(
        List.of("【厳しくなった場面】7 件", "  可 → 遮断: 7 件", "    ・R5→R6 7 件 例 " + HER_LETTER),
        lines(Change.Kind.STRICTER));
  }

  @Test
  void beside_one_example_the_rest_is_counted_by_rows_and_the_tail_in_one_number() {
    for (int i = 0; i < 10; i++) {
      add("R" + i, Outcome.BLOCK, "R" + i + "a", Outcome.BLOCK, 100 - i);
    }
    assertEquals(
        List.of(
            "【判定は同じで、決めた行(手順)が変わった場面】955 件",
            "  遮断: 955 件",
            "    ・R0→R0a 100 件 例 " + HER_LETTER,
            "    ・R1→R1a 99 件、R2→R2a 98 件、R3→R3a 97 件、R4→R4a 96 件、R5→R5a 95 件、R6→R6a 94 件、R7→R7a 93"
                + " 件、R8→R8a 92 件、ほか 1 通り"),
        lines(Change.Kind.OTHER_ROW));
  }

  @Test
  void what_is_weaker_has_six_examples() {
    for (int i = 0; i < 8; i++) {
      add("R" + i, Outcome.BLOCK, "R" + i + "a", Outcome.PERMIT, 100 - i);
    }
    List<String> lines = lines(Change.Kind.WEAKER);
    assertEquals(6, lines.stream().filter(line -> line.contains("例 [")).count());
    assertEquals("    ・R6→R6a 94 件、R7→R7a 93 件", lines.get(lines.size() - 1));
  }

  @Test
  void what_is_new_has_no_former_row() {
    add("", null, "R9", Outcome.PERMIT, 2);
    assertEquals("    ・R9 2 件 例 " + HER_LETTER, lines(Change.Kind.NEW).get(2));
  }

  @Test
  void the_plainest_situation_is_the_example_in_whichever_order_they_come() {
    Situation plain = herLetter();
    for (Situation odd :
        List.of(
            her(Protection.LAPSED, Act.SEND, Channel.POST, Place.NONE),
            her(Protection.ACTIVE, Act.ISSUE, Channel.POST, Place.NONE),
            her(Protection.ACTIVE, Act.DELEGATE, Channel.POST, Place.NONE),
            her(Protection.ACTIVE, Act.SEND, Channel.FAX, Place.NONE),
            her(Protection.ACTIVE, Act.SEND, Channel.POST, Place.FORMER))) {
      ChangeSearch.Found first = new ChangeSearch.Found(plain, 1);
      ChangeSearch.Found second = new ChangeSearch.Found(odd, 2);
      assertEquals(new ChangeSearch.Found(plain, 3), first.and(second));
      assertEquals(new ChangeSearch.Found(plain, 3), second.and(first));
    }
  }
}
