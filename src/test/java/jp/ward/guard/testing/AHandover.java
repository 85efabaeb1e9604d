package jp.ward.guard.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.decision.Quoted;

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
  private boolean approved;

  private AHandover() {}

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

  public AHandover approved() {
    approved = true;
    return this;
  }

  Quoted quotedAbout(List<Subject> asAsked) {
    return new Quoted(
        asking,
        asked,
        "WELFARE_CONSULTATION",
        persons.stream().map(one -> new Subject(Marked.asked(one), declared)).toList(),
        acknowledged,
        approved,
        asAsked);
  }
}
