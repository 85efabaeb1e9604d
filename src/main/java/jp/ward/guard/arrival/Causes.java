package jp.ward.guard.arrival;

import java.util.ArrayList;
import java.util.List;

/** Names what was thrown without its words. */
final class Causes {

  static final int DEEPEST = 10;

  private Causes() {}

  /** Class names from the outermost exception to its root, {@code A < B < C}. */
  static String names(Throwable thrown) {
    List<String> names = new ArrayList<>();
    Throwable cause = thrown;
    while (cause != null && names.size() < DEEPEST) {
      names.add(cause.getClass().getName());
      cause = cause.getCause();
    }
    return String.join(" < ", names);
  }
}
