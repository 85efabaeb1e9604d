package jp.ward.guard.conflict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.OwnMarks;

/** Several people and the measures of several cases, read at one time to compare each with each. */
public final class OwnCases {

  private final Map<Person, OwnMarks> people;
  private final List<MeasureSnapshot> measures;

  OwnCases(Map<Person, OwnMarks> people, List<MeasureSnapshot> measures) {
    this.people = people;
    this.measures = measures;
  }

  /**
   * Whether a case about these persons is this person's own, who would act on it.
   *
   * @param person one of those for whom this was read
   * @param persons marks of everybody in the case, of all depths
   */
  public boolean isOf(Person person, Set<String> persons) {
    return people.get(person).areInOrAmong(CaseMarks.about(persons), measures);
  }

  /** Prints how much and nobody. */
  @Override
  public String toString() {
    return people.size() + " people and " + measures.size() + " measures";
  }
}
