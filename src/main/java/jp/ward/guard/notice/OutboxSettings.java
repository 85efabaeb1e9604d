package jp.ward.guard.notice;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How notices are delivered (GUARD_NOTICE_*). */
@ConfigMapping(prefix = "guard.notice")
interface OutboxSettings {

  /** How often the outbox is looked at; {@code off}: this replica delivers nothing. */
  String every();

  /** How often one notice is tried before it counts as dead. */
  int attempts();

  /** The pause after the first failure; it doubles with each. */
  Duration firstPause();

  Duration longestPause();

  /** How long a receiver may take, from the connection to the end of his answer. */
  Duration timeout();
}
