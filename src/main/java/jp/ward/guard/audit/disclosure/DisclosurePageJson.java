package jp.ward.guard.audit.disclosure;

import java.util.List;

/**
 * A page of what was asked and told about the people of a measure, newest first.
 *
 * @param next the cursor of the next page; null on the last. A page may be short and have a next
 * @param upTo the last entry that has been read on into the index
 * @param complete whether every entry that was there when this was asked has been read on, and
 *     could be read
 * @param unreadable how many checks of these days nobody could read: they may be about her
 * @param confirmed whether what other municipalities' offices did is among it for all the people
 */
record DisclosurePageJson(
    List<DisclosureJson> disclosures,
    String next,
    long upTo,
    boolean complete,
    int unreadable,
    boolean confirmed) {

  /** Prints how many. */
  @Override
  public String toString() {
    return disclosures.size() + " disclosures";
  }
}
