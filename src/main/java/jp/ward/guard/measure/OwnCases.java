package jp.ward.guard.measure;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/** The ties and measures by which somebody's own cases are told, as they were read at one time. */
public final class OwnCases {

  private final Map<String, List<List<KnownRef>>> ties;
  private final List<MeasureSnapshot> measures;

  OwnCases(Map<String, List<List<KnownRef>>> ties, List<MeasureSnapshot> measures) {
    this.ties = ties;
    this.measures = measures;
  }

  /** Whether a case with these persons' marks is this member of staff's own. */
  public boolean isOf(List<IdentifierRef> staff, Set<String> persons) {
    Set<String> own = marksOf(staff);
    return meet(own, persons)
        || measures.stream()
            .filter(one -> meet(persons, marksIn(one)))
            .anyMatch(one -> meet(own, OwnCase.everybodyIn(List.of(one))));
  }

  /** Marks of this member of staff, and of the residents to whom he has declared a tie. */
  Set<String> marksOf(List<IdentifierRef> staff) {
    Set<String> own = new HashSet<>();
    for (IdentifierRef id : staff) {
      own.addAll(id.wide());
    }
    own.addAll(tiedTo(staff));
    return own;
  }

  /** Marks of the residents to whom this member of staff has declared a tie. */
  Set<String> tiedTo(List<IdentifierRef> staff) {
    return staff.stream()
        .flatMap(id -> id.exact().stream())
        .flatMap(mark -> ties.getOrDefault(mark, List.of()).stream())
        .flatMap(List::stream)
        .map(KnownRef::mark)
        .collect(Collectors.toSet());
  }

  /** With the destinations: a number on the safe side leads to the person who is reached there. */
  static Set<String> marksIn(MeasureSnapshot measure) {
    Set<String> marks = new HashSet<>(OwnCase.everybodyIn(List.of(measure)));
    measure.safeDestinations().forEach(one -> marks.add(one.mark()));
    measure.unsafeDestinations().forEach(one -> marks.add(one.mark()));
    return marks;
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }
}
