package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.measure.Ties;

/**
 * Who must not decide because he is in the case: a party, a colleague named in a measure, or
 * somebody tied to one of them.
 */
@ApplicationScoped
class Conflicts {

  private final Identities identities;
  private final Ties ties;

  Conflicts(Identities identities, Ties ties) {
    this.identities = identities;
    this.ties = ties;
  }

  /** Whether a member of staff is in the case, or tied to somebody who is. */
  boolean concerns(Caller caller, CaseFile file, List<MeasureSnapshot> measures) {
    List<IdentifierRef> own =
        List.of(identities.staff(caller.upn()), identities.staff(caller.sub()));
    Set<String> mine = new HashSet<>(tiesOf(own));
    own.forEach(ref -> mine.addAll(ref.wide()));
    return !Collections.disjoint(mine, file.everybody())
        || !Collections.disjoint(mine, everybodyIn(measures));
  }

  /** Marks of the residents to whom this member of staff has declared a tie. */
  private Set<String> tiesOf(List<IdentifierRef> staff) {
    Set<String> marks = new HashSet<>();
    staff.forEach(ref -> marks.addAll(ref.exact()));
    return ties.of(marks).values().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .map(KnownRef::mark)
        .collect(Collectors.toSet());
  }

  /** Marks of all persons of these measures, on either side. */
  static Set<String> everybodyIn(List<MeasureSnapshot> measures) {
    Set<String> marks = new HashSet<>();
    measures.stream().flatMap(Conflicts::persons).map(KnownRef::mark).forEach(marks::add);
    return marks;
  }

  private static Stream<KnownRef> persons(MeasureSnapshot measure) {
    Stream<List<KnownRef>> sides =
        Stream.concat(
            measure.protectedPersons().stream().map(MeasureSnapshot.ProtectedPerson::identifiers),
            measure.respondents().stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            Stream.of(one.identifiers()),
                            one.associates().stream()
                                .map(MeasureSnapshot.Associate::identifiers))));
    return sides.flatMap(List::stream);
  }
}
