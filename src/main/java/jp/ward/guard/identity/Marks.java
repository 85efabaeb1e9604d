package jp.ward.guard.identity;

import java.nio.charset.StandardCharsets;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;

/** Keyed hashes, one for each number of wrapped keys. */
interface Marks {

  /** Hashes under the keys 1 to {@code depth}, each wrapped around the one before. */
  String mark(int depth, String normalForm);

  /** Carries a mark of the depth before to {@code toDepth}, 2 to {@link #depth()}. */
  String wrap(String mark, int toDepth);

  /** How many identifier keys there are, at least one. */
  int depth();

  /**
   * Hashes parts that are no identifier, under the first key: a {@link Frame} begins with a number,
   * and no normal form does.
   *
   * @param domain what it is for, as a frame says it
   */
  default String framed(String domain, String... parts) {
    Frame message = new Frame(domain);
    for (String part : parts) {
      message.text(part);
    }
    return mark(1, new String(message.bytes(), StandardCharsets.UTF_8));
  }

  static Marks of(Keys keys) {
    return new Marks() {
      @Override
      public String mark(int depth, String normalForm) {
        return keys.mark(depth, normalForm);
      }

      @Override
      public String wrap(String mark, int toDepth) {
        return keys.wrap(mark, toDepth);
      }

      @Override
      public int depth() {
        return keys.depth();
      }
    };
  }
}
