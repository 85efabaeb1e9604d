package jp.ward.guard.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.web.Refusal;

/**
 * Receives the body of every request before any worker thread is taken for it, within a time and
 * within bounds for each caller (src/docs/decisions/0034-bodies-arrive-first.md). What is refused
 * here was neither parsed nor asked. Held by ArrivingBodyStoryTest.
 */
@ApplicationScoped
class ArrivingBodies {

  /** After the request id and the refusal of huge bodies, before every handler of the framework. */
  private static final int PRIORITY = RequestIds.BEFORE_EVERY_OTHER - 2;

  private static final int LONGEST = 1024 * 1024;
  private static final int LONGEST_BATCH = 8 * 1024 * 1024 + 1;
  private static final int RETRY_SECONDS = 1;

  private static final Set<String> BATCHES =
      Set.of("/api/v1/checks:batch", "/api/v1/checks%3abatch");

  private final BodyBudget budget =
      new BodyBudget(Runtime.getRuntime().maxMemory() / 8, Runtime.getRuntime().maxMemory() / 4);

  void register(@Observes Filters filters) {
    filters.register(this::arrive, PRIORITY);
  }

  private void arrive(RoutingContext request) {
    HttpServerRequest message = request.request();
    if (!announcesBody(message)) {
      ((RoutingContextInternal) request).setBody(Buffer.buffer());
      request.next();
      return;
    }
    if (isEncoded(message)) {
      refuse(
          request,
          Refusal.unsupportedMediaType(
              "Send the body as it is, without Content-Encoding."
                  + " 本文は圧縮せず、Content-Encoding を付けずに送ってください。"));
      return;
    }
    ArrivingBody body = new ArrivingBody(request, longest(message.path()));
    Optional<BodyBudget.Place> place = budget.enter(BodyBudget.caller(request), body::giveWay);
    if (place.isEmpty()) {
      refuse(request, Refusal.rateLimited(RETRY_SECONDS));
      return;
    }
    request.addEndHandler(any -> place.get().leave());
    body.receive(place.get());
  }

  /** The longest body that a resource of this path reads, and no less. */
  private static int longest(String path) {
    return path != null && BATCHES.contains(path.toLowerCase(Locale.ROOT))
        ? LONGEST_BATCH
        : LONGEST;
  }

  private static boolean announcesBody(HttpServerRequest message) {
    String length = message.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean isSized = length != null && !length.equals("0");
    // A later version of HTTP frames its bodies and need not announce them.
    return isSized
        || message.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || length == null && message.version() == HttpVersion.HTTP_2 && !message.isEnded();
  }

  private static boolean isEncoded(HttpServerRequest message) {
    return message.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
        .anyMatch(encoding -> !encoding.strip().equalsIgnoreCase("identity"));
  }

  private static void refuse(RoutingContext request, Refusal refusal) {
    new Dropping(request).refuse(refusal);
  }
}
