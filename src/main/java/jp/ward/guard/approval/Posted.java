package jp.ward.guard.approval;

import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;

/**
 * A request that creates, as a value.
 *
 * @param path the path called, which names the request together with key and caller
 * @param body the bytes as sent
 * @param idempotencyKey the Idempotency-Key header, or null
 */
record Posted(Caller caller, String path, byte[] body, String idempotencyKey) {

  Optional<Idempotency.Replay> earlier(Idempotency idempotency) {
    return idempotency.earlier(caller, path, idempotencyKey, body);
  }

  void remember(Idempotency idempotency, int status, String id) {
    idempotency.remember(caller, path, idempotencyKey, body, status, id);
  }

  /** Prints nothing that was sent. */
  @Override
  public String toString() {
    return "posted by " + caller;
  }
}
