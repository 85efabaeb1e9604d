package jp.ward.guard.audit.disclosure;

import java.util.Set;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.record.RecordedEntry;

/**
 * A check about somebody whom a measure protects, as her officers may see it.
 *
 * @param item the entry; without content where that was destroyed
 * @param before whether it was let go on before the measure protected her
 * @param clearance the permission that the answer carried; null for none
 * @param disclosing what was declared to be told of her
 */
public record Disclosure(
    TrailEntry row,
    RecordedEntry item,
    DisclosureMatch match,
    boolean before,
    Told told,
    GivenClearanceRow clearance,
    Set<String> disclosing) {

  /** Whether anybody can read still what it was about. */
  public boolean isRead() {
    return item.isIntact();
  }

  /** Prints how surely it is about her and whether it was told. */
  @Override
  public String toString() {
    return "disclosure, " + match + ", " + told;
  }
}
