package jp.ward.guard.approval;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.access.Person;

/**
 * One person's vote.
 *
 * @param places the ids of the slots that the voter could fill
 * @param slot the one that they fill; null for a denial
 */
record Vote(
    Person voter, Set<String> places, String slot, VoteChoice choice, String reason, Instant at) {

  public Vote {
    places = Set.copyOf(places);
  }

  Vote filling(String other) {
    return new Vote(voter, places, other, choice, reason, at);
  }

  /** Prints what was said and not by whom. */
  @Override
  public String toString() {
    return choice + " at " + at;
  }
}
