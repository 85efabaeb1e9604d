package jp.ward.guard.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Limits;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door for checks: codes that are quoted, and inquiries that need one. */
@ApplicationScoped
public class Handovers {

  private final HandoverStore store;
  private final Ledger ledger;
  private final Limits limits;
  private final Identities identities;
  private final Keys keys;
  private final Outbox outbox;
  private final Duration valid;

  Handovers(
      HandoverStore store,
      Ledger ledger,
      Limits limits,
      Identities identities,
      Keys keys,
      Outbox outbox,
      @ConfigProperty(name = "guard.handover-valid", defaultValue = "P3D") Duration valid) {
    this.store = store;
    this.ledger = ledger;
    this.limits = limits;
    this.identities = identities;
    this.keys = keys;
    this.outbox = outbox;
    this.valid = valid;
  }

  /**
   * The handover with this code, live or not. A code that is none, or that another two offices
   * have, counts as guessed and is recorded.
   *
   * <p>Throws {@code Refusal}, rate-limited, to a caller who guesses on and on.
   *
   * @param office the office in whose name it is quoted
   */
  public Optional<Handover> quoted(Caller caller, String office, String text) {
    Optional<String> code = HandoverCode.read(text);
    Optional<Handover> found =
        QuarkusTransaction.requiringNew()
            .call(() -> code.flatMap(store::findByIdOptional).map(store::handover));
    if (found.isEmpty() || !found.get().isParty(office)) {
      guessed(caller, code.orElse(null), found.isPresent() ? "NOT_A_PARTY" : "UNKNOWN");
    }
    return found;
  }

  /** Counts and records a code that is not the caller's to know; null for what is no code. */
  public void guessed(Caller caller, String code, String cause) {
    limits.wrongCode(caller);
    Entry entry = HandoverEntries.refused(caller, code, cause);
    ledger.write(() -> ledger.append(ledger.lock(), List.of(entry)));
  }

  /** The handovers with these codes as committed now; waits for no row. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Handover> standing(Set<String> codes) {
    Map<String, Handover> standing = new LinkedHashMap<>();
    if (!codes.isEmpty()) {
      store.all(codes).forEach(row -> standing.put(row.code, store.handover(row)));
    }
    return standing;
  }

  /** The live handovers of inquiries asked before, the newest of each, by {@link #markOf}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Handover> askedBefore(Set<String> marks, Instant now) {
    Map<String, Handover> before = new LinkedHashMap<>();
    if (!marks.isEmpty()) {
      store
          .liveByQuestion(marks, now)
          .forEach(row -> before.put(row.questionMark, store.handover(row)));
    }
    return before;
  }

  /** Tells the same question by the same person again; says nothing without the key. */
  public String markOf(NewHandover inquiry) {
    return keys.bindingMac(inquiry.framed().getBytes(StandardCharsets.UTF_8));
  }

  /** Opens a handover under a new code; what was inserted is on disk with the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Handover open(NewHandover inquiry, Instant now) {
    Handover handover =
        new Handover(
            HandoverCode.draw(), inquiry.content(identities.depth()), now, now.plus(valid), null);
    store.insert(handover, markOf(inquiry));
    outbox.tell(NoticeKind.HANDOVER_WAITING, handover.askedOffice(), "staff", handover.code(), now);
    return handover;
  }

  /** Two offices do not mean the same person: the managers of both are told to look. */
  void mismatch(Handover handover, Instant now) {
    for (String office : List.of(handover.askingOffice(), handover.askedOffice())) {
      outbox.tell(NoticeKind.FINDING_RAISED, office, "manager", handover.code(), now);
    }
  }

  /** Notes that the answer of this check carries the handover. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void carries(String checkId, Handover handover) {
    store.insertCheck(handover.code(), checkId);
  }

  /** The checks that carry each of these handovers: those that opened it or asked the same. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Set<String>> checksOf(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : store.checksOf(codes).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.code,
                    Collectors.mapping(row -> row.checkId, Collectors.toCollection(HashSet::new))));
  }
}
