package jp.ward.guard.arrival;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many bodies may be on their way, and how many bytes of them may be held, for each caller and
 * for all together. Who calls is not verified yet, so a caller is a token, known by its hash, or an
 * address where there is none.
 *
 * <p>Tokens cost nothing to invent, so where all together hold too much, the body that has been on
 * its way longest gives way: an honest one is there in a moment, and a new one always finds room.
 */
final class BodyBudget {

  static final int MOST_ARRIVING = 128;
  static final long MOST_BYTES = 32L * 1024 * 1024;

  /** The first bytes of each body, which have a total of their own: single questions fit in. */
  static final int SMALL = 64 * 1024;

  private final long mostSmall;
  private final long mostLarge;
  private final Map<String, Share> shares = new HashMap<>();

  /** Bodies on their way that hold bytes, the longest first, and those that hold large ones. */
  private final Set<Place> arriving = new LinkedHashSet<>();

  private final Set<Place> arrivingLarge = new LinkedHashSet<>();
  private long small;
  private long large;

  /**
   * Takes what all bodies together may hold.
   *
   * @param mostSmall bytes that are among the first of their body
   * @param mostLarge all other bytes
   */
  BodyBudget(long mostSmall, long mostLarge) {
    this.mostSmall = mostSmall;
    this.mostLarge = mostLarge;
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

  /**
   * Takes a place for one more body; empty where this caller has as many as he may.
   *
   * @param givesWay runs in the thread of another body when this one has lost its place; it only
   *     notes that, and calls nothing here
   */
  synchronized Optional<Place> enter(String caller, Runnable givesWay) {
    Share share = shares.get(caller);
    if (share != null && share.arriving >= MOST_ARRIVING) {
      return Optional.empty();
    }
    share = share == null ? new Share() : share;
    shares.put(caller, share);
    share.places++;
    share.arriving++;
    return Optional.of(new Place(caller, share, givesWay));
  }

  /** Callers who hold a place now. */
  synchronized int callers() {
    return shares.size();
  }

  /** Bytes that are held now. */
  synchronized long held() {
    return small + large;
  }

  /** What one caller has under way. */
  private static final class Share {
    private int places;
    private int arriving;
    private long bytes;
  }

  /** The place of one body, from its first byte until its request is answered. */
  final class Place {

    private final String caller;
    private final Share share;
    private final Runnable givesWay;
    private long taken;
    private boolean hasArrived;
    private boolean hasLeft;

    private Place(String caller, Share share, Runnable givesWay) {
      this.caller = caller;
      this.share = share;
      this.givesWay = givesWay;
    }

    /** Whether so many bytes more may be held. */
    boolean take(int bytes) {
      synchronized (BodyBudget.this) {
        long moreSmall = Math.min(SMALL, taken + bytes) - Math.min(SMALL, taken);
        long moreLarge = bytes - moreSmall;
        if (hasLeft || share.bytes + bytes > MOST_BYTES || !makeRoom(moreSmall, moreLarge)) {
          return false;
        }
        if (moreSmall > 0 && !hasArrived) {
          arriving.add(this);
        }
        if (moreLarge > 0 && !hasArrived) {
          arrivingLarge.add(this);
        }
        small += moreSmall;
        large += moreLarge;
        share.bytes += bytes;
        taken += bytes;
        return true;
      }
    }

    /** Lets go of the longest on their way until so much fits. */
    private boolean makeRoom(long moreSmall, long moreLarge) {
      while (moreLarge > 0 && large + moreLarge > mostLarge) {
        if (!letGo(arrivingLarge)) {
          return false;
        }
      }
      while (moreSmall > 0 && small + moreSmall > mostSmall) {
        if (!letGo(arriving)) {
          return false;
        }
      }
      return true;
    }

    private boolean letGo(Set<Place> among) {
      for (Place longest : among) {
        if (longest != this) {
          longest.leave();
          longest.givesWay.run();
          return true;
        }
      }
      return false;
    }

    /** Says that all of it is there: it keeps its bytes and is no longer on its way. */
    void arrived() {
      synchronized (BodyBudget.this) {
        if (!hasLeft) {
          settle();
        }
      }
    }

    private void settle() {
      if (!hasArrived) {
        hasArrived = true;
        arriving.remove(this);
        arrivingLarge.remove(this);
        share.arriving--;
      }
    }

    /** Gives everything back; further calls do nothing. */
    void leave() {
      synchronized (BodyBudget.this) {
        if (hasLeft) {
          return;
        }
        settle();
        hasLeft = true;
        small -= Math.min(SMALL, taken);
        large -= Math.max(0, taken - SMALL);
        share.places--;
        share.bytes -= taken;
        if (share.places == 0) {
          shares.remove(caller);
        }
      }
    }
  }
}
