package jp.ward.guard.testing;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.decision.QuotedHandover;

/**
 * Builds a handover to be quoted: {@code aHandover().about(HER).acknowledged().approved()}. Unless
 * said otherwise ward B's welfare office asked ward A's, and declared nothing.
 */
public final class AHandover {

  private final List<Marked[]> persons = new ArrayList<>();
  private String asking = "14102-welfare";
  private String asked = "14101-welfare";
  private Set<Attribute> declared = Set.of();
  private boolean acknowledged;
  private List<Set<String>> grants = List.of();

  private static final Set<String> EVERY_MEASURE =
      new AbstractSet<>() {
        @Override
        public boolean contains(Object measure) {
          return true;
        }

        @Override
        public Iterator<String> iterator() {
          return Collections.emptyIterator();
        }

        @Override
        public int size() {
          return 0;
        }
      };

  private AHandover() {}

  /** A grant of two people under whatever protects. */
  public static List<Set<String>> grants(boolean approved) {
    return approved ? List.of(EVERY_MEASURE) : List.of();
  }

  public static AHandover aHandover() {
    return new AHandover();
  }

  public AHandover from(String office) {
    asking = office;
    return this;
  }

  public AHandover to(String office) {
    asked = office;
    return this;
  }

  public AHandover about(Marked... identifiers) {
    persons.add(identifiers);
    return this;
  }

  public AHandover declaring(Attribute... attributes) {
    declared = Set.of(attributes);
    return this;
  }

  public AHandover acknowledged() {
    acknowledged = true;
    return this;
  }

  /** By two people who had every measure before them that protects anybody. */
  public AHandover approved() {
    grants = List.of(EVERY_MEASURE);
    return this;
  }

  public AHandover approvedUnder(String... measures) {
    grants = List.of(Set.of(measures));
    return this;
  }

  QuotedHandover quotedAbout(List<Subject> asAsked) {
    return new QuotedHandover(
        asking,
        asked,
        "WELFARE_CONSULTATION",
        persons.stream().map(one -> new Subject(Marked.asked(one), declared)).toList(),
        acknowledged,
        grants,
        asAsked);
  }
}
