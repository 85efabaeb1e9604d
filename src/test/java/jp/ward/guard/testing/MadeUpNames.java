package jp.ward.guard.testing;

/** Names of people of a story. */
public final class MadeUpNames {

  private MadeUpNames() {}

  /** A name in kana for a number, which nobody has who has another number. */
  public static String kana(String digits) {
    StringBuilder name = new StringBuilder();
    digits.chars().forEach(digit -> name.append("アカサタナハマヤラワ".charAt(digit - '0')));
    return name.toString();
  }
}
