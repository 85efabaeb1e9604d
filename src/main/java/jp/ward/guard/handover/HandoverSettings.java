package jp.ward.guard.handover;

import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** Declares how long a handover stands (GUARD_HANDOVER_VALID). */
public final class HandoverSettings {

  @DeclaredSetting(
      fallback = "P3D",
      bounds = Bounds.TIME,
      weaker = Weaker.MORE,
      japanese = "照会票の有効期間(ISO 8601、`P3D` は3日)",
      english = "how long a handover stands (ISO 8601: three days)")
  public static final String VALID = "guard.handover-valid";

  private HandoverSettings() {}
}
