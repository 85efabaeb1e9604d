package jp.ward.guard.web;

/** What violations say about the form of a field: the remedy, never the value. */
final class Messages {

  static final String SHORT = "At least 10 characters. 10文字以上で書いてください。";
  static final String NUMBER = "Not accepted: leave people's numbers out. 番号は書かないでください。";
  static final String REQUIRED = "Required: add it. 必須です。";
  static final String UNKNOWN = "Unknown field: remove it. 未知の項目です。取り除いてください。";
  static final String OBJECT = "Send a JSON object. JSONオブジェクトにしてください。";
  static final String ARRAY = "Send a JSON array. JSON配列にしてください。";
  static final String TEXT = "Send text in quotes. 引用符付きの文字列にしてください。";
  static final String BLANK = "Leave it out or fill it. 空にせず、省くか入力してください。";
  static final String DATE = "Send a day that exists as YYYY-MM-DD. 実在する日付をYYYY-MM-DDで送ってください。";
  static final String FLAG = "Send true or false, without quotes. true か false を引用符なしで送ってください。";
  static final String TIME =
      "Send a time with its offset, such as 2026-11-22T09:00:00+09:00." + " 時刻は時差を付けて送ってください。";
  static final String CHARACTERS =
      "Remove control characters and broken surrogate pairs. 制御文字と不正な文字を取り除いてください。";

  private Messages() {}

  static String length(int max) {
    return "At most %d characters. %d文字以内にしてください。".formatted(max, max);
  }

  static String count(int min, int max) {
    return "Send %d to %d items. %d~%d件にしてください。".formatted(min, max, min, max);
  }

  static String oneOf(String words) {
    return "Send exactly one of these words, in capitals as written: %s. いずれか1語を大文字のまま送ってください。"
        .formatted(words);
  }
}
