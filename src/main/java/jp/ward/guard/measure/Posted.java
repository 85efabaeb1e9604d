package jp.ward.guard.measure;

import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Idempotency;

/**
 * A request that writes, as a value.
 *
 * @param path the path called, which names the request together with key and caller
 * @param body the bytes as sent
 * @param idempotencyKey the Idempotency-Key header, or null
 * @param ifMatch the If-Match header, or null
 */
record Posted(Caller caller, String path, byte[] body, String idempotencyKey, String ifMatch) {

  /** Prints nothing that was sent. */
  @Override
  public String toString() {
    return "posted by " + caller;
  }

  /** The last segment of the path: the part of a measure that is to be changed. */
  String part() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Optional<Idempotency.Replay> earlier(Idempotency idempotency) {
    return idempotency.earlier(caller, path, idempotencyKey, body);
  }

  void remember(Idempotency idempotency, int status, String id) {
    idempotency.remember(caller, path, idempotencyKey, body, status, id);
  }
}
