package jp.ward.guard.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a setting may be, and how to mend what it may not be. */
public enum Bounds {
  /** Anything, or what is looked at elsewhere: a file, an address, several settings together. */
  ANY(value -> true, "", ""),
  NUMBER(like("[0-9]{1,9}"), "0から999999999までの数を指定してください。", "must be a number from 0 to 999999999."),
  NUMBER_FROM_ONE(
      like("[1-9][0-9]{0,8}"),
      "1から999999999までの数を指定してください。",
      "must be a number from 1 to 999999999."),
  NUMBER_TO_99(like("[1-9][0-9]?"), "1から99までの数を指定してください。", "must be a number from 1 to 99."),
  DAYS_OF_A_YEAR(
      value -> isNumber(value, 0, 365),
      "0から365までの日数を指定してください。",
      "must be a number of days from 0 to 365."),
  PORT(
      value -> isNumber(value, 0, 65_535),
      "0から65535までの数を指定してください。",
      "must be a number from 0 to 65535."),
  PORT_OF_A_SERVER(
      value -> !value.startsWith("0") && isNumber(value, 1, 65_535),
      "1から65535までの数を指定してください。",
      "must be a number from 1 to 65535."),
  SHARE(like("0(\\.[0-9]+)?|1(\\.0+)?"), "0から1までの小数を指定してください。", "must be a number from 0 to 1."),
  SHARE_OR_NONE(
      like("|0(\\.[0-9]+)?|1(\\.0+)?"),
      "0から1までの小数を指定するか、外してください。",
      "must be a number from 0 to 1, or left out."),
  TIME(
      value -> isTime(value, Duration.ZERO, Duration.ofDays(36_525)),
      "PT24H や P7D のような長さを指定してください。",
      "must be a time such as PT24H or P7D."),
  A_MINUTE_TO_A_MONTH(
      value -> isTime(value, Duration.ofMinutes(1), Duration.ofDays(31)),
      "1分から31日までの長さを PT10M や PT24H のように指定してください。",
      "must be a time from a minute to 31 days, such as PT10M or PT24H."),
  A_SECOND_TO_A_DAY(
      value -> isTime(value, Duration.ofSeconds(1), Duration.ofDays(1)),
      "PT10S のような1秒から1日までの時間を指定してください。",
      "must be a time from a second to a day such as PT10S."),
  A_SECOND_TO_A_MINUTE(
      value -> isTime(value, Duration.ofSeconds(1), Duration.ofMinutes(1)),
      "PT10S のような1秒から1分までの時間を指定してください。",
      "must be a time from a second to a minute such as PT10S."),
  INTERVAL_OR_OFF(
      value -> value.equals("off") || A_SECOND_TO_A_DAY.allow(value),
      "PT5S のような1秒以上の間隔か、off を指定してください。",
      "must be a time of a second or more such as PT5S, or off."),
  TIME_ZONE(
      Bounds::isZone,
      "時間帯の名前ではありません。Asia/Tokyo のように指定してください。",
      "is not a time zone. Use a name such as Asia/Tokyo."),
  GIVEN_UP_REGISTER(
      like("|reg_[0-9A-Z]{26}"),
      "捨てる台帳の番号(鍵のフォルダの register-id にある reg_…)を指定してください。true では始められません。",
      "must be the id of the register that is given up (reg_..., in register-id of the key"
          + " folder). true is not enough: left set, it would begin an empty register after a"
          + " loss."),
  WAYS_TO_SIGN_IN(
      like("[a-z0-9]+([,+|][a-z0-9]+)*"),
      "書き方が違います。例: mfa,sc|hwk|otp+pin|pwd|fpt|face",
      "is not written as it should be. Example: mfa,sc|hwk|otp+pin|pwd|fpt|face"),
  /** A pattern that fits every account would leave nobody to approve. */
  PATTERNS_OF_ACCOUNTS(
      like("|" + Accounts.PATTERN + "(," + Accounts.PATTERN + ")*"),
      "書き方が違います。文字のある型を , で区切ってください。例: counter-*,night-desk-?",
      "is not written as it should be: patterns with a letter or digit in each, no spaces,"
          + " commas between. Example: counter-*,night-desk-?"),
  TRANSPORT_OF_MAIL(
      like("starttls|tls|off"),
      "starttls か tls を指定してください(off は同じ機械のメールサーバーだけ)。",
      "must be starttls or tls (off only for a mail server on the same machine).");

  private static final class Accounts {
    private static final String SIGN = "[^,\\p{javaWhitespace}\\p{javaISOControl}]*";
    private static final String PATTERN = SIGN + "\\p{javaLetterOrDigit}" + SIGN;
  }

  private final Predicate<String> holds;
  private final String japanese;
  private final String english;

  Bounds(Predicate<String> holds, String japanese, String english) {
    this.holds = holds;
    this.japanese = japanese;
    this.english = english;
  }

  /** Whether a setting may have this value; the empty text stands for none. */
  public boolean allow(String value) {
    return holds.test(value);
  }

  /** What to do where it does not hold, in Japanese. */
  public String japanese() {
    return japanese;
  }

  /** What to do where it does not hold, in English, as the rest of a sentence. */
  public String english() {
    return english;
  }

  private static Predicate<String> like(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static boolean isNumber(String value, int from, int to) {
    return value.matches("[0-9]{1,5}")
        && Integer.parseInt(value) >= from
        && Integer.parseInt(value) <= to;
  }

  private static boolean isTime(String value, Duration shortest, Duration longest) {
    try {
      Duration time = Duration.parse(value);
      return time.compareTo(shortest) >= 0 && time.compareTo(longest) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isZone(String name) {
    try {
      ZoneId.of(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
