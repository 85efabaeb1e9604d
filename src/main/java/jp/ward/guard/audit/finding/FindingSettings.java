package jp.ward.guard.audit.finding;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** From when on something is a finding (GUARD_FINDINGS_*). */
@ConfigMapping(prefix = "guard.findings")
public interface FindingSettings {

  @DeclaredSetting(
      fallback = "PT1M",
      bounds = Bounds.INTERVAL_OR_OFF,
      weaker = Weaker.MORE,
      japanese = "気づきを調べる間隔(`off` なら見る人がいるときだけ)",
      english = "how often findings are looked for; `off`: only when somebody looks")
  String EVERY = "guard.audit.findings-every";

  @DeclaredSetting(
      fallback = "3",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "一人の対象者について1週間に聞かれた所属の数",
      english = "so many offices asked for one protected person within a week")
  int offices();

  @DeclaredSetting(
      fallback = "3",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "相手方側の30日間の試みの数",
      english = "so many attempts of one respondent's side within thirty days")
  int respondentAttempts();

  @DeclaredSetting(
      fallback = "150",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "職員一人が1日に調べた人数",
      english = "so many people looked up by one member of staff in a day")
  int peopleADay();

  @DeclaredSetting(
      fallback = "5",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "職員一人の1日の時間外の閲覧の数",
      english = "so many look-ups out of hours by one member of staff in a day")
  int outOfHours();

  @DeclaredSetting(
      fallback = "10",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "一人の対象者について試された相手・宛先の数(1週間、職員一人なら1日)",
      english =
          "so many recipients and destinations tried about one person, in a week or by one"
              + " member of staff in a day")
  int recipientsTried();

  @DeclaredSetting(
      fallback = "2",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "言い換えて通るまでに止められた数",
      english = "so many refusals before a question passes in other words within an hour")
  int refusalsBeforePass();

  @DeclaredSetting(
      fallback = "20",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "1日に開いて何もしなかった人数",
      english = "so many records opened in a day without an act about them")
  int viewsWithoutAct();

  @DeclaredSetting(
      fallback = "5",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "30日間に一人の記録だけを開いて何もしなかった日数",
      english =
          "on so many days of thirty one person's record opened by one member of staff,"
              + " nothing else")
  int onePersonDays();

  @DeclaredSetting(
      fallback = "5",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "30日間に職員番号で調べた同僚の数",
      english =
          "so many colleagues looked up by their staff ids by one member of staff in thirty"
              + " days")
  int colleagues();

  @DeclaredSetting(
      fallback = "20",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "30日間の承認のうち同じ二人がほとんどを出したときの数",
      english = "so many approvals of one office in thirty days, nine of ten by the same two")
  int sameApprovers();

  @DeclaredSetting(
      fallback = "3",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "職員一人が1週間に使わなかった許可票の数",
      english = "so many clearances of one member of staff unused within a week")
  int unusedClearances();

  @DeclaredSetting(
      fallback = "3",
      bounds = Bounds.NUMBER,
      weaker = Weaker.MORE,
      japanese = "90日間に同じ行為・用途・所属で起きた事案の数",
      english = "so many incidents of one act, purpose or office within ninety days")
  int incidentsAlike();

  @DeclaredSetting(
      fallback = "PT24H",
      bounds = Bounds.TIME,
      weaker = Weaker.MORE,
      japanese = "受領を待つ最長の時間",
      english = "how long a handover that must be acknowledged may wait")
  Duration handoverWaits();

  @DeclaredSetting(
      fallback = "PT72H",
      bounds = Bounds.TIME,
      weaker = Weaker.MORE,
      japanese = "タスクが職員の対応を待つ最長の時間",
      english = "how long a task may wait: a stopped answer, or what may still be under way")
  Duration taskWaits();

  @DeclaredSetting(
      fallback = "P7D",
      bounds = Bounds.TIME,
      weaker = Weaker.MORE,
      japanese = "期間満了未処理のまま許される日数",
      english = "how long a measure may stand as lapsed")
  Duration lapsed();

  @DeclaredSetting(
      fallback = "P14D",
      bounds = Bounds.TIME,
      weaker = Weaker.LESS,
      japanese = "終了の何日前から延長漏れとみるか",
      english = "how long before its end a measure that nobody extended is a finding")
  Duration expiring();

  @DeclaredSetting(
      fallback = "20",
      bounds = Bounds.NUMBER,
      weaker = Weaker.LESS,
      japanese = "習慣の何パーセントを下回ると静かすぎるとみるか",
      english = "below which share of its habit a system or office is too quiet")
  int quietPercent();
}
