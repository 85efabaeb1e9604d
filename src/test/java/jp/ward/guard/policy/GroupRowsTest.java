package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Situations;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("まとめて引いた答えは、一つずつ引いた答えと同じ")
class GroupRowsTest {

  private static ProvedTables tables;
  private static Vocabulary words;

  @BeforeAll
  static void read_what_ships() {
    PolicyVerifier.verify(
        new PolicyFolder(ShippedFolder.files()),
        Clock.systemUTC(),
        (proved, file, vocabulary, problems) -> {
          tables = proved;
          words = vocabulary;
          return 0;
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEW", "LIST", "SEND", "FORWARD", "ANSWER"})
  void every_member_of_every_group_is_answered_as_if_it_were_asked_alone(Act act) {
    GroupRows rows = new GroupRows(tables);
    KnownOutcomes known = new KnownOutcomes(tables);
    boolean[][] hit = new GroupRows(tables).hit();
    Situations.forEachGroup(
        act,
        group -> {
          rows.look(group);
          known.note(group, rows);
          for (int i = 0; i < group.members().size(); i++) {
            Situation one = group.get(i);
            int[] alone = tables.rowsFor(one);
            assertSame(tables.strictest(alone), rows.outcome(i), one::toString);
            assertSame(tables.strictest(alone), known.of(one), one::toString);
            for (int table = 0; table < alone.length; table++) {
              hit[table][alone[table]] = true;
            }
          }
        });
    for (int table = 0; table < hit.length; table++) {
      assertEquals(Arrays.toString(hit[table]), Arrays.toString(rows.hit()[table]));
    }
  }

  @Test
  void what_was_not_noted_is_looked_up_when_it_is_asked_for() {
    KnownOutcomes known = new KnownOutcomes(tables);
    Situations.forEachPossible(
        Act.DELEGATE, one -> assertSame(tables.outcomeFor(one), known.of(one), one::toString));
  }

  @Test
  void where_no_table_speaks_nothing_weaker_than_two_people_is_assumed() {
    ProvedTables silent =
        new ProvedTables(
            tables.tables().stream().filter(one -> one.table().name().equals("由来表")).toList(),
            words);
    KnownOutcomes known = new KnownOutcomes(silent);
    int[] open = new int[1];
    Situations.forEachPossible(
        Act.LIST,
        one -> {
          if (silent.outcomeFor(one) == null) {
            open[0]++;
            assertSame(Outcome.DUAL_APPROVAL_REQUIRED, known.of(one));
          }
        });
    assertTrue(open[0] > 0);
  }
}
