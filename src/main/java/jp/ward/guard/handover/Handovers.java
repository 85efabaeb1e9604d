package jp.ward.guard.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door for checks: codes that are quoted, and inquiries that need one. Held by
 * HandoverStoryTest.
 */
@ApplicationScoped
public class Handovers {

  private final HandoverStore store;
  private final Lookup lookup;
  private final HandoverGuesses guesses;
  private final Identities identities;
  private final Keys keys;
  private final Outbox outbox;
  private final Duration valid;

  Handovers(
      HandoverStore store,
      Lookup lookup,
      HandoverGuesses guesses,
      Identities identities,
      Keys keys,
      Outbox outbox,
      @ConfigProperty(name = HandoverSettings.VALID) Duration valid) {
    this.store = store;
    this.lookup = lookup;
    this.guesses = guesses;
    this.identities = identities;
    this.keys = keys;
    this.outbox = outbox;
    this.valid = valid;
  }

  /**
   * Why each of these may not be quoted, in their order; null where it may. One query each for
   * handovers, measures and ties, in a transaction of its own; waits for no row.
   */
  public List<Hidden> hidden(List<HandoverLookup> quotations) {
    List<Lookup.Found> found =
        lookup.find(quotations.stream().map(HandoverLookup::sought).toList());
    List<Hidden> hidden = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      hidden.add(found.get(i).hiddenFrom(quotations.get(i).office()));
    }
    return hidden;
  }

  /** Counts and records a code that is not the caller's to know; null for what is no code. */
  public void guessed(Caller caller, String code, Hidden why) {
    guesses.wrong(caller, code, why);
  }

  /** Counts a quoted id that nobody gave to the caller, like a wrong code. */
  public void wrongCode(Caller caller) {
    guesses.count(caller, null);
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
    return keys.bindingMac(inquiry.frame());
  }

  /** Opens a handover under a new code; what was inserted is on disk with the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Handover open(NewHandover inquiry, Instant now) {
    String code = HandoverCode.drawUnless(store::isTaken);
    Handover handover =
        new Handover(code, inquiry.content(identities.depth()), now, now.plus(valid), null);
    store.insert(handover, markOf(inquiry));
    outbox.tellUnlessWaiting(
        NoticeKind.HANDOVER_WAITING, handover.askedOffice(), "staff", handover.code(), now);
    return handover;
  }

  /** Notes that the answer of this check carries the handover, and who asked under it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void carries(String checkId, Handover handover, Person asker) {
    store.insertCheck(handover.code(), checkId, asker);
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
