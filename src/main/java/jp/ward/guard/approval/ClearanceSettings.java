package jp.ward.guard.approval;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a one-time permission lasts (GUARD_CLEARANCE_*). */
@ConfigMapping(prefix = "guard.clearance")
interface ClearanceSettings {

  /** From the answer that carries it to the act. */
  Duration lifetime();
}
