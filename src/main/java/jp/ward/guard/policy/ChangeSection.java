package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Situation;

/**
 * One part of the change report: the changes of one kind by verdict, the farthest first, and in
 * each by rows, the most frequent first. What is weaker is told at length, the rest by its rows.
 */
final class ChangeSection {

  private static final int EXAMPLES_OF_WEAKER = 6;
  private static final int EXAMPLES = 1;

  /** More rows are only counted, so that what is printed is also read. */
  private static final int ROWS = 8;

  private final Change.Kind kind;
  private final Vocabulary vocabulary;
  private final FormerWords former;
  private final Map<Change.Turn, List<Map.Entry<Change, ChangeSearch.Found>>> changes;

  ChangeSection(
      Change.Kind kind,
      Vocabulary vocabulary,
      FormerWords former,
      Map<Change, ChangeSearch.Found> all) {
    this.kind = kind;
    this.vocabulary = vocabulary;
    this.former = former;
    this.changes =
        all.entrySet().stream()
            .filter(one -> one.getKey().turn().kind() == kind)
            .sorted(
                Comparator.<Map.Entry<Change, ChangeSearch.Found>>comparingLong(
                        one -> -one.getValue().count())
                    .thenComparing(one -> one.getKey().toString()))
            .collect(Collectors.groupingBy(one -> one.getKey().turn()));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    long all = changes.values().stream().mapToLong(ChangeSection::count).sum();
    lines.add("【" + title() + "】" + grouped(all) + " 件");
    changes.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Change.Turn, ?>>comparingInt(one -> -one.getKey().distance())
                .thenComparing(one -> one.getKey().after()))
        .forEach(one -> add(one.getKey(), one.getValue(), lines));
    return lines;
  }

  private String title() {
    return switch (kind) {
      case WEAKER -> "緩んだ場面";
      case STRICTER -> "厳しくなった場面";
      case NEW -> "新しい場面(前の版では言い表せない。緩んだとも厳しくなったともいえない)";
      case OTHER_ROW -> "判定は同じで、決めた行(手順)が変わった場面";
    };
  }

  private void add(
      Change.Turn turn, List<Map.Entry<Change, ChangeSearch.Found>> changed, List<String> lines) {
    String verdicts =
        turn.before() == null || turn.before() == turn.after()
            ? verdict(turn.after())
            : verdict(turn.before()) + " → " + verdict(turn.after());
    lines.add("  " + verdicts + ": " + grouped(count(changed)) + " 件");
    int examples = kind == Change.Kind.WEAKER ? EXAMPLES_OF_WEAKER : EXAMPLES;
    for (Map.Entry<Change, ChangeSearch.Found> one : changed.stream().limit(examples).toList()) {
      lines.add("    ・" + rows(one) + " 例 [" + words(one.getValue().example()) + "]" + then(one));
    }
    if (changed.size() > examples) {
      String others =
          changed.stream()
              .skip(examples)
              .limit(ROWS)
              .map(ChangeSection::rows)
              .collect(Collectors.joining("、"));
      int uncounted = Math.max(0, changed.size() - examples - ROWS);
      lines.add("    ・" + others + (uncounted == 0 ? "" : "、ほか " + uncounted + " 通り"));
    }
  }

  private static String rows(Map.Entry<Change, ChangeSearch.Found> one) {
    Change change = one.getKey();
    return (change.before() == null ? "" : change.rowsBefore() + "→")
        + change.rowAfter()
        + (change.partly() ? " 多くて " : " ")
        + grouped(one.getValue().count())
        + " 件";
  }

  private String verdict(Outcome outcome) {
    return vocabulary.label("OUTCOME", outcome.name()).orElse(outcome.name());
  }

  /** How the former version put the example, where its words are not today's. */
  private String then(Map.Entry<Change, ChangeSearch.Found> one) {
    List<FormerWords.Word> words =
        former.in(one.getValue().example()).stream()
            .filter(word -> !word.partly() || one.getKey().partly())
            .toList();
    if (words.isEmpty() || one.getKey().before() == null) {
      return "";
    }
    return words.stream()
        .map(
            word ->
                word.formerly().stream()
                    .map(formerly -> label(word.column(), formerly))
                    .collect(Collectors.joining("・")))
        .collect(Collectors.joining("、", " 前の版では「", "」"));
  }

  private String words(Situation situation) {
    return Column.GIVEN.stream()
        .filter(one -> !Plainness.SILENT.contains(one) || one.ordinalIn(situation) != 0)
        .map(
            one ->
                vocabulary.label("COLUMN", one.name()).orElse(one.name())
                    + "="
                    + label(one, one.wordIn(situation)))
        .collect(Collectors.joining(" "));
  }

  private String label(Column column, Enum<?> word) {
    return vocabulary.label(column.name(), word.name()).orElse(word.name());
  }

  private static long count(List<Map.Entry<Change, ChangeSearch.Found>> changes) {
    return changes.stream().mapToLong(one -> one.getValue().count()).sum();
  }

  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
