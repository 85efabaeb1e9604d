package jp.ward.guard.access;

import java.util.Set;

/**
 * One question as the limits count it.
 *
 * @param staff the member of staff in whose name it is asked, or null
 * @param people a keyed mark of each person asked about
 * @param office the office towards which it is asked, or null
 */
public record Inquiry(String staff, Set<String> people, String office) {

  /** Prints how many people and nothing of them. */
  @Override
  public String toString() {
    return "inquiry about " + people.size();
  }
}
