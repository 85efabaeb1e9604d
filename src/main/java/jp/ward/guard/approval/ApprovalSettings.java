package jp.ward.guard.approval;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long approvals wait and last (GUARD_APPROVAL_*). */
@ConfigMapping(prefix = "guard.approval")
interface ApprovalSettings {

  /** How long a request waits for its votes. */
  Duration pending();

  /** How long a request in an emergency waits for its votes. */
  Duration pendingEmergency();

  /** How long a grant can be used. */
  Duration granted();

  /** How long a grant in an emergency can be used. */
  Duration grantedEmergency();

  /** Within which time after the grant of an emergency a manager reviews it. */
  Duration review();
}
