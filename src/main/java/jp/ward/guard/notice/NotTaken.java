package jp.ward.guard.notice;

import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * The receiver was reached and did not take it. Carries no stack: nothing is broken here. Held by
 * WebhookTest.
 */
class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * Takes a fault.
   *
   * @param fault a kind of fault, never the receiver's words
   */
  NotTaken(String fault) {
    this(fault, Duration.ZERO);
  }

  /**
   * Takes a fault, and how long the receiver asks to be left alone.
   *
   * @param fault a kind of fault, never the receiver's words
   */
  NotTaken(String fault, Duration wait) {
    super(fault, null, false, false);
    this.wait = wait;
  }

  /** How long the receiver asked to be left alone; zero where it did not. */
  static Duration waitOf(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return waitOf(failure.getCause());
    }
    return failure instanceof NotTaken refused ? refused.wait : Duration.ZERO;
  }
}
