package jp.ward.guard.arrival;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jp.ward.guard.web.Refusal;

/**
 * Answers a request whose body is not wanted. The rest of the body is taken off the wire for a
 * moment, so that an honest caller reads the answer, and the connection is closed where it goes on.
 * Held by ArrivingBodyStoryTest.
 */
final class Dropping {

  private static final long PATIENCE_MILLIS = 2_000;

  private final RoutingContext request;

  Dropping(RoutingContext request) {
    this.request = request;
  }

  void refuse(Refusal refusal) {
    HttpServerRequest message = request.request();
    if (!message.isEnded()) {
      long timer = request.vertx().setTimer(PATIENCE_MILLIS, any -> cut(message));
      message.exceptionHandler(broken -> request.vertx().cancelTimer(timer));
      message.endHandler(any -> request.vertx().cancelTimer(timer));
      message.handler(part -> {});
    }
    if (!message.response().ended() && !message.response().closed()) {
      UnroutedProblems.answer(request, refusal);
    }
  }

  private static void cut(HttpServerRequest message) {
    if (message.version() == HttpVersion.HTTP_2) {
      message.response().reset();
    } else {
      message.connection().close();
    }
  }
}
