package jp.ward.guard.identity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name in the forms in which it is compared. Held by OneNameTest.
 *
 * @param sound what must agree to be the same name, whichever of its parts comes first
 * @param like what agrees on doubt: the same with short vowels
 * @param parts the parts in the order of the alphabet, on doubt the same in any order; empty where
 *     there are fewer than three
 */
record FoldedName(String sound, String like, String parts) {

  private static final int MANY = 3;

  /** Folds parts that hold large katakana, {@link Vowels#LONG} and Latin capitals. */
  static FoldedName of(List<String> written) {
    String sound = Vowels.longWritten(soundOf(String.join("", written)));
    String parts =
        written.size() < MANY
            ? ""
            : written.stream()
                .map(part -> Vowels.shortWritten(Vowels.longWritten(soundOf(part))))
                .sorted()
                .collect(Collectors.joining(" "));
    return new FoldedName(firstOfRing(sound), firstOfRing(Vowels.shortWritten(sound)), parts);
  }

  /** Prints nothing of the person. */
  @Override
  public String toString() {
    return "FoldedName:***";
  }

  /** Writes sounds that have two spellings in one: ヅ ズ, ヂ ジ, ヲ オ, ヰ イ, ヱ エ, ヴァ バ. */
  private static String soundOf(String name) {
    String plain =
        name.replace('ヅ', 'ズ')
            .replace('ヂ', 'ジ')
            .replace('ヲ', 'オ')
            .replace('ヰ', 'イ')
            .replace('ヱ', 'エ')
            .replace('ヷ', 'バ')
            .replace('ヸ', 'ビ')
            .replace('ヹ', 'ベ')
            .replace('ヺ', 'ボ');
    StringBuilder sound = new StringBuilder();
    int skipped = -1;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int next = (i + 1) % plain.length();
      if (c == 'ヴ') {
        int vowel = "アイエオヤユヨ".indexOf(plain.charAt(next));
        sound.append(vowel < 0 ? 'ブ' : "バビベボビビビ".charAt(vowel));
        skipped = vowel >= 0 && vowel < 4 ? next : skipped;
      } else if (i != skipped) {
        sound.append(c);
      }
    }
    return skipped == 0 && plain.length() > 1 ? sound.substring(1) : sound.toString();
  }

  /** The first in the alphabet of all that begin at another place and go round. */
  private static String firstOfRing(String name) {
    String first = name;
    for (int start = 1; start < name.length(); start++) {
      String other = name.substring(start) + name.substring(0, start);
      first = other.compareTo(first) < 0 ? other : first;
    }
    return first;
  }
}
