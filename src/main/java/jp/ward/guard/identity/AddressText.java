package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that is written behind the postal code, in the one form in which two writings are
 * compared for certain: town, 字, numbers, building, floor, room and 方. Nothing is left out but
 * blanks, commas and what joins the numbers of a block in the usual order. Held by OnePlaceTest.
 */
final class AddressText {

  private static final Set<String> PLAIN = Set.of("-", ".", "・", "/", "の", "ノ", "之");
  private static final String ROOM = "室";
  private static final String HOUSE = "棟";

  private final StringBuilder text = new StringBuilder();
  private final List<AddressPiece> run = new ArrayList<>();

  private AddressText() {}

  static String of(List<AddressPiece> pieces) {
    AddressText whole = new AddressText();
    for (AddressPiece piece : pieces) {
      whole.take(piece);
    }
    whole.endRun();
    // Again, since a voicing mark behind a blank is now behind its letter.
    return CleanText.fold(whole.text.toString()).toUpperCase(Locale.ROOT);
  }

  private void take(AddressPiece piece) {
    boolean joined = piece.isNumber() || piece.isJoin() && isPlainJoin(piece.text());
    if (joined && (piece.isNumber() || !run.isEmpty())) {
      run.add(piece);
      return;
    }
    boolean behindNumber = !run.isEmpty();
    endRun();
    if (behindNumber && piece.isWord() && AddressGaps.isReadWithNumber(piece.text())) {
      separate(); // 7番番 is not 7番, and 2 1条 is not 21条
    }
    write(piece.text());
  }

  /** Writes the numbers of a run, and the joins behind the last one. */
  private void endRun() {
    int last = run.size() - 1;
    while (last >= 0 && !run.get(last).isNumber()) {
      last--;
    }
    if (last >= 0) {
      separate();
      text.append(NumberRun.of(run).text());
    }
    run.subList(last + 1, run.size()).stream()
        .map(AddressPiece::text)
        .filter(PLAIN::contains)
        .forEach(text::append);
    run.clear();
  }

  private void write(String piece) {
    if (AddressGaps.isGap(piece)) {
      return;
    }
    boolean floor = piece.endsWith("階") && Character.isDigit(piece.charAt(0));
    if (floor) {
      separate();
    }
    switch (piece) {
      case "号室", ROOM -> text.append(ROOM);
      case "号棟", HOUSE -> text.append(HOUSE);
      default -> text.append(piece);
    }
  }

  private void separate() {
    if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
      text.append('-');
    }
  }

  private static boolean isPlainJoin(String join) {
    return AddressGaps.isGap(join) || PLAIN.contains(join) || NumberRun.isCounter(join);
  }
}
