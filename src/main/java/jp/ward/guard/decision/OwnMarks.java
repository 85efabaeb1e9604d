package jp.ward.guard.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * A member of staff as rule 29 compares them, and the one comparison of who is in a case. Every
 * room asks here; they differ in the case that they bring.
 *
 * <p>INVARIANT: measures that don't count change no answer, so that whoever brings more of the
 * register hears the same. Held by OwnMarksTest.
 *
 * @param self keyed marks of their own staff ids
 * @param tied keyed marks of the residents to whom they have declared a tie
 */
public record OwnMarks(Set<String> self, Set<String> tied) {

  public OwnMarks {
    self = Set.copyOf(self);
    tied = Set.copyOf(tied);
  }

  /** Makes those of an asker with these staff ids, who has declared these ties. */
  static OwnMarks of(Collection<IdentifierRef> staff, Collection<List<KnownRef>> ties) {
    return new OwnMarks(
        staff.stream().flatMap(one -> one.wide().stream()).collect(Collectors.toSet()),
        ties.stream().flatMap(List::stream).map(KnownRef::mark).collect(Collectors.toSet()));
  }

  /** Marks of their own, and of those to whom they are tied. */
  public Set<String> all() {
    Set<String> all = new HashSet<>(self);
    all.addAll(tied);
    return all;
  }

  /** Whether these marks name them. */
  public boolean areAmong(Set<String> marks) {
    return meet(self, marks);
  }

  /** Whether these marks name somebody to whom they are tied. */
  public boolean areTiedTo(Set<String> marks) {
    return meet(tied, marks);
  }

  /** Whether a case about these is their own record: nobody beside them is asked about. */
  public boolean isOwnRecord(Set<String> about) {
    return !about.isEmpty() && others(about).isEmpty();
  }

  private Set<String> others(Set<String> about) {
    Set<String> others = new HashSet<>(about);
    others.removeAll(self);
    return others;
  }

  /** Whether they, or somebody to whom they are tied, stand in a measure: a place names nobody. */
  public boolean standIn(MeasureSnapshot measure) {
    return meet(all(), CaseMarks.everybodyIn(List.of(measure)));
  }

  /**
   * Whether a case is their own: it is about nobody but themselves, or they are tied to somebody
   * whom it names, or they or somebody of theirs stand in a measure that counts. What somebody else
   * wrote of them into the case closes nothing (design 5).
   *
   * <p>A measure counts that matched then, in whatever state it is, and one that holds somebody
   * asked about beside themselves, unless two people have rejected it: an ended one keeps secrets,
   * a rejected one never had any. All is looked at before it is answered.
   *
   * @param measures at least all that count; what is brought beside changes nothing
   */
  public boolean areIn(CaseMarks asked, Collection<MeasureSnapshot> measures) {
    Set<String> others = others(asked.about());
    boolean isOwnRecord = isOwnRecord(asked.about());
    boolean isTied = areTiedTo(asked.named());
    long own =
        measures.stream()
            .filter(one -> counts(one, others, asked.matched()))
            .filter(this::standIn)
            .count();
    return isOwnRecord || isTied || own > 0;
  }

  /** Whether a case that they would act on is their own: here whoever names them closes it. */
  public boolean areInOrAmong(CaseMarks asked, Collection<MeasureSnapshot> measures) {
    boolean isNamed = areAmong(asked.named());
    return areIn(asked, measures) || isNamed;
  }

  private static boolean counts(MeasureSnapshot measure, Set<String> others, Set<String> matched) {
    boolean holdsOne = meet(others, CaseMarks.everybodyAt(List.of(measure)));
    return matched.contains(measure.id()) || holdsOne && measure.state() != MeasureState.REJECTED;
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return "own marks";
  }
}
