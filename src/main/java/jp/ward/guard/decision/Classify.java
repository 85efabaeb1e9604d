package jp.ward.guard.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a question finite. Every doubt goes to the strict side; what no table could prove is
 * settled here, in the open.
 */
final class Classify {

  private Classify() {}

  /**
   * The situations of all readings of a question, at least one; a referral is the only one. The
   * strictest answer counts.
   */
  static List<Situation> situationsOf(List<Reading> readings) {
    Set<Situation> situations = new LinkedHashSet<>();
    readings.forEach(one -> situations.add(situationOf(one)));
    return situations.contains(REFERRED) ? List.of(REFERRED) : List.copyOf(situations);
  }

  private static Situation situationOf(Reading reading) {
    return reading.handling() == Handling.REFER
        ? REFERRED
        : new Situation(
            reading.protection(),
            reading.respondents().standing(),
            reading.counterpart(),
            reading.question().act(),
            reading.question().channel(),
            reading.proof(),
            reading.place(),
            reading.declared(),
            reading.handling(),
            reading.concealment(),
            reading.origin());
  }

  /** One and the same for every referral, so that neither rule nor words say why (rule 29). */
  static final Situation REFERRED =
      new Situation(
          Protection.NONE,
          RespondentRelation.UNRELATED,
          Counterpart.STAFF,
          Act.VIEW,
          Channel.DESK,
          Proof.NONE,
          Place.NONE,
          Declared.NOTHING,
          Handling.REFER,
          Concealment.OPEN);
}
