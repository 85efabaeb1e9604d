package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a question finite. Every doubt goes to the strict side; what no table could prove is
 * settled here, in the open.
 */
final class Classify {

  private Classify() {}

  /** The situations of all readings; a referral is the only one. */
  static List<Situation> situationsOf(List<Reading> readings) {
    Set<Situation> situations = new LinkedHashSet<>();
    readings.forEach(one -> situations.addAll(situationsOf(one)));
    return situations.contains(REFERRED) ? List.of(REFERRED) : List.copyOf(situations);
  }

  /**
   * The situations of a question, at least one: one for each state of the measures that protect
   * somebody asked about, and one for whoever a stale register does not find.
   */
  static List<Situation> situationsOf(Reading reading) {
    if (reading.handling() == Handling.REFER) {
      return List.of(REFERRED);
    }
    Set<Protection> states = EnumSet.noneOf(Protection.class);
    reading.about().protecting().forEach(one -> states.add(Protection.by(one.state())));
    if (reading.somebodyUnfound()) {
      states.add(Protection.UNFOUND);
    }
    if (states.isEmpty()) {
      states.add(Protection.NONE);
    }
    List<Situation> situations = new ArrayList<>();
    states.forEach(state -> situations.add(situation(reading, state)));
    return situations;
  }

  private static Situation situation(Reading reading, Protection state) {
    return new Situation(
        state,
        reading.respondents().standing(),
        reading.counterpart(),
        reading.question().act(),
        reading.question().channel(),
        reading.proof(),
        reading.place(),
        reading.declared(),
        reading.handling(),
        reading.concealment());
  }

  /** One and the same for every referral, so that neither rule nor words say why (rule 29). */
  static final Situation REFERRED =
      new Situation(
          Protection.NONE,
          Standing.UNRELATED,
          Counterpart.STAFF,
          Act.VIEW,
          Channel.DESK,
          Proof.NONE,
          Place.NONE,
          Declared.NOTHING,
          Handling.REFER,
          Concealment.OPEN);
}
