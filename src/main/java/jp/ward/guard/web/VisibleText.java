package jp.ward.guard.web;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import jp.ward.guard.kernel.InvisibleCharacters;

/** Counts what a reader sees of a text: characters as people count them, blanks left out. */
final class VisibleText {

  private VisibleText() {}

  static int count(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int count = 0;
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      count += isSeen(text.substring(start, end)) ? 1 : 0;
      start = end;
    }
    return count;
  }

  private static boolean isSeen(String character) {
    return character
        .codePoints()
        .anyMatch(c -> !InvisibleCharacters.isInvisible(c) && !isMark(Character.getType(c)));
  }

  /** A mark is seen on what it stands on, and on a blank it says nothing. */
  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
