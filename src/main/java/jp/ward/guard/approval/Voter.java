package jp.ward.guard.approval;

import java.util.Set;
import jp.ward.guard.access.Person;

/**
 * Somebody who would vote, as this approval sees them.
 *
 * @param places the ids of the slots that they could fill by role, office and place
 * @param hasConflict whether they are a party, a colleague named in the case, or tied to somebody
 */
record Voter(Person person, Set<String> places, boolean hasConflict) {

  /** Prints no person. */
  @Override
  public String toString() {
    return "voter for " + places.size() + " places";
  }
}
