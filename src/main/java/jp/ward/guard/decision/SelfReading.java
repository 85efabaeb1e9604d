package jp.ward.guard.decision;

import java.util.Comparator;
import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * Whether a recipient stated as SELF is read as SELF (rule 17), and how surely he was recognised.
 */
record SelfReading(boolean staysSelf, boolean uncertain) {

  static SelfReading of(Question question, AboutReading about) {
    List<IdentifierRef> recipient = Match.withoutBareNames(question.recipient().identifiers());
    Match alone = Match.STRONG;
    for (Subject subject : question.about()) {
      Match same = samePerson(recipient, subject.identifiers(), about.protecting());
      alone = alone.compareTo(same) <= 0 ? alone : same;
    }
    if (alone.counts()) {
      return new SelfReading(true, alone == Match.WEAK);
    }
    Match speaking = speaksFor(question.about(), about.protecting(), recipient);
    return new SelfReading(speaking.counts(), speaking == Match.WEAK);
  }

  /**
   * One measure protects everybody asked about, and holds the recipient as one who may speak.
   *
   * <p>INVARIANT: one more measure opens nothing, so every measure that protects somebody asked
   * about must hold him so. Held by Rule17HouseholdTest.
   */
  private static Match speaksFor(
      List<Subject> about, List<MeasureSnapshot> protecting, List<IdentifierRef> recipient) {
    // Doubt protects, but it makes nobody a spokesman: a namesake of the child is not the child.
    boolean protectsAll =
        protecting.stream()
            .anyMatch(
                measure ->
                    about.stream()
                        .allMatch(one -> AboutReading.in(measure, one.identifiers()).counts()));
    return protectsAll
        ? protecting.stream()
            .map(measure -> speaker(measure, recipient))
            .min(Comparator.naturalOrder())
            .orElse(Match.NONE)
        : Match.NONE;
  }

  private static Match speaker(MeasureSnapshot measure, List<IdentifierRef> recipient) {
    Match best = Match.NONE;
    for (ProtectedPerson person : measure.protectedPersons()) {
      if (person.role() != ProtectedRole.CO_PROTECTED) {
        best = Match.surer(best, Match.between(recipient, person.identifiers()));
      }
    }
    return best;
  }

  /**
   * The same by what the question says, or because every measure that protects the one asked about
   * knows both as one person: one more measure opens nothing.
   */
  private static Match samePerson(
      List<IdentifierRef> recipient, List<IdentifierRef> subject, List<MeasureSnapshot> known) {
    Match best = Match.within(recipient, subject);
    if (best == Match.CONTRADICTED) {
      return best;
    }
    Match registered =
        known.stream()
            .filter(measure -> AboutReading.in(measure, subject) != Match.NONE)
            .map(measure -> samePersonIn(measure, recipient, subject))
            .min(Comparator.naturalOrder())
            .orElse(Match.NONE);
    return Match.surer(best, registered);
  }

  private static Match samePersonIn(
      MeasureSnapshot measure, List<IdentifierRef> recipient, List<IdentifierRef> subject) {
    Match best = Match.NONE;
    for (ProtectedPerson person : measure.protectedPersons()) {
      Match left = Match.between(recipient, person.identifiers());
      Match right = Match.between(subject, person.identifiers());
      if (left.counts() && right.counts()) {
        best = Match.surer(best, left.compareTo(right) <= 0 ? left : right);
      }
    }
    return best;
  }
}
