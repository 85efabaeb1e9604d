package jp.ward.guard.architecture;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text file of the project.
 *
 * @param path from the top of the project, with slashes
 * @param lines how many
 * @param words the text with every run of white space and comment stars as one space
 */
record Source(String path, int lines, String words) {

  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/");

  static Source of(String path, String text) {
    String words = text.replaceAll("\\n\\s*(\\*|//)(?!/)", "\n").replaceAll("\\s+", " ");
    return new Source(path, (int) text.lines().count(), words);
  }

  /** The Javadocs alone. */
  Source javadocs() {
    String javadocs =
        JAVADOC.matcher(words).results().map(MatchResult::group).collect(Collectors.joining(" "));
    return new Source(path, lines, javadocs);
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
