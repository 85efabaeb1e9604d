package jp.ward.guard.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Checks the parts of a record: what must be there is there, and sets stand in one order. */
final class Parts {

  private Parts() {}

  /** Refuses a part that a record is never without. */
  static void require(Object... parts) {
    if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a record without one of its parts");
    }
  }

  /** Puts codes into the order in which they are declared, so that equal sets are equal text. */
  static <E extends Enum<E>> Set<E> codes(Class<E> type, Collection<E> some) {
    require(some);
    EnumSet<E> sorted = EnumSet.noneOf(type);
    sorted.addAll(some);
    return Collections.unmodifiableSet(sorted);
  }

  /** Puts marks into one order; the order in which they were made says nothing. */
  static Set<String> marks(Collection<String> some) {
    require(some);
    return Collections.unmodifiableSet(new TreeSet<>(some));
  }
}
