package jp.ward.guard.approval;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** How long a one-time permission lasts (GUARD_CLEARANCE_*). */
@ConfigMapping(prefix = "guard.clearance")
public interface ClearanceSettings {

  @DeclaredSetting(
      fallback = "PT10M",
      bounds = Bounds.A_MINUTE_TO_A_MONTH,
      weaker = Weaker.MORE,
      japanese = "許可票の有効時間",
      english = "how long a clearance lasts")
  Duration lifetime();
}
