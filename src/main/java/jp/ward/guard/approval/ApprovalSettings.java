package jp.ward.guard.approval;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** How long approvals wait and last (GUARD_APPROVAL_*). */
@ConfigMapping(prefix = "guard.approval")
public interface ApprovalSettings {

  @DeclaredSetting(
      fallback = "PT24H",
      bounds = Bounds.A_MINUTE_TO_A_MONTH,
      weaker = Weaker.MORE,
      japanese = "承認を待つ時間",
      english =
          "how long a request waits for its votes (ISO 8601, a minute to 31 days; so are"
              + " those below)")
  Duration pending();

  @DeclaredSetting(
      fallback = "PT1H",
      bounds = Bounds.A_MINUTE_TO_A_MONTH,
      weaker = Weaker.MORE,
      japanese = "緊急のとき承認を待つ時間",
      english = "how long an emergency's request waits")
  Duration pendingEmergency();

  @DeclaredSetting(
      fallback = "PT8H",
      bounds = Bounds.A_MINUTE_TO_A_MONTH,
      weaker = Weaker.MORE,
      japanese = "承認を使える時間",
      english = "how long a grant can be used")
  Duration granted();

  @DeclaredSetting(
      fallback = "PT1H",
      bounds = Bounds.A_MINUTE_TO_A_MONTH,
      weaker = Weaker.MORE,
      japanese = "緊急の承認を使える時間",
      english = "how long an emergency's grant can be used")
  Duration grantedEmergency();

  @DeclaredSetting(
      fallback = "PT24H",
      bounds = Bounds.A_MINUTE_TO_A_MONTH,
      weaker = Weaker.MORE,
      japanese = "緊急の承認を事後に点検する期限",
      english = "within which time a manager reviews an emergency's grant")
  Duration review();
}
