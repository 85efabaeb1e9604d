package jp.ward.guard.platform;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jp.ward.guard.access.Refusal;

/**
 * The body of one request while it arrives. It runs on the event loop of its connection and holds
 * no thread while nothing comes.
 */
final class ArrivingBody {

  private static final long SHORTEST_MILLIS = 5_000;

  /** The slowest line that is still waited for. */
  private static final int BYTES_IN_A_SECOND = 256 * 1024;

  private final RoutingContext request;
  private final BodyBudget.Place place;
  private final int longest;
  private final Buffer arrived = Buffer.buffer();
  private long timer;
  private boolean isTooLong;
  private boolean isDone;

  ArrivingBody(RoutingContext request, BodyBudget.Place place, int longest) {
    this.request = request;
    this.place = place;
    this.longest = longest;
  }

  /** Hands the request on when all of its body is there, or refuses it. */
  void receive() {
    HttpServerRequest message = request.request();
    timer = request.vertx().setTimer(patienceMillis(), any -> late());
    message.exceptionHandler(broken -> close());
    message.handler(this::take);
    message.endHandler(any -> end());
  }

  private long patienceMillis() {
    return SHORTEST_MILLIS + 1_000L * longest / BYTES_IN_A_SECOND;
  }

  private void take(Buffer part) {
    if (isDone || isTooLong) {
      return; // taken off the wire, or the caller would go on writing and never read the answer
    }
    if (arrived.length() + (long) part.length() > longest) {
      isTooLong = true;
      return;
    }
    if (!place.take(part.length())) {
      isDone = true;
      request.vertx().cancelTimer(timer);
      new Dropping(request).refuse(Refusal.rateLimited(1));
      return;
    }
    arrived.appendBuffer(part);
  }

  private void end() {
    if (close()) {
      return;
    }
    place.arrived();
    if (isTooLong) {
      UnroutedProblems.answer(request, Refusal.tooLarge("Send less at a time. 本文を小さくしてください。"));
      return;
    }
    ((RoutingContextInternal) request).setBody(arrived);
    request.next();
  }

  private void late() {
    if (!close()) {
      new Dropping(request)
          .refuse(
              isTooLong
                  ? Refusal.tooLarge("Send less at a time. 本文を小さくしてください。")
                  : Refusal.invalid(
                      "/",
                      "The body did not arrive in time: send it again. 本文が時間内に届きません。再送してください。"));
    }
  }

  /** Ends the arrival; whether it had ended before. */
  private boolean close() {
    boolean wasDone = isDone;
    isDone = true;
    request.vertx().cancelTimer(timer);
    return wasDone;
  }
}
