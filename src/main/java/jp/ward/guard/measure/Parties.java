package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Makes of members of staff the marks by which rule 29 compares them, the only place that does, and
 * finds the measures in which these stand. Needs a running transaction; the work is the same
 * whoever they are. Held by ColleagueStoryTest, OlderMarksTest.
 */
@ApplicationScoped
public class Parties {

  private final Identities identities;
  private final DeclaredTies ties;
  private final MeasureStore store;
  private final MarkStore marks;

  Parties(Identities identities, DeclaredTies ties, MeasureStore store, MarkStore marks) {
    this.identities = identities;
    this.ties = ties;
    this.store = store;
    this.marks = marks;
  }

  /** Marks of one person. */
  public OwnMarks marksOf(Person person) {
    return marksOfIds(references(person));
  }

  /** Marks of several people together: what is one's own case is not for any of them. */
  public OwnMarks marksOfAll(Collection<Person> people) {
    return marksOfIds(people.stream().flatMap(one -> references(one).stream()).toList());
  }

  /** Marks of each of several people; the ties of all are read at once. */
  public Map<Person, OwnMarks> marksOfEach(Collection<Person> people) {
    Map<Person, List<IdentifierRef>> ids = new HashMap<>();
    people.forEach(one -> ids.put(one, references(one)));
    Map<String, List<List<KnownRef>>> declared =
        ties.declaredBy(exact(ids.values().stream().flatMap(List::stream).toList()));
    Map<Person, OwnMarks> all = new HashMap<>();
    ids.forEach((person, own) -> all.put(person, marks(own, declared)));
    return all;
  }

  /** Marks of somebody of whom no more is known than keyed references of their ids. */
  public OwnMarks marksOfIds(Collection<IdentifierRef> own) {
    return marks(own, ties.declaredBy(exact(own)));
  }

  /**
   * In which measures these marks stand for a person, and who entered them there: measures of any
   * municipality and in any state, closed ones too.
   *
   * <p>Throws {@link IllegalStateException} where another replica has carried the register on to an
   * identifier key that this one does not have.
   */
  public Namings namingsOf(OwnMarks own) {
    requireKeys();
    return new Namings(store.namings(own.all(), identities), identities);
  }

  private List<IdentifierRef> references(Person person) {
    return person.foldedIds().values().stream().map(identities::staff).distinct().toList();
  }

  private static Set<String> exact(Collection<IdentifierRef> own) {
    return own.stream().flatMap(one -> one.exact().stream()).collect(Collectors.toSet());
  }

  private OwnMarks marks(
      Collection<IdentifierRef> own, Map<String, List<List<KnownRef>>> declared) {
    Set<String> self = new HashSet<>();
    own.forEach(ref -> self.addAll(ref.wide()));
    Set<String> tied =
        exact(own).stream()
            .flatMap(mark -> declared.getOrDefault(mark, List.of()).stream())
            .flatMap(List::stream)
            .map(KnownRef::mark)
            .collect(Collectors.toSet());
    return new OwnMarks(identities.carriedOn(self, 1), tied); // as records have carried them on
  }

  // INVARIANT: a replica with older keys finds no party and must not say so.
  // Held by ColleagueStoryTest.a_register_wrapped_under_newer_keys_is_read_by_nobody
  private void requireKeys() {
    if (marks.greatestDepth(MeasureIdentifierRow.class) > identities.depth()) {
      throw new IllegalStateException("the register is wrapped under newer keys than these");
    }
  }
}
