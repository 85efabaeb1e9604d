package jp.ward.guard.policy;

import java.util.Map;
import java.util.Optional;
import jp.ward.guard.decision.Column;

/**
 * The three forms of a cell: {@code *} (すべて), {@code A|B} (又は), {@code A|B以外}. Held by
 * BadPolicyZooTest, NaiveEvaluatorTest.
 */
final class Cell {

  private static final String EXCEPT = "以外";

  private Cell() {}

  /** The set of values, or empty with a problem that lists the usable words. */
  static Optional<Long> parse(
      String text,
      Column column,
      Map<String, Long> words,
      java.util.function.Consumer<String> say) {
    long all = (1L << column.size()) - 1;
    if (text.equals("*")) {
      return Optional.of(all);
    }
    if (text.isEmpty()) {
      say.accept("空欄です。すべてに当たるときは * と書いてください。");
      return Optional.empty();
    }
    boolean except = text.endsWith(EXCEPT) && !words.containsKey(text);
    String named = except ? text.substring(0, text.length() - EXCEPT.length()) : text;
    long set = 0;
    for (String word : named.split("\\|", -1)) {
      Long bits = words.get(word.strip());
      if (bits == null) {
        say.accept("「" + word + "」は用語表にありません(使える語: " + String.join("・", words.keySet()) + ")。");
        return Optional.empty();
      }
      set |= bits;
    }
    return Optional.of(except ? all & ~set : set);
  }
}
