package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Situations.Group;
import jp.ward.guard.decision.Situations.Member;

/**
 * Looks the rows of whole groups up. Members that a table can't tell apart are asked about once;
 * that the answers are those of {@link ProvedTables#outcomeFor} is held by GroupRowsTest.
 */
final class GroupRows {

  /** The columns in which the members of a group differ; the way to herself follows from them. */
  private static final Set<Column> WITHIN =
      EnumSet.of(Column.DECLARED, Column.CONCEALMENT, Column.ORIGIN, Column.SELF_PATH);

  private final ProvedTables tables;
  private final boolean[][] hit;
  private final int[] values = new int[Column.values().length];

  /**
   * By the members: for each table and member the first member that it can't be told from, or null
   * where the table can tell none from another.
   */
  private final Map<List<Member>, int[][]> alike = new HashMap<>();

  private List<Member> members = List.of();
  private int[][] first = new int[0][];
  private Outcome[] outcomes = new Outcome[0];
  private Outcome[] ofTable = new Outcome[0];

  GroupRows(ProvedTables tables) {
    this.tables = tables;
    this.hit =
        tables.tables().stream()
            .map(one -> new boolean[one.table().rows().size()])
            .toArray(boolean[][]::new);
  }

  /** Looks all rows of a group up; the outcomes are those of this group until the next. */
  void look(Group group) {
    if (group.members() != members) {
      members = group.members();
      first = alike.computeIfAbsent(members, this::alike);
      outcomes = new Outcome[members.size()];
      ofTable = new Outcome[members.size()];
    }
    Column.fill(values, group.first());
    Outcome ofAll = null;
    for (int table = 0; table < first.length; table++) {
      if (first[table] == null) {
        ofAll = ProvedTables.stricter(ofAll, ruled(table));
      }
    }
    Arrays.fill(outcomes, ofAll);
    for (int table = 0; table < first.length; table++) {
      if (first[table] != null) {
        look(group.first(), table, first[table], ofAll != Outcome.BLOCK);
      }
    }
  }

  private void look(Situation situation, int table, int[] firstAlike, boolean isOpen) {
    for (int i = 0; i < firstAlike.length; i++) {
      if (firstAlike[i] == i) {
        Member member = members.get(i);
        values[Column.DECLARED.ordinal()] = member.declared().ordinal();
        values[Column.SELF_PATH.ordinal()] = situation.selfPath(member.declared()).ordinal();
        values[Column.CONCEALMENT.ordinal()] = member.concealment().ordinal();
        values[Column.ORIGIN.ordinal()] = member.origin().ordinal();
        ofTable[i] = ruled(table);
      }
      if (isOpen) {
        outcomes[i] = ProvedTables.stricter(outcomes[i], ofTable[firstAlike[i]]);
      }
    }
  }

  private Outcome ruled(int table) {
    int row = tables.rowIndex(table, values);
    hit[table][row] = true;
    return tables.outcome(table, row);
  }

  /** The strictest verdict for a member of the group, or null where no table speaks. */
  Outcome outcome(int index) {
    return outcomes[index];
  }

  /** For each table and row whether any situation so far hit it. */
  boolean[][] hit() {
    return hit;
  }

  private int[][] alike(List<Member> all) {
    return tables.tables().stream()
        .map(one -> alike(all, one.table().columns()))
        .toArray(int[][]::new);
  }

  private static int[] alike(List<Member> all, List<Column> columns) {
    Set<Column> asked = EnumSet.copyOf(WITHIN);
    asked.retainAll(columns);
    int[] firstAlike = new int[all.size()];
    List<List<Enum<?>>> seen = new ArrayList<>();
    for (int i = 0; i < firstAlike.length; i++) {
      seen.add(words(all.get(i), asked));
      firstAlike[i] = seen.indexOf(seen.get(i));
    }
    return Arrays.stream(firstAlike).anyMatch(one -> one != 0) ? firstAlike : null;
  }

  private static List<Enum<?>> words(Member member, Set<Column> asked) {
    List<Enum<?>> words = new ArrayList<>();
    if (asked.contains(Column.DECLARED) || asked.contains(Column.SELF_PATH)) {
      words.add(member.declared());
    }
    if (asked.contains(Column.CONCEALMENT)) {
      words.add(member.concealment());
    }
    if (asked.contains(Column.ORIGIN)) {
      words.add(member.origin());
    }
    return words;
  }
}
