package jp.ward.guard.audit.trail;

import jp.ward.guard.kernel.Bounds;
import jp.ward.guard.kernel.DeclaredSetting;
import jp.ward.guard.kernel.Weaker;

/** Declares how often the index reads on in the ledger (GUARD_AUDIT_EVERY). */
public final class TrailSettings {

  @DeclaredSetting(
      fallback = "PT5S",
      bounds = Bounds.INTERVAL_OR_OFF,
      weaker = Weaker.MORE,
      japanese = "監査の索引を進める間隔(`off` なら見る人がいるときだけ)",
      english = "how often the audit's index is read on; `off`: only when somebody looks")
  public static final String EVERY = "guard.audit.every";

  private TrailSettings() {}
}
