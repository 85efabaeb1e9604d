package jp.ward.guard.conflict;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.measure.Namings;

/**
 * A member of staff as their own cases show them, read once for a request: what is kept from their
 * sight, and what stays in it because whoever did it named them.
 *
 * @param own their marks, for the one comparison
 * @param firm ids of the measures, closed ones too, in which they or somebody of theirs stand by
 *     the word of an officer or of two offices: these keep even from the audit
 * @param near marks of everybody in the measures that name any of these on whoever's word
 * @param namings who entered any of these into whatever measure
 */
public record Involvement(
    Person person, OwnMarks own, Set<String> firm, Set<String> near, Namings namings) {

  /** Whether one of these measures is their own by a firm word. */
  public boolean isFirmIn(Collection<String> measures) {
    return !Collections.disjoint(firm, measures);
  }

  /**
   * Whether a case is kept from them even where they audit: as the one comparison has it, but of
   * the measures that were noted only those count in which a firm word names them.
   */
  public boolean isKeptFromAudit(CaseMarks noted) {
    return isFirmIn(noted.matched())
        || own.areTiedTo(noted.named())
        || own.isOwnRecord(noted.about());
  }

  /**
   * Whether this person, being no officer, named them: then all that this person does stays in the
   * sight of a manager and an auditor, whatever a measure says (design 5). Nobody is null.
   */
  public boolean isNamedBy(Person actor) {
    return namings.isNamer(actor);
  }

  /** Whether one of several did. */
  public boolean isNamedByOneOf(List<Person> actors) {
    return actors.stream().anyMatch(namings::isNamer);
  }

  /** Whether these marks name them themselves. */
  public boolean isAmong(Set<String> marks) {
    return own.areAmong(marks);
  }

  /** Whether these marks name somebody of a measure in which they stand, on whoever's word. */
  public boolean isNear(Set<String> marks) {
    return !Collections.disjoint(near, marks);
  }

  /** Marks by which an index finds what may be their own case. */
  public Set<String> marks() {
    return own.all();
  }

  /** Prints how much and nobody. */
  @Override
  public String toString() {
    return firm.size() + " measures";
  }
}
