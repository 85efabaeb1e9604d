package jp.ward.guard.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name in 佐藤方, by its first and its last character: two names that share neither are two
 * households. A name of one character, or with kana or letters in it, may be another spelling or
 * part of a building's name, and is not compared. Held by DwellingFormTest.
 *
 * @param ends the first and the last character, each with which it is
 */
record HouseholdName(List<String> ends) {

  private static final String CARE_OF = "方";
  private static final String POLITE = "様";

  /**
   * Characters in which one name is written in two ways; the first of each group stands for all.
   */
  private static final List<String> VARIANTS =
      List.of(
          "斉斎齊齋", "辺邊邉", "沢澤", "浜濱濵", "高髙", "崎﨑嵜碕", "島嶋嶌", "広廣", "国國", "桜櫻", "滝瀧", "竜龍", "富冨", "真眞",
          "恵惠", "条條", "桑桒", "桧檜", "万萬", "豊豐", "鉄鐵", "関關", "円圓", "徳德", "顕顯", "緒緖", "曽曾", "峰峯", "淵渕渊",
          "槙槇", "栄榮", "宝寶", "実實", "塩鹽", "当當", "将將", "静靜", "戸戶", "黒黑", "籠篭", "柳栁", "野埜", "館舘", "船舩",
          "吉𠮷", "土圡", "角⻆", "薮藪");

  /** The name at the end of an address, behind which at most a floor stands. */
  static Optional<HouseholdName> endOf(List<AddressPiece> pieces) {
    int end = endOfWords(pieces);
    int length = wordsBefore(pieces, end);
    String name =
        pieces.subList(end - length, end).stream()
            .map(AddressPiece::text)
            .collect(Collectors.joining());
    if (!name.endsWith(CARE_OF)) {
      return Optional.empty();
    }
    String bare = withoutEnd(withoutEnd(name, CARE_OF), POLITE);
    int[] characters = bare.codePoints().toArray();
    if (characters.length < 2 || !bare.codePoints().allMatch(Character::isIdeographic)) {
      return Optional.empty();
    }
    return Optional.of(
        new HouseholdName(
            List.of(
                "FIRST" + common(characters[0]),
                "LAST" + common(characters[characters.length - 1]))));
  }

  /** How many pieces at the end are the name and what stands behind it; 0 where none is named. */
  static int lengthAtEndOf(List<AddressPiece> pieces) {
    int end = endOfWords(pieces);
    boolean named = end > 0 && pieces.get(end - 1).text().equals(CARE_OF);
    return named ? pieces.size() - end + wordsBefore(pieces, end) : 0;
  }

  private static int endOfWords(List<AddressPiece> pieces) {
    int end = pieces.size();
    while (end > 0 && pieces.get(end - 1).isJoin()) {
      end--;
    }
    return end;
  }

  private static int wordsBefore(List<AddressPiece> pieces, int end) {
    int start = end;
    while (start > 0 && pieces.get(start - 1).isWord()) {
      start--;
    }
    return end - start;
  }

  private static String withoutEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private static String common(int character) {
    String one = Character.toString(character);
    return VARIANTS.stream()
        .filter(group -> group.contains(one))
        .map(group -> Character.toString(group.codePointAt(0)))
        .findFirst()
        .orElse(one);
  }

  /** Prints nothing of the name. */
  @Override
  public String toString() {
    return "HouseholdName:***";
  }
}
