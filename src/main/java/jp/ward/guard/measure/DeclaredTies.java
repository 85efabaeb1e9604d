package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.kernel.KnownRef;

/**
 * Ties that members of staff have declared to residents (rule 29), as keyed marks of both. Needs a
 * running transaction. Held by TieStoryTest, TieRotationTest, OlderMarksTest.
 */
@ApplicationScoped
public class DeclaredTies {

  private final TieStore store;
  private final MarkStore marks;
  private final Identities identities;

  DeclaredTies(TieStore store, MarkStore marks, Identities identities) {
    this.store = store;
    this.marks = marks;
    this.identities = identities;
  }

  /**
   * Finds the declared ties as committed when this is called: for each of these staff marks that
   * declared any, its ties, each with the marks of one resident: those that stand there and those
   * of the newest depth. Needs a running transaction; one query.
   *
   * <p>Throws {@link IllegalStateException} where another replica has carried the ties on to an
   * identifier key that this one does not have.
   *
   * @param staffMarks keyed marks of all depths, {@code IdentifierRef.exact()}
   */
  public Map<String, List<List<KnownRef>>> declaredBy(Set<String> staffMarks) {
    // INVARIANT: a replica with older keys finds no tie and must not say so.
    // Held by TieStoryTest.ties_wrapped_under_newer_keys_are_not_called_none
    if (marks.greatestDepth(TieMarkRow.class) > identities.depth()) {
      throw new IllegalStateException("the ties are wrapped under newer keys than these");
    }
    Map<String, Map<String, List<KnownRef>>> byStaff = new HashMap<>();
    if (!staffMarks.isEmpty()) {
      for (TieLine line : store.linesOf(staffMarks)) {
        byStaff
            .computeIfAbsent(line.staffMark(), any -> new LinkedHashMap<>())
            .computeIfAbsent(line.tieId(), any -> new ArrayList<>())
            .addAll(StoredMarks.of(line.ref(), identities));
      }
    }
    Map<String, List<List<KnownRef>>> ties = new HashMap<>();
    byStaff.forEach((staff, residents) -> ties.put(staff, List.copyOf(residents.values())));
    return ties;
  }

  /** Counts the ties that a member of staff has declared. */
  public long count(Caller staff) {
    List<String> own = marksOf(staff).map(KnownRef::mark).toList();
    return store.linesOf(own).stream().map(TieLine::tieId).distinct().count();
  }

  private Stream<KnownRef> marksOf(Caller staff) {
    return Stream.of(staff.upn(), staff.sub()).map(identities::storedStaff).distinct();
  }

  /** Adds one tie under its id. */
  public void add(String id, Instant now, Caller staff, List<KnownRef> resident) {
    List<TieMarkRow> rows = new ArrayList<>();
    marksOf(staff).forEach(ref -> rows.add(TieMarkRow.of(Ids.next("tim", now), id, true, ref)));
    resident.forEach(ref -> rows.add(TieMarkRow.of(Ids.next("tim", now), id, false, ref)));
    store.insert(rows);
  }

  /** Finds one tie; empty where there is none, and where it is not as the guard wrote it. */
  public Optional<DeclaredTie> find(String id) {
    return DeclaredTie.of(store.tie(id), identities);
  }

  /** Whether a member of staff declared it, by either id. */
  public boolean isOf(Caller staff, DeclaredTie tie) {
    return tie.isOf(Stream.of(staff.upn(), staff.sub()).map(identities::staff).toList());
  }

  /** Takes one tie away: only what two people have agreed to may call this. */
  public void remove(String id) {
    store.remove(id);
  }
}
