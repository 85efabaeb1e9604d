package jp.ward.guard.access;

import java.util.Optional;

/**
 * A request that writes, as a value.
 *
 * @param path the path called, which names the request together with key and caller
 * @param body the bytes as sent
 * @param idempotencyKey the Idempotency-Key header, or null
 * @param ifMatch the If-Match header, or null
 */
public record Posted(
    Caller caller, String path, byte[] body, String idempotencyKey, String ifMatch) {

  /** A request that creates: it names no version of what it changes. */
  public Posted(Caller caller, String path, byte[] body, String idempotencyKey) {
    this(caller, path, body, idempotencyKey, null);
  }

  /** The last segment of the path: the part that is to be changed. */
  public String part() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public Optional<Idempotency.Replay> earlier(Idempotency idempotency) {
    return idempotency.earlier(caller, path, idempotencyKey, body);
  }

  public void remember(Idempotency idempotency, int status, String id) {
    idempotency.remember(caller, path, idempotencyKey, body, status, id);
  }

  /** Prints nothing that was sent. */
  @Override
  public String toString() {
    return "posted by " + caller;
  }
}
