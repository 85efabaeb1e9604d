package jp.ward.guard.handover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Person;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.OwnCases;

/** Finds handovers, and says of each whether somebody may know of it. */
@ApplicationScoped
class Lookup {

  private final HandoverStore store;
  private final Conflicts conflicts;

  /** A code that was found before, whoever looked; of no handover before that. */
  private volatile String lastFound = "";

  Lookup(HandoverStore store, Conflicts conflicts) {
    this.store = store;
    this.conflicts = conflicts;
  }

  /**
   * A code that somebody has.
   *
   * @param code as it is written; null for what is no code
   */
  record Sought(Person person, String code) {

    /** Prints the code. */
    @Override
    public String toString() {
      return "sought " + code;
    }
  }

  /**
   * What a code led to.
   *
   * @param code as it is written; null for what is no code
   * @param handover null where there is none
   * @param isOwnCase whether the person who looked is in it themselves
   */
  record Found(String code, Handover handover, boolean isOwnCase) {

    /** Why an office's staff may not quote it; null where they may. */
    Hidden hiddenFrom(String office) {
      if (handover == null) {
        return Hidden.UNKNOWN;
      }
      if (!handover.isParty(office)) {
        return Hidden.NOT_A_PARTY;
      }
      return isOwnCase ? Hidden.OWN_CASE : null;
    }

    /** Prints the code. */
    @Override
    public String toString() {
      return "looked for " + code;
    }
  }

  /** A handover in a list, and whether it is for the one who lists. */
  record Listed(String id, Handover handover, boolean isHis) {

    /** Prints the handover's code. */
    @Override
    public String toString() {
      return handover.toString();
    }
  }

  /**
   * The handovers with these codes, in the same order.
   *
   * <p>INVARIANT: a code that leads nowhere costs what one costs that is somebody's own case. Held
   * by ReferralTimingTest
   */
  List<Found> find(List<Sought> sought) {
    return QuarkusTransaction.requiringNew().call(() -> found(sought));
  }

  private List<Found> found(List<Sought> sought) {
    Map<String, Handover> stored = new HashMap<>();
    Set<String> codes =
        sought.stream().map(Sought::code).map(Lookup::written).collect(Collectors.toSet());
    store.all(codes).forEach(row -> stored.put(row.code, store.handover(row)));
    if (stored.size() == codes.size()) {
      lastFound = codes.isEmpty() ? lastFound : codes.iterator().next();
    } else {
      store.all(Set.of(lastFound)).forEach(store::handover); // as long as if it were there
    }
    Set<String> everybody = new HashSet<>();
    sought.forEach(one -> everybody.addAll(any(stored, one).marksFor(one.person())));
    OwnCases own = conflicts.casesOf(sought.stream().map(Sought::person).toList(), everybody);
    return sought.stream()
        .map(
            one ->
                new Found(
                    one.code(),
                    stored.get(written(one.code())),
                    own.isOf(one.person(), any(stored, one).marksFor(one.person()))))
        .toList();
  }

  private Handover any(Map<String, Handover> stored, Sought sought) {
    Handover found = stored.get(written(sought.code()));
    return found == null ? store.nobodys() : found;
  }

  /** What is no code leads nowhere, by the same way. */
  private static String written(String code) {
    return code == null ? "" : code;
  }

  /** Why it is not for this person of this office to open; null where it is. */
  Hidden notReceivedBy(Person person, String office, String code) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Found found = found(List.of(new Sought(person, code))).get(0);
              Handover any = found.handover() == null ? store.nobodys() : found.handover();
              boolean isAsker = isAsker(person, any);
              Hidden hidden = found.hiddenFrom(office);
              if (hidden == null && !any.askedOffice().equals(office)) {
                return Hidden.ASKING_OFFICE;
              }
              return hidden == null && isAsker ? Hidden.ASKER : hidden;
            });
  }

  /** Rule 29, as committed now; needs a running transaction and waits for no row. */
  boolean isOwnCase(Person person, Handover handover) {
    Set<String> marks = handover.marksFor(person);
    return conflicts.casesOf(List.of(person), marks).isOf(person, marks);
  }

  /** Many at once, for one who lists them. */
  List<Listed> listed(Person person, List<HandoverRow> rows) {
    List<Handover> handovers = rows.stream().map(store::handover).toList();
    Set<String> everybody = new HashSet<>();
    handovers.forEach(one -> everybody.addAll(one.marksFor(person)));
    OwnCases own = conflicts.casesOf(List.of(person), everybody);
    Set<String> asked = store.askedUnder(handovers.stream().map(Handover::code).toList(), person);
    return Stream.iterate(0, n -> n < rows.size(), n -> n + 1)
        .map(
            n -> {
              Handover one = handovers.get(n);
              boolean asker = one.isAsker(person) || asked.contains(one.code());
              return new Listed(
                  rows.get(n).id, one, !asker && !own.isOf(person, one.marksFor(person)));
            })
        .toList();
  }

  private boolean isAsker(Person person, Handover handover) {
    boolean under = !store.askedUnder(List.of(handover.code()), person).isEmpty();
    return handover.isAsker(person) || under;
  }
}
