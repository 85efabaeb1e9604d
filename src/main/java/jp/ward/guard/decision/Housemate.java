package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Somebody asked about who surely is a cohabitant that did not apply, where cohabitants don't
 * count: the address or the telephone of the home that they share makes them nobody else, else every
 * question that names their address would give her away (CO_RESIDENT, design 4.4). Held by
 * CoResidentAtHomeTest.
 *
 * <p>INVARIANT: only what is confirmed in this very measure says so. Held by MonotonyTest.
 */
final class Housemate {

  private static final Set<Scheme> OF_A_HOME = Set.of(Scheme.ADDRESS, Scheme.PHONE);

  private Housemate() {}

  /**
   * Whether the subject is a cohabitant whom these people don't contain.
   *
   * @param persons those of the measure who count in the question
   */
  static boolean is(Subject subject, MeasureSnapshot measure, List<ProtectedPerson> persons) {
    List<IdentifierRef> given = Match.withoutBareNames(subject.identifiers());
    return CoResidents.live(measure)
        && persons.stream().noneMatch(CoResidents::is)
        && Neighbour.matching(given, persons).allMatch(one -> OF_A_HOME.contains(one.scheme()))
        && measure.protectedPersons().stream()
            .filter(CoResidents::is)
            .anyMatch(one -> Certainty.isConfirmed(given, one, measure));
  }
}
