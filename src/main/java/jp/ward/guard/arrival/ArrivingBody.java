package jp.ward.guard.arrival;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jp.ward.guard.web.Refusal;

/**
 * The body of one request while it arrives. It runs on the event loop of its connection and holds
 * no thread while nothing comes.
 */
final class ArrivingBody {

  private static final long SHORTEST_MILLIS = 5_000;

  /** The slowest line that is still waited for. */
  private static final int BYTES_IN_A_SECOND = 256 * 1024;

  private final RoutingContext request;
  private final Context context;
  private final int longest;
  private Buffer arrived = Buffer.buffer();
  private BodyBudget.Place place;
  private long timer;
  private long patienceMillis = SHORTEST_MILLIS;
  private boolean isTooLong;
  private boolean isDone;

  ArrivingBody(RoutingContext request, int longest) {
    this.request = request;
    this.context = request.vertx().getOrCreateContext();
    this.longest = longest;
  }

  /** Hands the request on when all of its body is there, or refuses it. */
  void receive(BodyBudget.Place itsPlace) {
    place = itsPlace;
    HttpServerRequest message = request.request();
    timer = request.vertx().setTimer(patienceMillis, any -> look());
    message.exceptionHandler(broken -> close());
    message.handler(this::take);
    message.endHandler(any -> end());
  }

  /** Waits on only as long as what has arrived may have taken. */
  private void look() {
    long earned = SHORTEST_MILLIS + 1_000L * arrived.length() / BYTES_IN_A_SECOND;
    long more = earned - patienceMillis;
    if (more <= 0) {
      late();
      return;
    }
    patienceMillis = earned;
    timer = request.vertx().setTimer(more, any -> look());
  }

  /** Notes, from whatever thread, that another body got the place of this one. */
  void giveWay() {
    context.runOnContext(any -> drop());
  }

  private void drop() {
    if (!close()) {
      arrived = Buffer.buffer();
      new Dropping(request).refuse(Refusal.rateLimited(1));
    }
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
      drop();
      return;
    }
    arrived.appendBuffer(part);
  }

  private void end() {
    if (close()) {
      return;
    }
    place.arrived(); // from here on it gives way to nobody
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
