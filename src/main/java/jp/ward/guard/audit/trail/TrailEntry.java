package jp.ward.guard.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An entry of the ledger as the audit finds it: codes and one keyed mark, nothing that names
 * anybody.
 *
 * @param entry its number in the ledger
 * @param at guard time
 * @param office where it was done, null where no office acted
 * @param municipality of that office
 * @param reference the public id of what it is about, or null
 * @param flags between blanks, so that one is found as a word; null where there are none
 * @param staff keyed mark of who acted, or null
 * @param measures ids of the measures that it rests on, between blanks; null where there are none
 * @param stopped whether it is an answer that did not let the act go on
 * @param flagged whether the answer has any flag: only those about somebody protected have
 * @param misquoted what is odd about a handover that is quoted, or null
 * @param intact whether its content could be read when it was indexed
 * @param reviewedBy the entry that signs it off, or null
 * @param root the entry with which the case of this one began; null where it began one itself
 */
public record TrailEntry(
    long entry,
    Instant at,
    String kind,
    String office,
    String municipality,
    String reference,
    String act,
    String channel,
    String verdict,
    String flags,
    String staff,
    String measures,
    boolean stopped,
    boolean flagged,
    String misquoted,
    boolean intact,
    Long reviewedBy,
    Long root) {

  /** From here on another id may have been left out: none is longer than 40. */
  private static final int FULL = IndexRow.LONGEST - 48;

  /** Whether it rests on one of these, as far as the index tells: where it is full, it may. */
  public boolean mayRestOnOneOf(Set<String> ids) {
    return measures != null
        && (measures.length() > FULL
            || List.of(measures.strip().split(" ")).stream().anyMatch(ids::contains));
  }

  /** Prints its number alone. */
  @Override
  public String toString() {
    return "entry " + entry;
  }
}
