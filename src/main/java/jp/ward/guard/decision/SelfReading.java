package jp.ward.guard.decision;

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
    Match speaking = Match.NONE;
    for (MeasureSnapshot measure : about.protecting()) {
      speaking = Match.surer(speaking, speaksFor(measure, question.about(), recipient));
    }
    return new SelfReading(speaking.counts(), speaking == Match.WEAK);
  }

  /** One measure protects everybody asked about, and holds the recipient as one who may speak. */
  private static Match speaksFor(
      MeasureSnapshot measure, List<Subject> about, List<IdentifierRef> recipient) {
    // Doubt protects, but it makes nobody a spokesman: a namesake of the child is not the child.
    boolean protectsAll =
        about.stream().allMatch(one -> AboutReading.in(measure, one.identifiers()).counts());
    Match best = Match.NONE;
    if (protectsAll) {
      for (ProtectedPerson person : measure.protectedPersons()) {
        if (person.role() != ProtectedRole.CO_PROTECTED) {
          best = Match.surer(best, Match.between(recipient, person.identifiers()));
        }
      }
    }
    return best;
  }

  /** The same by what the question says, or because the register knows both as one person. */
  private static Match samePerson(
      List<IdentifierRef> recipient, List<IdentifierRef> subject, List<MeasureSnapshot> known) {
    Match best = Match.within(recipient, subject);
    if (best == Match.CONTRADICTED) {
      return best;
    }
    for (MeasureSnapshot measure : known) {
      for (ProtectedPerson person : measure.protectedPersons()) {
        Match left = Match.between(recipient, person.identifiers());
        Match right = Match.between(subject, person.identifiers());
        if (left.counts() && right.counts()) {
          best = Match.surer(best, left.compareTo(right) <= 0 ? left : right);
        }
      }
    }
    return best;
  }
}
