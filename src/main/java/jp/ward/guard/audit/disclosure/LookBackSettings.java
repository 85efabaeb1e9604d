package jp.ward.guard.audit.disclosure;

import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** Declares how far is looked back from a measure (GUARD_LOOKBACK). */
public final class LookBackSettings {

  @DeclaredSetting(
      fallback = "30",
      bounds = Bounds.DAYS_OF_A_YEAR,
      weaker = Weaker.LESS,
      japanese = "措置の登録から何日前までの行為を見直すか(0から365、0は見直さない)",
      english =
          "how many days before a measure what was let go on is looked at (0 to 365; 0: not"
              + " at all)")
  public static final String DAYS = "guard.lookback";

  private LookBackSettings() {}
}
