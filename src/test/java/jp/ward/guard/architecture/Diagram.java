package jp.ward.guard.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The picture of the packages, as {@code src/docs/architecture.puml} draws it. */
final class Diagram {

  static final Path FILE = Path.of("src/docs/architecture.puml");

  private static final Pattern COMPONENT =
      Pattern.compile("<<(jp\\.ward\\.guard\\.[a-z.]+[a-z])\\.\\.>>");

  private Diagram() {}

  /** The packages of the picture. A class of a package below one of them has no place in it. */
  static String[] packages() {
    try {
      return COMPONENT
          .matcher(Files.readString(FILE))
          .results()
          .map((MatchResult found) -> found.group(1))
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
