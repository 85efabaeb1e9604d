package jp.ward.guard.access;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Reads an answer's body up to a bound; beyond it the connection is given up. Held by
 * KeyServerTest.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final int most;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private Flow.Subscription subscription;

  /**
   * Takes a bound.
   *
   * @param most bytes; 0 where the body does not matter
   */
  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (most == 0) {
      given.cancel();
      whole.complete(new byte[0]);
      return;
    }
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (read.size() + part.remaining() > most) {
        subscription.cancel();
        whole.completeExceptionally(new KeysNotHad("TOO_LARGE"));
        return;
      }
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      read.write(bytes, 0, bytes.length);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(read.toByteArray());
  }
}
