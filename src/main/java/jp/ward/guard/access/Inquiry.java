package jp.ward.guard.access;

import java.util.List;
import java.util.Set;

/**
 * One question as the limits count it.
 *
 * @param staff the member of staff in whose name it is asked, or null
 * @param people each person asked about, in keyed marks
 * @param office the office towards which it is asked, or null
 * @param tried a keyed mark of each identifier of the recipient, of those for whom he acts, and of
 *     the destination
 */
public record Inquiry(String staff, List<Counted> people, String office, Set<String> tried) {

  /** Stands for a question about people of whom one mark each is known, and for nobody in it. */
  public Inquiry(String staff, Set<String> people, String office) {
    this(staff, people.stream().map(one -> Counted.by(Set.of(one))).toList(), office, Set.of());
  }

  /** Prints how many people and nothing of them. */
  @Override
  public String toString() {
    return "inquiry about " + people.size();
  }
}
