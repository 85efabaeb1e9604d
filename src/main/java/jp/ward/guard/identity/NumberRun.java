package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers that follow each other in an address, with what counts them: 6丁目12番3号 and 6-12-3 are one
 * writing, 6丁目12 and 6番12号 are two places. Held by OnePlaceTest.
 *
 * @param text the writing that stands for all others of it
 */
record NumberRun(String text) {

  private static final Map<String, Integer> LEVELS =
      Map.of("丁目", 0, "丁", 0, "番地", 1, "番", 1, "号", 2);
  private static final List<String> MARKS = List.of("丁目", "番", "号");
  private static final int WHOLE = 3;

  static boolean isCounter(String join) {
    return LEVELS.containsKey(join);
  }

  static NumberRun of(List<AddressPiece> pieces) {
    List<String> numbers = new ArrayList<>();
    List<String> counters = new ArrayList<>();
    for (AddressPiece piece : pieces) {
      if (piece.isNumber()) {
        numbers.add(piece.text());
        counters.add("");
      } else if (!counters.isEmpty() && isCounter(piece.text())) {
        int last = counters.size() - 1;
        counters.set(last, counters.get(last).isEmpty() ? piece.text() : counters.get(last));
      }
    }
    return new NumberRun(written(numbers, counters));
  }

  /** Prints nothing of the place. */
  @Override
  public String toString() {
    return "NumberRun:***";
  }

  private static String written(List<String> numbers, List<String> counters) {
    int usual = numbers.size() >= WHOLE ? 0 : 1;
    int start = start(counters, usual);
    boolean regular = start >= 0 && isRegular(counters, start);
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < numbers.size(); n++) {
      String mark = regular ? n == 0 && start != usual ? MARKS.get(start) : "" : counters.get(n);
      boolean last = n == numbers.size() - 1;
      text.append(numbers.get(n)).append(mark.isEmpty() && !last ? "-" : mark);
    }
    return text.toString();
  }

  /** What the first number counts, as the first counter that is written tells. */
  private static int start(List<String> counters, int usual) {
    for (int n = 0; n < counters.size(); n++) {
      if (!counters.get(n).isEmpty()) {
        return LEVELS.get(counters.get(n)) - n;
      }
    }
    return usual;
  }

  private static boolean isRegular(List<String> counters, int start) {
    for (int n = 0; n < counters.size(); n++) {
      if (!counters.get(n).isEmpty() && LEVELS.get(counters.get(n)) != start + n) {
        return false;
      }
    }
    return true;
  }
}
