package jp.ward.guard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of what a caller may see. Rows that he may not see are passed over, so a page is filled
 * from as many rows as it takes, up to a bound. Held by HandoverInboxStoryTest.
 *
 * @param next the id after which the next page begins; null where nothing more is to be seen, so
 *     that a hidden row does not show by a further page
 */
public record Page<T>(List<T> items, String next) {

  private static final int MOST_ROUNDS = 20;

  /** Takes rows after a cursor, so many at once; turns each into an item and keeps some. */
  public static <R, T> Page<T> of(
      BiFunction<String, Integer, List<R>> rows,
      Function<R, String> id,
      Function<R, T> item,
      Predicate<T> keep,
      String cursor,
      int limit) {
    List<T> items = new ArrayList<>();
    String after = cursor;
    String lastSeen = cursor;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<R> some = rows.apply(after, limit + 1);
      for (R row : some) {
        T one = item.apply(row);
        after = id.apply(row);
        if (keep.test(one)) {
          if (items.size() == limit) {
            return new Page<>(items, lastSeen);
          }
          items.add(one);
          lastSeen = after;
        }
      }
      if (some.size() <= limit) {
        return new Page<>(items, null);
      }
    }
    return new Page<>(items, after);
  }

  /** Prints how many. */
  @Override
  public String toString() {
    return items.size() + " items";
  }
}
