package jp.ward.guard.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bodies may be on their way, and how many bytes of them may be held, for each caller and
 * for all together. Who calls is not verified yet, so a caller is a token, known by its hash, or an
 * address where there is none.
 */
final class BodyBudget {

  static final int MOST_ARRIVING = 128;
  static final long MOST_BYTES = 32L * 1024 * 1024;

  /** Bytes of each body that are always taken: single questions get through. */
  static final int SMALL = 64 * 1024;

  private final long mostOfAll;
  private final AtomicLong held = new AtomicLong();
  private final Map<String, Share> shares = new ConcurrentHashMap<>();

  /** Takes how many bytes all bodies together may hold beyond what is small of each. */
  BodyBudget(long mostOfAll) {
    this.mostOfAll = mostOfAll;
  }

  /** Stands for the caller of a request; nothing that was sent can be read from it. */
  static String caller(RoutingContext request) {
    String token = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (token == null) {
      return "from " + request.request().remoteAddress().hostAddress();
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a place for one more body; empty where this caller has as many as he may. */
  Optional<Place> enter(String caller) {
    Share share =
        shares.compute(
            caller,
            (any, known) -> {
              Share own = known == null ? new Share() : known;
              own.places++;
              own.arriving++;
              return own;
            });
    Place place = new Place(caller);
    if (share.arriving > MOST_ARRIVING) {
      place.leave();
      return Optional.empty();
    }
    return Optional.of(place);
  }

  /** Callers who hold a place now. */
  int callers() {
    return shares.size();
  }

  /** What one caller has under way; changed inside the map's own lock of its caller only. */
  private static final class Share {
    private int places;
    private volatile int arriving;
    private long bytes;
  }

  /** The place of one body, from its first byte until its request is answered. */
  final class Place {

    private final String caller;
    private long taken;
    private boolean hasArrived;
    private boolean hasLeft;

    private Place(String caller) {
      this.caller = caller;
    }

    /** Whether so many bytes more may be held. */
    synchronized boolean take(int bytes) {
      long large = Math.max(0, taken + bytes - SMALL) - Math.max(0, taken - SMALL);
      if (hasLeft) {
        return false;
      }
      if (held.addAndGet(large) > mostOfAll && large > 0) {
        held.addAndGet(-large);
        return false;
      }
      boolean[] isWithin = {false};
      shares.computeIfPresent(
          caller,
          (any, own) -> {
            isWithin[0] = own.bytes + bytes <= MOST_BYTES;
            own.bytes += isWithin[0] ? bytes : 0;
            return own;
          });
      if (!isWithin[0]) {
        held.addAndGet(-large);
        return false;
      }
      taken += bytes;
      return true;
    }

    /** Says that all of it is there: it keeps its bytes and is no longer on its way. */
    synchronized void arrived() {
      if (!hasArrived) {
        hasArrived = true;
        shares.computeIfPresent(
            caller,
            (any, own) -> {
              own.arriving--;
              return own;
            });
      }
    }

    /** Gives everything back; further calls do nothing. */
    synchronized void leave() {
      if (hasLeft) {
        return;
      }
      arrived();
      hasLeft = true;
      held.addAndGet(-Math.max(0, taken - SMALL));
      shares.computeIfPresent(
          caller,
          (any, own) -> {
            own.places--;
            own.bytes -= taken;
            return own.places == 0 ? null : own;
          });
    }
  }
}
