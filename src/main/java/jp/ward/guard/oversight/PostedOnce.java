package jp.ward.guard.oversight;

import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;

/**
 * A request that creates, as a value.
 *
 * @param path the path called, which names the request together with key and caller
 * @param body the bytes as sent
 * @param key the Idempotency-Key header, or null
 */
record PostedOnce(Caller caller, String path, byte[] body, String key) {

  Optional<String> earlier(Idempotency idempotency) {
    return idempotency.earlier(caller, path, key, body).map(Idempotency.Replay::createdId);
  }

  void remember(Idempotency idempotency, int status, String id) {
    idempotency.remember(caller, path, key, body, status, id);
  }

  /** Prints nothing that was sent. */
  @Override
  public String toString() {
    return "posted by " + caller;
  }
}
