package jp.ward.guard.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Approvals whose row somebody else keeps locked. Each question that quotes one waits as long as a
 * lock is waited for, and everybody waits behind it: for some seconds further ones are refused at
 * once. Used by the committer's thread alone. Held by CommitterTest.
 */
final class LockedApprovals {

  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);
  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Map<String, Long> since = new HashMap<>();

  /** Notes what was quoted where the whole batch quotes, took long and failed. */
  void noteFailed(List<QueuedRequest> batch, long begun, long now) {
    if (now - begun < LONG_NANOS || batch.size() != 1) {
      return;
    }
    batch.get(0).questions().stream()
        .map(CheckRequest::approval)
        .filter(Objects::nonNull)
        .forEach(approval -> since.put(approval, now));
  }

  /** Whether one of them is quoted that was locked a moment ago. */
  boolean areQuoted(QueuedRequest waiting, long now) {
    if (since.isEmpty()) {
      return false;
    }
    since.values().removeIf(noted -> now - noted > KEPT_NANOS);
    return waiting.questions().stream()
        .map(CheckRequest::approval)
        .filter(Objects::nonNull)
        .anyMatch(since::containsKey);
  }
}
