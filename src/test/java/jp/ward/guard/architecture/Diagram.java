package jp.ward.guard.architecture;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The picture of the packages, as {@code src/docs/architecture.puml} draws it. */
final class Diagram {

  static final Path FILE = Path.of("src/docs/architecture.puml");

  private static final Pattern COMPONENT =
      Pattern.compile("<<(jp\\.ward\\.guard\\.[a-z.]+[a-z])\\.\\.>>");
  private static final Pattern ARROW = Pattern.compile("\\[([\\w/]+)\\] -+> \\[([\\w/]+)\\]");

  private Diagram() {}

  /** The packages of the picture. A class of a package below one of them has no place in it. */
  static String[] packages() {
    return COMPONENT
        .matcher(text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toArray(String[]::new);
  }

  /** Whom each package may know, by their names in the picture; without those that know nobody. */
  static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    ARROW
        .matcher(text())
        .results()
        .forEach(
            found ->
                arrows
                    .computeIfAbsent(found.group(1), from -> new TreeSet<>())
                    .add(found.group(2)));
    return arrows;
  }

  private static String text() {
    return Sources.text(FILE.toString());
  }
}
