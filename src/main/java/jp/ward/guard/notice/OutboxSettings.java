package jp.ward.guard.notice;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** How notices are delivered (GUARD_NOTICE_*). */
@ConfigMapping(prefix = "guard.notice")
public interface OutboxSettings {

  @DeclaredSetting(
      fallback = "PT5S",
      bounds = Bounds.INTERVAL_OR_OFF,
      weaker = Weaker.MORE,
      japanese = "お知らせを送りに行く間隔(`off` なら、この複製は送らない)",
      english = "how often notices are sent; `off`: this replica sends none")
  String every();

  @DeclaredSetting(
      fallback = "30",
      bounds = Bounds.NUMBER_TO_99,
      weaker = Weaker.LESS,
      japanese = "1件を試みる回数",
      english = "how often one notice is tried")
  int attempts();

  @DeclaredSetting(
      fallback = "PT10S",
      bounds = Bounds.A_SECOND_TO_A_DAY,
      weaker = Weaker.MORE,
      japanese = "失敗の後の最初の間隔(失敗のたびに倍)",
      english = "the pause after the first failure; it doubles with each")
  Duration firstPause();

  @DeclaredSetting(
      fallback = "PT1H",
      bounds = Bounds.A_SECOND_TO_A_DAY,
      weaker = Weaker.MORE,
      japanese = "失敗の後の最長の間隔",
      english = "the longest pause after a failure")
  Duration longestPause();

  @DeclaredSetting(
      fallback = "PT10S",
      bounds = Bounds.A_SECOND_TO_A_MINUTE,
      weaker = Weaker.MORE,
      japanese = "受け手を待つ最長の時間",
      english = "how long a receiver may take")
  Duration timeout();
}
