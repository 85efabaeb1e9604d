package jp.ward.guard.check;

import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** Declares how many questions are drawn for a manager (GUARD_SPOT_CHECK_*). */
public final class CheckSettings {

  @DeclaredSetting(
      fallback = "0.02",
      bounds = Bounds.SHARE,
      weaker = Weaker.LESS,
      japanese = "管理職に回す、閲覧の抜き取りの割合",
      english = "the share of all views referred to a manager")
  public static final String VIEWS = "guard.spot-check-share";

  @DeclaredSetting(
      unset = "閲覧の割合の10分の1 / a tenth of that share",
      bounds = Bounds.SHARE_OR_NONE,
      weaker = Weaker.LESS,
      japanese = "管理職に回す、閲覧以外の抜き取りの割合",
      english =
          "the share of all other acts referred to a manager; 0 when the share of views is" + " 0")
  public static final String OTHER_ACTS = "guard.spot-check-acts";

  private CheckSettings() {}
}
