package jp.ward.guard.notice;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Receivers that asked to be left alone ({@code Retry-After}), for all that waits for them. Kept in
 * memory: after a restart each is asked once more. As many as there are contacts at most.
 */
final class QuietReceivers {

  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  void leave(Notice refused, Instant end) {
    until.merge(refused.receiver(), end, (one, other) -> one.isAfter(other) ? one : other);
  }

  boolean isQuiet(Notice notice, Instant now) {
    Instant end = until.get(notice.receiver());
    return end != null && now.isBefore(end);
  }
}
