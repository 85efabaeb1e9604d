package jp.ward.guard.audit.entries;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Text that no spreadsheet runs as a formula when it opens a CSV file.
 *
 * <p>An apostrophe goes before what would begin one: at the start of a cell and, for a spreadsheet
 * that is set to other separators than the comma, after a semicolon, tab or line break inside it;
 * whatever blanks, invisible characters or quotes stand in front, in either width. It is read
 * character by character, so that none is taken apart, and cut where no spreadsheet holds more.
 */
public final class SafeCell {

  /** A spreadsheet lets the rest of a longer cell run over into others. */
  static final int LONGEST = 32_000;

  private static final String BEGINS_FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫−";
  private static final String QUOTES = "\"'＂＇“”‘’`";
  private static final String BREAKS = "\t\r\n";
  private static final String SEPARATES = ";；" + BREAKS;

  private SafeCell() {}

  /** Empty for null. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    int[] cell = text.codePoints().toArray();
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < cell.length && safe.length() < LONGEST; i++) {
      boolean isStart = i == 0 || has(SEPARATES, cell[i - 1]);
      if (isStart && (beginsFormula(cell, i) || i == 0 && has(BREAKS, cell[i]))) {
        safe.append('\'');
      }
      safe.appendCodePoint(cell[i]);
    }
    return safe.toString();
  }

  private static boolean beginsFormula(int[] cell, int from) {
    int i = from;
    while (i < cell.length && isOverlooked(cell[i])) {
      i++;
    }
    return i < cell.length && has(BEGINS_FORMULA, cell[i]);
  }

  /** What may stand before a formula without ending it, as far as a spreadsheet is concerned. */
  private static boolean isOverlooked(int character) {
    return !has(BREAKS, character)
        && (has(QUOTES, character)
            || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
            || isOfKindOverlooked(Character.getType(character)));
  }

  private static boolean isOfKindOverlooked(int type) {
    return switch (type) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean has(String characters, int character) {
    return characters.indexOf(character) >= 0;
  }
}
