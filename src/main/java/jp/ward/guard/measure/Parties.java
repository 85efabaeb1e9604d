package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Which measures a member of staff must not handle: he stands in them himself, on either side, or
 * has declared a tie to somebody who does (rule 29).
 */
@ApplicationScoped
public class Parties {

  private final Identities identities;
  private final Ties ties;
  private final MeasureStore store;
  private final MarkStore marks;

  Parties(Identities identities, Ties ties, MeasureStore store, MarkStore marks) {
    this.identities = identities;
    this.ties = ties;
    this.store = store;
    this.marks = marks;
  }

  /**
   * Marks of himself and of the residents to whom he has declared a tie, of all depths. Needs a
   * running transaction.
   */
  public Set<String> marksOf(Caller caller) {
    return marksOf(caller.person());
  }

  /**
   * Marks of the residents to whom he has declared a tie, of all depths. Needs a running
   * transaction.
   */
  public Set<String> tiedTo(Caller caller) {
    return tiedTo(references(caller.person()));
  }

  private Set<String> marksOf(Person person) {
    return marksOf(references(person));
  }

  private List<IdentifierRef> references(Person person) {
    return Stream.of(person.upn(), person.sub())
        .filter(id -> id != null && !id.isBlank())
        .map(identities::staff)
        .toList();
  }

  private Set<String> marksOf(List<IdentifierRef> own) {
    Set<String> all = tiedTo(own);
    own.forEach(ref -> all.addAll(ref.wide()));
    return all;
  }

  private Set<String> tiedTo(List<IdentifierRef> own) {
    Set<String> exact = new HashSet<>();
    own.forEach(ref -> exact.addAll(ref.exact()));
    Set<String> all = new HashSet<>();
    ties.of(exact).values().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .forEach(tie -> all.addAll(upToNewest(tie)));
    return all;
  }

  /** A tie that another replica wrote under older keys is found under the newest too. */
  private List<String> upToNewest(KnownRef tie) {
    return List.of(tie.mark(), identities.atNewestDepth(tie).mark());
  }

  /**
   * Ids of the measures of any municipality and in any state, closed ones too, that he must not
   * handle. The same work whatever he asks for. Needs a running transaction.
   *
   * <p>Throws {@link IllegalStateException} where another replica has carried the register on to an
   * identifier key that this one does not have.
   */
  public Set<String> measuresOf(Caller caller) {
    requireKeys();
    return store.naming(marksOf(caller));
  }

  /**
   * In which measures somebody is named, or somebody to whom he has declared a tie, and by whom.
   * Needs a running transaction; the same work whoever it is.
   */
  public Namings namingsOf(Person person) {
    requireKeys();
    return new Namings(store.namings(marksOf(person)), identities);
  }

  /** Judges by the marks of the ids alone. */
  public Namings namingsOf(List<IdentifierRef> own) {
    requireKeys();
    return new Namings(store.namings(marksOf(own)), identities);
  }

  // INVARIANT: a replica with older keys finds no party and must not say so.
  // Held by ColleagueStoryTest.a_register_wrapped_under_newer_keys_is_read_by_nobody
  private void requireKeys() {
    if (marks.greatestDepth(MeasureIdentifierRow.class) > identities.depth()) {
      throw new IllegalStateException("the register is wrapped under newer keys than these");
    }
  }
}
