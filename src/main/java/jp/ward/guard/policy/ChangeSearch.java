package jp.ward.guard.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.decision.Situations;
import jp.ward.guard.policy.PolicyVersions.ReadVersion;

/** Walks every situation there can be and finds those that two versions answer differently. */
final class ChangeSearch {

  /** How often a change was met, with its plainest situation. */
  record Found(Situation example, long count) {

    Found and(Found other) {
      Situation plainer =
          Plainness.oddity(other.example) < Plainness.oddity(example) ? other.example : example;
      return new Found(plainer, count + other.count);
    }
  }

  private final ReadVersion former;
  private final ReadVersion today;
  private final Map<Change, Found> changes = new LinkedHashMap<>();
  private long situations;

  private ChangeSearch(ReadVersion former, ReadVersion today) {
    this.former = former;
    this.today = today;
  }

  /** Walks those of some acts. */
  static ChangeSearch between(ReadVersion former, ReadVersion today, List<Act> acts) {
    return acts.parallelStream()
        .map(act -> new ChangeSearch(former, today).walk(act))
        .reduce(new ChangeSearch(former, today), ChangeSearch::and);
  }

  Map<Change, Found> changes() {
    return changes;
  }

  long situations() {
    return situations;
  }

  private ChangeSearch walk(Act act) {
    Situations.forEachPossible(act, this::look);
    return this;
  }

  private ChangeSearch and(ChangeSearch other) {
    ChangeSearch both = new ChangeSearch(former, today);
    for (ChangeSearch part : List.of(this, other)) {
      both.situations += part.situations;
      part.changes.forEach((change, found) -> both.changes.merge(change, found, Found::and));
    }
    return both;
  }

  private void look(Situation situation) {
    situations++;
    int[] rows = today.tables().rowsFor(situation);
    List<FormerWords.Word> words = former.words().in(situation);
    boolean partly = words.stream().anyMatch(FormerWords.Word::partly);
    if (words.isEmpty() || partly) {
      note(situation, rows, List.of(situation), false);
    }
    if (!words.isEmpty()) {
      note(situation, rows, asPutThen(situation, words), partly);
    }
  }

  /**
   * The situation in the words of the former version, in every way that it was put; in none where
   * it had no word.
   */
  private static List<Situation> asPutThen(Situation today, List<FormerWords.Word> words) {
    List<Situation> put = List.of(today);
    for (FormerWords.Word word : words) {
      put =
          put.stream()
              .flatMap(one -> word.formerly().stream().map(then -> with(one, word.column(), then)))
              .toList();
    }
    return put;
  }

  private static Situation with(Situation situation, Column column, Enum<?> word) {
    Map<Column, Enum<?>> words = new EnumMap<>(Column.class);
    Column.GIVEN.forEach(one -> words.put(one, one.wordIn(situation)));
    words.put(column, word);
    return Column.situationOf(words);
  }

  /** The strictest former answer counts, so that nothing weaker is overlooked. */
  private void note(Situation situation, int[] rows, List<Situation> put, boolean partly) {
    Outcome before = null;
    TreeSet<String> rowsBefore = new TreeSet<>();
    for (Situation one : put) {
      int[] then = former.tables().rowsFor(one);
      if (former.tables().answer(then)) {
        Outcome outcome = former.tables().strictest(then);
        if (before == null || outcome.compareTo(before) > 0) {
          before = outcome;
          rowsBefore.clear();
        }
        if (outcome == before) {
          rowsBefore.add(former.tables().rowOf(then).id());
        }
      }
    }
    Outcome after = today.tables().strictest(rows);
    String rowAfter = today.tables().rowOf(rows).id();
    String names = String.join("/", rowsBefore);
    if (after != before || !names.equals(rowAfter)) {
      Change change = new Change(before, names, after, rowAfter, partly);
      changes.merge(change, new Found(situation, 1), Found::and);
    }
  }
}
