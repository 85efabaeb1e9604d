package jp.ward.guard.ledger;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A measure as this process has seen it: at which version, and whose it is. Held by
 * RegisterMemoryTest.
 */
record Remembered(String id, long version, String municipality, String office) {

  static Remembered of(SealedItem measure) {
    return new Remembered(
        measure.id().toString(),
        version(measure),
        text(measure, "municipality"),
        text(measure, "responsible_office"));
  }

  static long version(SealedItem measure) {
    return measure.values().get("version") instanceof Long version ? version : 0;
  }

  static Set<String> marks(SealedItem measure) {
    return measure.parts().stream()
        .map(part -> part.get("mark"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toSet());
  }

  private static String text(SealedItem measure, String column) {
    return measure.values().get(column) instanceof String text ? text : "";
  }

  /** Prints which measure it is and nothing of it. */
  @Override
  public String toString() {
    return "measure " + id;
  }
}
