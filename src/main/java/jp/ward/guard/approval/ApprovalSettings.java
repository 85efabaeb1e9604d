package jp.ward.guard.approval;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long approvals wait and last (GUARD_APPROVAL_*). */
@ConfigMapping(prefix = "guard.approval")
interface ApprovalSettings {

  /** How long a request waits for its votes. */
  Duration pending();

  /** The same in an emergency. */
  Duration pendingEmergency();

  /** How long a grant can be used. */
  Duration granted();

  /** The same in an emergency. */
  Duration grantedEmergency();

  /** Within which time after the grant of an emergency a manager reviews it. */
  Duration review();
}
