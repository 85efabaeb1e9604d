package jp.ward.guard.platform;

import java.util.List;

/** How much one person or system may ask, write and try: the settings GUARD_LIMITS_*. */
final class LimitVariables {

  static final List<Setting> ALL =
      List.of(
          limit(
              "STAFF_MINUTE", "300", "職員1人の1分の件数", "questions of one member of staff in a minute"),
          limit(
              "STAFF_BURST",
              "1200",
              "職員1人が続けて問える件数",
              "questions of one member of staff at once, after a quiet time"),
          limit("STAFF_DAY", "5000", "職員1人の1日の件数", "questions of one member of staff in a day"),
          limit(
              "STAFF_PEOPLE",
              "1200",
              "職員1人が1日に問える人数",
              "people about whom one member of staff may ask in a day"),
          limit(
              "STAFF_SAME_PERSON",
              "200",
              "職員1人が同じ人を1日に問える回数",
              "requests of one member of staff about the same person in a day"),
          limit(
              "STAFF_OFFICES",
              "12",
              "同じ人について1日に問い合わせる所属の数",
              "offices towards which one member of staff asks about the same person in a day"),
          limit(
              "STAFF_RECIPIENTS",
              "60",
              "同じ人について1日に試せる相手・宛先の数",
              "different recipients and destinations that one asker may try about the same person in a"
                  + " day"),
          limit(
              "STAFF_WRITES_MINUTE",
              "300",
              "1人・1システムの1分の登録・変更の件数",
              "requests of one caller that write, in a minute (four times as many at once)"),
          limit(
              "STAFF_WRITES_DAY",
              "10000",
              "1人・1システムの1日の登録・変更の件数",
              "requests of one caller that write, in a day"),
          limit(
              "WRONG_CODES",
              "10",
              "1日に誤った番号を付けてよい回数",
              "unknown codes that one caller may quote in a day"),
          limit(
              "REFUSED_STEPS",
              "100",
              "承認・許可票の操作が1日に断られてよい回数",
              "steps of approvals and clearances of one caller that may be refused in a day"),
          limit("SYSTEM_MINUTE", "6000", "システム1つの1分の件数", "questions of one system in a minute"),
          limit("SYSTEM_DAY", "200000", "システム1つの1日の件数", "questions of one system in a day"));

  private LimitVariables() {}

  private static Setting limit(String name, String fallback, String japanese, String english) {
    return Setting.of("limits", name, fallback, japanese, english);
  }
}
