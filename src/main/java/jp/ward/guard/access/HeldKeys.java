package jp.ward.guard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of the sign-in server as good answers named them. Held by SignInKeysTest.
 *
 * @param goodAt when the newest good answer came, null before the first
 * @param withdrawals how many keys were withdrawn since the start
 */
record HeldKeys(List<Kept> keys, Instant goodAt, long withdrawals) {

  static final HeldKeys NONE = new HeldKeys(List.of(), null, 0);

  /**
   * How long good answers leave a key out before it counts as withdrawn: one old answer, of a
   * server behind the others or of a cache, withdraws nothing.
   */
  static final Duration LEFT_OUT = Duration.ofSeconds(20);

  /**
   * A key.
   *
   * @param leftOutSince when a good answer first did not name it, null while they do
   */
  record Kept(SignInKey key, Instant leftOutSince) {

    boolean isWithdrawn(Instant now) {
      return leftOutSince != null
          && Duration.between(leftOutSince, now).abs().compareTo(LEFT_OUT) >= 0;
    }
  }

  /** The keys after a good answer. */
  HeldKeys after(List<SignInKey> answered, Instant now) {
    List<Kept> next = new ArrayList<>(answered.stream().map(key -> new Kept(key, null)).toList());
    long gone = 0;
    for (Kept one : keys) {
      if (!answered.contains(one.key())) {
        Kept leftOut = new Kept(one.key(), one.leftOutSince() == null ? now : one.leftOutSince());
        if (leftOut.isWithdrawn(now)) {
          gone++;
        } else {
          next.add(leftOut);
        }
      }
    }
    return new HeldKeys(List.copyOf(next), now, withdrawals + gone);
  }

  /** Keys by which a token of this head may be signed. */
  List<SignInKey> fitting(String kid, String alg) {
    return keys.stream().map(Kept::key).filter(key -> key.fits(kid, alg)).toList();
  }
}
