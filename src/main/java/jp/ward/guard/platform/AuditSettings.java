package jp.ward.guard.platform;

import java.util.List;

/** The settings of the audit and its findings. */
final class AuditSettings {

  static final List<Setting> ALL =
      List.of(
          audit(
              "EVERY",
              "PT5S",
              "監査の索引を進める間隔(off なら見る人がいるときだけ)",
              "how often the audit's index is read on (off: only when somebody looks)"),
          audit(
              "FINDINGS_EVERY",
              "PT1M",
              "気づきを調べる間隔(off なら見る人がいるときだけ)",
              "how often findings are looked for (off: only when somebody looks)"),
          finding(
              "OFFICES",
              "3",
              "一人の対象者について1週間に聞かれた所属の数",
              "so many offices asked for one protected person within a week"),
          finding(
              "RESPONDENT_ATTEMPTS",
              "3",
              "相手方側の30日間の試みの数",
              "so many attempts of one respondent's side within thirty days"),
          finding(
              "PEOPLE_A_DAY",
              "150",
              "職員一人が1日に調べた人数",
              "so many people looked up by one member of staff in a day"),
          finding(
              "OUT_OF_HOURS",
              "5",
              "職員一人の1日の時間外の閲覧の数",
              "so many look-ups out of hours by one member of staff in a day"),
          finding(
              "RECIPIENTS_TRIED",
              "10",
              "一人の対象者について試された相手・宛先の数(1週間、職員一人なら1日)",
              "so many recipients and destinations tried about one person, in a week or by one"
                  + " member of staff in a day"),
          finding(
              "REFUSALS_BEFORE_PASS",
              "2",
              "言い換えて通るまでに止められた数",
              "so many refusals before a question passes in other words within an hour"),
          finding(
              "VIEWS_WITHOUT_ACT",
              "20",
              "1日に開いて何もしなかった人数",
              "so many records opened in a day without an act about them"),
          finding(
              "ONE_PERSON_DAYS",
              "5",
              "30日間に一人の記録だけを開いて何もしなかった日数",
              "on so many days of thirty one person's record opened by one member of staff, nothing"
                  + " else"),
          finding(
              "COLLEAGUES",
              "5",
              "30日間に職員番号で調べた同僚の数",
              "so many colleagues looked up by their staff ids by one member of staff in thirty"
                  + " days"),
          finding(
              "SAME_APPROVERS",
              "20",
              "30日間の承認のうち同じ二人がほとんどを出したときの数",
              "so many approvals of one office in thirty days, nine of ten by the same two"),
          finding(
              "UNUSED_CLEARANCES",
              "3",
              "職員一人が1週間に使わなかった許可票の数",
              "so many clearances of one member of staff unused within a week"),
          finding(
              "INCIDENTS_ALIKE",
              "3",
              "90日間に同じ行為・用途・所属で起きた事案の数",
              "so many incidents of one act, purpose or office within ninety days"),
          finding(
              "HANDOVER_WAITS",
              "PT24H",
              "受領を待つ最長の時間",
              "how long a handover that must be acknowledged may wait"),
          finding(
              "TASK_WAITS",
              "PT72H",
              "タスクが職員の対応を待つ最長の時間",
              "how long a task may wait: a stopped answer, or what may still be under way"),
          finding("LAPSED", "P7D", "期間満了未処理のまま許される日数", "how long a measure may stand as lapsed"),
          finding(
              "EXPIRING",
              "P14D",
              "終了の何日前から延長漏れとみるか",
              "how long before its end a measure that nobody extended is a finding"),
          finding(
              "QUIET_PERCENT",
              "20",
              "習慣の何パーセントを下回ると静かすぎるとみるか",
              "below which share of its habit a system or office is too quiet"));

  private AuditSettings() {}

  private static Setting audit(String name, String fallback, String japanese, String english) {
    return Setting.of("audit", name, fallback, japanese, english);
  }

  private static Setting finding(String name, String fallback, String japanese, String english) {
    return Setting.of("findings", name, fallback, japanese, english);
  }
}
