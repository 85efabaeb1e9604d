package jp.ward.guard.arrival;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * How many requests of one kind one token has under way at once, and how long others wait. Held by
 * TurnsTest.
 */
enum TurnKind {
  /** A single question: it waits for the committer without a thread, and for two seconds only. */
  QUESTION(64, 1_900),
  /** Many questions in one request: a few of them keep a processor busy. */
  BATCH(2, 10_000),
  /** Whatever else is read or written; most of it waits for the ledger's head. */
  OTHER(8, 10_000);

  private final int atOnce;
  private final long patienceMillis;

  TurnKind(int atOnce, long patienceMillis) {
    this.atOnce = atOnce;
    this.patienceMillis = patienceMillis;
  }

  /** The kind by method and path alone; a path that is none is {@link #OTHER} and soon a 404. */
  static TurnKind of(HttpServerRequest message) {
    String path = message.path() == null ? "" : message.path();
    if (message.method() != HttpMethod.POST) {
      return OTHER;
    }
    if (path.contains("batch")) {
      return BATCH;
    }
    return path.endsWith("/checks") ? QUESTION : OTHER;
  }

  int atOnce() {
    return atOnce;
  }

  long patienceMillis() {
    return patienceMillis;
  }
}
