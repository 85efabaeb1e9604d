package jp.ward.guard.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a PostgreSQL must not have switched off: an answer would leave before it is on disk. */
final class PostgresDurability {

  static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

  private PostgresDurability() {}

  /** Takes the values that SHOW gives. A setting that is absent counts as off. */
  static List<Problem> problems(Map<String, String> shown) {
    List<Problem> problems = new ArrayList<>();
    for (String name : NEEDED) {
      if (shown.getOrDefault(name, "off").equals("off")) {
        problems.add(
            new Problem(
                "PostgreSQL: " + name,
                "off です。停電で記録が失われます。on にしてください。",
                "is off, so a power cut would lose records. Set it to on."));
      }
    }
    return problems;
  }
}
