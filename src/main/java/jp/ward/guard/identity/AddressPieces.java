package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.identity.AddressPiece.Kind;

/**
 * Cuts the part of an address after the postal code into pieces, one pass from left to right. Held
 * by OnePlaceTest, AddressFormTest.
 */
final class AddressPieces {

  /** What may stand behind a number without being a word; longer ones first. */
  private static final List<String> COUNTERS =
      List.of("丁目", "番地", "地割", "号室", "号棟", "号館", "丁", "番", "号", "室", "棟");

  private static final String JOINS = " -,、，.・/()#のノ之";

  private final String text;
  private final List<AddressPiece> pieces = new ArrayList<>();
  private int at;

  private AddressPieces(String text) {
    this.text = text;
  }

  static List<AddressPiece> of(String written) {
    AddressPieces cut = new AddressPieces(withPlainDashes(AddressGaps.without(written)));
    while (cut.at < cut.text.length()) {
      cut.next();
    }
    return cut.pieces;
  }

  private static String withPlainDashes(String written) {
    StringBuilder plain = new StringBuilder();
    written.codePoints().map(c -> CleanText.isDash(c) ? '-' : c).forEach(plain::appendCodePoint);
    for (int i = 1; i < plain.length() - 1; i++) {
      // The kanji 一 between two digits was meant as a dash.
      if (plain.charAt(i) == '一'
          && CleanText.isDigit(plain.charAt(i - 1))
          && CleanText.isDigit(plain.charAt(i + 1))) {
        plain.setCharAt(i, '-');
      }
    }
    return plain.toString();
  }

  private void next() {
    int digits = endOfDigits(at);
    int kanji = endOfKanji(at);
    if (digits > at) {
      Kind kind = isInTownName(at, digits) ? Kind.WORD : Kind.NUMBER;
      number(kind, CleanText.withoutLeadingZeros(text.substring(at, digits)), digits);
    } else if (kanji > at) {
      boolean counts = kanji - at <= KanjiNumerals.LONGEST && isCounted(kanji);
      String run = text.substring(at, kanji);
      boolean reads = counts || run.length() <= KanjiNumerals.LONGEST && isInTownName(at, kanji);
      number(counts ? Kind.NUMBER : Kind.WORD, reads ? KanjiNumerals.value(run) : run, kanji);
    } else if (JOINS.indexOf(text.charAt(at)) >= 0) {
      add(Kind.JOIN, text.substring(at, at + 1), at + 1);
    } else {
      int end = at + Character.charCount(text.codePointAt(at));
      add(Kind.WORD, text.substring(at, end), end);
    }
  }

  private void number(Kind kind, String value, int end) {
    if (kind == Kind.NUMBER && isFloor(end)) {
      // A floor says less than a room and is left out by many.
      add(Kind.JOIN, value + "階", end + 1);
      return;
    }
    add(kind, value, end);
    for (String counter : COUNTERS) {
      if (kind == Kind.NUMBER && text.startsWith(counter, end)) {
        add(Kind.JOIN, counter, end + counter.length());
        return;
      }
    }
  }

  private void add(Kind kind, String piece, int end) {
    pieces.add(new AddressPiece(kind, piece));
    at = end;
  }

  private boolean isFloor(int end) {
    char next = charAt(end);
    return next == '階' || (next == 'F' || next == 'f') && !Character.isLetter(charAt(end + 1));
  }

  // 北1条西2丁目, 北1西2, 1番町: the postal code says as much, and some write it in kanji.
  private boolean isInTownName(int start, int end) {
    boolean between =
        start > 0
            && AddressGaps.DIRECTIONS.indexOf(text.charAt(start - 1)) >= 0
            && AddressGaps.DIRECTIONS.indexOf(charAt(end)) >= 0;
    return between || charAt(end) == '条' || isTownOfBlocks(end);
  }

  private boolean isTownOfBlocks(int end) {
    return text.startsWith("番町", end) || text.startsWith("番丁", end);
  }

  /** Whether a run of kanji numerals is a number of the block: 三田 and 八丁堀 are names. */
  private boolean isCounted(int end) {
    if (isTownOfBlocks(end)) {
      return false;
    }
    char next = charAt(end);
    if (next == '丁') {
      char after = charAt(end + 1);
      return after == '目' || "- \0".indexOf(after) >= 0 || AddressGaps.isNumeral(after);
    }
    if ("番号棟階室".indexOf(next) >= 0 || text.startsWith("地割", end)) {
      return true;
    }
    if ("-のノ之".indexOf(next) >= 0) {
      return AddressGaps.isNumeral(charAt(end + 1));
    }
    return "- \0".indexOf(next) >= 0 && followsNumber();
  }

  private boolean followsNumber() {
    int before = pieces.size() - 1;
    while (before >= 0 && pieces.get(before).isJoin()) {
      before--;
    }
    return before >= 0 && pieces.get(before).isNumber();
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private int endOfDigits(int start) {
    int end = start;
    while (CleanText.isDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfKanji(int start) {
    int end = start;
    while (KanjiNumerals.isNumeral(charAt(end))) {
      end++;
    }
    return end;
  }
}
