package jp.ward.guard.oversight;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet runs as a formula when it opens a CSV file.
 *
 * <p>An apostrophe goes before what would begin one: at the start of a cell and, for a spreadsheet
 * that is set to other separators than the comma, after a semicolon, tab or line break inside it;
 * whatever blanks, invisible characters or quotes stand in front, in either width.
 */
final class SafeCell {

  private static final String BEGINS_FORMULA = "[=+\\-@＝＋－＠﹦﹢﹣﹫−]";
  private static final String IN_FRONT = "[\\p{Z}\\p{C}\"'＂＇“”‘’`&&[^\\t\\r\\n]]*";

  private static final Pattern DANGER =
      Pattern.compile(
          "(?<![^;；\\t\\r\\n])(?=" + IN_FRONT + BEGINS_FORMULA + ")|\\A(?=[\\t\\r\\n])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private SafeCell() {}

  /** Empty for null. */
  static String of(String text) {
    return text == null ? "" : DANGER.matcher(text).replaceAll("'");
  }
}
