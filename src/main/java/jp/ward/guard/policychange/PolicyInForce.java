package jp.ward.guard.policychange;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.VerifiedPolicy;

/** The policy of the day; its activation is an entry of the ledger before it answers anything. */
@ApplicationScoped
public class PolicyInForce {

  private static final int AFTER_THE_BINDING = 3_000;
  private static final String REFERENCE = "policy-in-force";

  private final PolicyShelf shelf;
  private final Ledger ledger;
  private final ZoneId zone;
  private volatile String activated = "";

  PolicyInForce(PolicyShelf shelf, Ledger ledger, ZoneId zone) {
    this.shelf = shelf;
    this.ledger = ledger;
    this.zone = zone;
  }

  void activateAtStart(@Observes @Priority(AFTER_THE_BINDING) StartupEvent started) {
    ledger.write(
        () -> {
          Head head = ledger.lock();
          Optional<Entry> entry = activation(inForceOn(dayOf(head.now())));
          return ledger.append(head, entry.stream().toList());
        });
  }

  /** A legal day: the day in the ward's zone. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /**
   * The policy in force.
   *
   * @throws IllegalStateException before the first day of every version: then nothing is answered
   */
  public VerifiedPolicy inForceOn(LocalDate day) {
    return shelf.requireInForceOn(day);
  }

  /** The policy by which an answer was given; empty where it is no longer on the shelf. */
  public Optional<VerifiedPolicy> ofHash(String hash) {
    return shelf.ofHash(hash);
  }

  Optional<VerifiedPolicy> nextAfter(LocalDate day) {
    return shelf.nextAfter(day);
  }

  /**
   * The entry that a policy becomes active, unless the newest such entry is of the same policy.
   * Called under the head lock, by one thread at a time.
   *
   * <p>INVARIANT: a policy counts as active only once its entry is committed, so a batch that is
   * rolled back must not take the entry with it. Held by PolicyInForceTest.
   */
  public Optional<Entry> activation(VerifiedPolicy policy) {
    if (activated.equals(policy.hash())) {
      return Optional.empty();
    }
    Entry entry = entry(policy);
    boolean already =
        ledger
            .latest(REFERENCE)
            .map(stored -> Arrays.equals(stored.content(), entry.content()))
            .orElse(false);
    if (already) {
      activated = policy.hash();
      return Optional.empty();
    }
    return Optional.of(entry);
  }

  private static Entry entry(VerifiedPolicy policy) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("version", policy.version());
    content.put("from", policy.from().toString());
    content.put("hash", policy.hash());
    return Entry.ofGuard(Kind.POLICY_ACTIVATED, REFERENCE, content);
  }
}
