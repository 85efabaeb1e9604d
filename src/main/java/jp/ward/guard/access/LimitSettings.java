package jp.ward.guard.access;

import io.smallrye.config.ConfigMapping;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/**
 * How much one member of staff, or one system, may ask (GUARD_LIMITS_*). Counted by each replica
 * for itself and begun anew at its start.
 */
@ConfigMapping(prefix = "guard.limits")
public interface LimitSettings {

  @DeclaredSetting(
      fallback = "300",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "職員1人の1分の件数",
      english = "questions of one member of staff in a minute")
  int staffMinute();

  @DeclaredSetting(
      fallback = "1200",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "職員1人が続けて問える件数",
      english = "questions of one member of staff at once, after a quiet time")
  int staffBurst();

  @DeclaredSetting(
      fallback = "5000",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "職員1人の1日の件数",
      english = "questions of one member of staff in a day")
  int staffDay();

  @DeclaredSetting(
      fallback = "1200",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "職員1人が1日に問える人数",
      english = "people about whom one member of staff may ask in a day")
  int staffPeople();

  @DeclaredSetting(
      fallback = "200",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "職員1人が同じ人を1日に問える回数",
      english = "requests of one member of staff about the same person in a day")
  int staffSamePerson();

  @DeclaredSetting(
      fallback = "12",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "同じ人について1日に問い合わせる所属の数",
      english = "offices towards which one member of staff asks about the same person in a day")
  int staffOffices();

  @DeclaredSetting(
      fallback = "60",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "同じ人について1日に試せる相手・宛先の数",
      english =
          "different recipients and destinations that one asker may try about the same"
              + " person in a day")
  int staffRecipients();

  @DeclaredSetting(
      fallback = "300",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "1人・1システムの1分の登録・変更の件数(一時にはその4倍)",
      english = "requests of one caller that write, in a minute; four times as many at once")
  int staffWritesMinute();

  @DeclaredSetting(
      fallback = "10000",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "1人・1システムの1日の登録・変更の件数",
      english = "requests of one caller that write, in a day")
  int staffWritesDay();

  @DeclaredSetting(
      fallback = "10",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "1日に誤った番号を付けてよい回数",
      english = "unknown codes that one caller may quote in a day")
  int wrongCodes();

  @DeclaredSetting(
      fallback = "100",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "承認・許可票の操作が1日に断られてよい回数",
      english = "steps of approvals and clearances of one caller that may be refused in a day")
  int refusedSteps();

  @DeclaredSetting(
      fallback = "6000",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "システム1つの1分の件数",
      english = "questions of one system in a minute")
  int systemMinute();

  @DeclaredSetting(
      fallback = "200000",
      bounds = Bounds.NUMBER_FROM_ONE,
      weaker = Weaker.MORE,
      japanese = "システム1つの1日の件数",
      english = "questions of one system in a day")
  int systemDay();
}
