package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.PersonId;
import jp.ward.guard.web.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns the verified token of the running request into a {@link Caller}. */
@ApplicationScoped
public class Callers {

  private final JsonWebToken token;
  private final Directory directory;
  private final SharedAccounts sharedAccounts;
  private final StrongSignIn strongSignIn;
  private final String strongAcr;
  private final Clock clock;
  private final Presence presence;

  @Inject
  Callers(
      JsonWebToken token,
      Directory directory,
      SharedAccounts sharedAccounts,
      @ConfigProperty(name = CallerSettings.STRONG_AMR) String strongAmr,
      @ConfigProperty(name = CallerSettings.STRONG_ACR) String strongAcr,
      Clock clock,
      Presence presence) {
    this.token = token;
    this.directory = directory;
    this.sharedAccounts = sharedAccounts;
    this.strongSignIn = new StrongSignIn(strongAmr);
    this.strongAcr = strongAcr;
    this.clock = clock;
    this.presence = presence;
  }

  /**
   * The caller of the running request, one person or one system.
   *
   * <p>Throws {@link Refusal}: unauthenticated without {@code sub} or {@code upn} or where one of
   * them is not plain, forbidden without a known office or a known group.
   *
   * <p>INVARIANT: an account that several people share is refused, forbidden, by every operation
   * that does not take it by name. Held by SharedAccountTest.
   */
  public Caller current() {
    Caller caller = currentOrShared();
    if (caller.shared()) {
      throw Refusal.forbidden(
          "Several people share this account: sign in with your own for this. A shared one asks"
              + " checks and registers PROVISIONAL measures."
              + " 共用アカウントではできません。個人のアカウントでサインインしてください。");
    }
    return caller;
  }

  /** The caller also where several people use the account; for what names nobody (contract 4.1). */
  public Caller currentOrShared() {
    String sub = id("sub");
    String upn = id("upn");
    boolean shared = sharedAccounts.include(new Person(sub, upn));
    Caller seen = new Caller(sub, upn, groups(), office(), isStrong(), shared);
    Caller caller = seen.isSystem() ? seen.unshared() : seen;
    presence.seen(caller);
    return caller;
  }

  /** The caller, refused as {@code step-up-required} unless the sign-in is strong. */
  public Caller currentStrong() {
    Caller caller = current();
    if (!caller.strong()) {
      throw Refusal.stepUp(strongAcr, StrongSignIn.LONGEST.toSeconds());
    }
    return caller;
  }

  private String id(String claim) {
    String id = words(claim).stream().findFirst().orElseThrow(() -> incomplete(claim));
    if (!PersonId.isPlain(id)) {
      throw Refusal.unauthenticated(
          "Have the claim %s of the token corrected: no spaces and no characters that cannot be seen."
                  .formatted(claim)
              + " トークンのidに空白や見えない文字を入れないでください。");
    }
    return id;
  }

  private static Refusal incomplete(String claim) {
    return Refusal.unauthenticated(
        "Have the claim %s added to the token: it needs sub and upn. トークンにsubとupnが必要です。"
            .formatted(claim));
  }

  private Office office() {
    return words("office").stream()
        .findFirst()
        .flatMap(directory::office)
        .orElseThrow(
            () ->
                Refusal.forbidden(
                    "The claim office of the token names no office in offices.csv:"
                        + " have it corrected. トークンのofficeが登録された部署ではありません。"));
  }

  private Set<Group> groups() {
    Set<Group> groups =
        words("groups").stream()
            .map(Group::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    if (groups.isEmpty()) {
      throw Refusal.forbidden(
          "The claim groups of the token names no group of this guard: have one assigned."
              + " トークンのgroupsに有効な権限がありません。");
    }
    return groups;
  }

  private boolean isStrong() {
    // The library answers 0 for a time that the token does not hold.
    boolean isTold = token.getClaimNames().contains("auth_time");
    Instant at = isTold ? seconds(token.getClaim("auth_time")).orElse(Instant.MIN) : null;
    return strongSignIn.isStrong(new HashSet<>(words("amr")), at, clock.instant());
  }

  private static Optional<Instant> seconds(Object claim) {
    if (claim == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(claim.toString())));
    } catch (NumberFormatException | java.time.DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * A claim as text or array of text, whichever the library makes of it; blank counts as absent.
   */
  private List<String> words(String claim) {
    Object value = token.getClaim(claim);
    Collection<?> values =
        value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    return values.stream().map(Callers::word).filter(Objects::nonNull).toList();
  }

  private static String word(Object value) {
    String word = null;
    if (value instanceof JsonString json) {
      word = json.getString();
    } else if (value instanceof String text) {
      word = text;
    }
    return word == null || word.isBlank() ? null : word;
  }
}
