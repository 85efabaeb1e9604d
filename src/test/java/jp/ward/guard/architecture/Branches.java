package jp.ward.guard.architecture;

import java.util.regex.Pattern;

/**
 * Counts the branches of a class: every {@code if}, loop, {@code switch}, {@code ?}, {@code &&},
 * {@code ||}, {@code filter} and {@code map} that stands outside of comments and texts.
 */
final class Branches {

  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'",
          Pattern.DOTALL);

  private static final Pattern BRANCH =
      Pattern.compile(
          "\\b(?:if|for|while|switch)\\b|\\s\\?\\s(?!extends|super)|&&|\\|\\||\\.(?:filter|map)\\(");

  private Branches() {}

  /** Takes the text of a Java file. */
  static long in(String java) {
    return BRANCH.matcher(NO_CODE.matcher(java).replaceAll("\"\"")).results().count();
  }
}
