package jp.ward.guard.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.record.RecordedCheck;

/**
 * What an answer stands on. Held by LivingTogetherStoryTest, ApprovalBasisTest.
 *
 * @param measures the measures that protected somebody asked about
 * @param policyHash the policy that answered; null where no policy did
 * @param about marks of the residents asked about
 * @param others marks of those whom the question names beside them
 */
record Ground(
    List<BoundMeasure> measures, String policyHash, Set<String> about, Set<String> others) {

  static Ground of(RecordedCheck check) {
    return new Ground(
        check.measures(),
        check.policyHash(),
        check.question().aboutMarks(),
        check.question().othersMarks());
  }

  /**
   * Whether a measure protects a resident asked about. Whoever only lives with somebody counts
   * where the question names the respondents' side, as in the answer: else no approval could be had
   * for the business of a child who lives with a protected mother.
   */
  boolean isTouchedBy(MeasureSnapshot measure) {
    boolean near = holdsAny(measure.respondentsSide(), others);
    return measure.protectedPersons().stream()
        .filter(person -> near || person.role() != ProtectedRole.CO_RESIDENT)
        .anyMatch(person -> holdsAny(person.identifiers().stream(), about));
  }

  private static boolean holdsAny(Stream<KnownRef> held, Set<String> marks) {
    return held.anyMatch(known -> marks.contains(known.mark()));
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return "the ground of an answer";
  }
}
