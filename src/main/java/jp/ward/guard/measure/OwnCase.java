package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Whether a case is a member of staff's own (rule 29): it names him, a measure of it does, or he
 * has declared a tie to somebody in either. In doubt it is.
 */
@ApplicationScoped
public class OwnCase {

  private final Measures measures;
  private final Ties ties;
  private final GuardDays days;

  OwnCase(Measures measures, Ties ties, GuardDays days) {
    this.measures = measures;
    this.ties = ties;
    this.days = days;
  }

  /**
   * What tells several people of several cases whether one is their own. Needs a running
   * transaction; asks the register and the ties once for all, as committed now.
   *
   * @param staff the members of staff, each by every id
   * @param everybody keyed marks of all depths of the persons of all these cases
   */
  public OwnCases read(Collection<IdentifierRef> staff, Set<String> everybody) {
    return new OwnCases(ties.of(exact(staff)), measures.snapshotsFor(everybody, days.today()));
  }

  /** Marks of this member of staff, and of the residents to whom he has declared a tie. */
  public Set<String> marksOf(List<IdentifierRef> staff) {
    return new OwnCases(ties.of(exact(staff)), List.of()).marksOf(staff);
  }

  /** Marks of the residents to whom this member of staff has declared a tie. */
  public Set<String> tiedTo(List<IdentifierRef> staff) {
    return new OwnCases(ties.of(exact(staff)), List.of()).tiedTo(staff);
  }

  private static Set<String> exact(Collection<IdentifierRef> staff) {
    Set<String> exact = new HashSet<>();
    staff.forEach(ref -> exact.addAll(ref.exact()));
    return exact;
  }

  /** Marks of all persons of these measures, and of the places at which they are reached. */
  public static Set<String> everybodyAt(Collection<MeasureSnapshot> measures) {
    return measures.stream()
        .flatMap(one -> OwnCases.marksIn(one).stream())
        .collect(Collectors.toSet());
  }

  /** Marks of all persons of these measures, on either side. */
  public static Set<String> everybodyIn(Collection<MeasureSnapshot> measures) {
    return measures.stream()
        .flatMap(MeasureSnapshot::persons)
        .map(KnownRef::mark)
        .collect(Collectors.toSet());
  }
}
