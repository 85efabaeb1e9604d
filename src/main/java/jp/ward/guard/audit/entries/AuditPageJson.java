package jp.ward.guard.audit.entries;

import java.util.List;

/**
 * A page of the audit, newest first.
 *
 * @param next the cursor of the next page; null on the last. A page may be short and have a next
 * @param upTo the last entry that has been read on into the index
 */
record AuditPageJson(List<AuditEntryJson> entries, String next, long upTo) {

  /** Prints how many. */
  @Override
  public String toString() {
    return entries.size() + " entries";
  }
}
