package jp.ward.guard.platform;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an address such as {@code jdbc:h2:file:./data/guard;WRITE_DELAY=0} says. Held by
 * PreflightTest.
 */
final class H2Address {

  private static final String PREFIX = "jdbc:h2:";
  private static final Path DEFAULT_STATE = Path.of("data", "guard.state");

  private H2Address() {}

  static boolean isInMemory(String url) {
    return url.startsWith(PREFIX + "mem:") || url.startsWith(PREFIX + "nio");
  }

  /** The folder beside the data file: two registers never share a note by accident. */
  static Path stateBeside(String url) {
    return file(url).map(file -> Path.of(file + ".state")).orElse(DEFAULT_STATE);
  }

  /** The data file without its ending; empty where the address names none on this machine. */
  static Optional<String> file(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String rest = url.substring(PREFIX.length()).replaceFirst(";.*", "");
    if (rest.startsWith("file:")) {
      rest = rest.substring("file:".length());
    } else if (rest.matches("[a-zA-Z]{2,}:.*")) { // mem: tcp: ssl: zip:, but not a drive letter
      return Optional.empty();
    }
    return Optional.of(rest.replaceFirst("^~", System.getProperty("user.home")));
  }
}
