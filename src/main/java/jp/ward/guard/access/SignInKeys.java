package jp.ward.guard.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Holds the public keys of the sign-in server, where the setting names an address (JWKS).
 *
 * <p>INVARIANT: only a good answer changes them. What hangs, lies or is away leaves every key that
 * was had, and a key that good answers no longer name dies within a minute. However many tokens are
 * forged, the server is asked once in four seconds. Held by SignInKeysTest, KeyServerIT.
 */
@ApplicationScoped
public class SignInKeys {

  /** Between two questions to the server, whoever wants them. */
  static final Duration APART = Duration.ofSeconds(4);

  /** How old a good answer may be before the next is fetched. */
  static final Duration EVERY = Duration.ofSeconds(6);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 8;

  private final boolean isAtAddress;
  private final Set<String> algorithms;
  private final Supplier<CompletableFuture<byte[]>> server;
  private final Clock clock;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  private volatile HeldKeys held = HeldKeys.NONE;
  private volatile String fault;
  private Instant begun;
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  @Inject
  SignInKeys(JWTAuthContextInfo settings, KeyServer server, Clock clock) {
    this(
        settings.getPublicKeyLocation() != null,
        settings.getSignatureAlgorithm().stream()
            .map(SignatureAlgorithm::getAlgorithm)
            .collect(Collectors.toSet()),
        () -> server.answer(settings.getPublicKeyLocation()),
        clock);
  }

  SignInKeys(
      boolean isAtAddress,
      Set<String> algorithms,
      Supplier<CompletableFuture<byte[]>> server,
      Clock clock) {
    this.isAtAddress = isAtAddress;
    this.algorithms = Set.copyOf(algorithms);
    this.server = server;
    this.clock = clock;
  }

  /** Tells whether an address is set that never yet gave keys: no token can be verified. */
  public boolean areAwaited() {
    return isAtAddress && held.keys().isEmpty();
  }

  /** Since when good answers are missing; null while they come, or where no address is set. */
  public Duration missingFor() {
    if (!isAtAddress || fault == null || held.goodAt() == null) {
      return null;
    }
    return Duration.between(held.goodAt(), clock.instant());
  }

  /** The kind of fault of the newest answer, one word; null when it was good. */
  public String fault() {
    return isAtAddress ? fault : null;
  }

  /** Fetches when it is time; does not wait. Called every few seconds. */
  public void keepFresh() {
    HeldKeys now = held;
    boolean isFresh =
        fault == null
            && now.goodAt() != null
            && Duration.between(now.goodAt(), clock.instant()).abs().compareTo(EVERY) < 0;
    if (isAtAddress && !isFresh) {
      begin();
    }
  }

  /** Counts how often a key was withdrawn: what was verified under another count counts no more. */
  long withdrawals() {
    return held.withdrawals();
  }

  /** The keys by which a token of this head may be signed. */
  List<SignInKey> candidates(String kid, String alg) {
    return held.fitting(kid, alg);
  }

  /**
   * Fetches because a token fits no key. Waits a second at most, and few may wait: whoever forges
   * tokens holds up nobody else.
   */
  void askAgain() {
    if (!isAtAddress || !waiting.tryAcquire()) {
      return;
    }
    try {
      begin().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      return; // it goes on by itself
    } finally {
      waiting.release();
    }
  }

  /** The fetch under way: a new one, one that others began, or one that is done and just now. */
  private synchronized CompletableFuture<Void> begin() {
    Instant now = clock.instant();
    if (!underWay.isDone()
        || begun != null && Duration.between(begun, now).abs().compareTo(APART) < 0) {
      return underWay;
    }
    begun = now;
    underWay = answer().thenApply(bytes -> SignInKeySet.read(bytes, algorithms)).handle(this::take);
    return underWay;
  }

  private CompletableFuture<byte[]> answer() {
    try {
      return server.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Void take(List<SignInKey> answered, Throwable failure) {
    if (failure == null) {
      held = held.after(answered, clock.instant());
      fault = null;
    } else {
      fault = KeyServer.fault(failure);
    }
    return null;
  }
}
