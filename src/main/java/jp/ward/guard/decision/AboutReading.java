package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Who of the persons asked about is protected, and by which measures.
 *
 * @param protecting the measures in force that protect anybody asked about
 * @param protectedSubjects those asked about who are protected
 * @param unfound those asked about whom no confirmed entry protects
 * @param uncertain whether somebody was recognised by a weak scheme alone
 */
record AboutReading(
    List<MeasureSnapshot> protecting,
    List<Subject> protectedSubjects,
    List<Subject> unfound,
    boolean uncertain) {

  static AboutReading of(Question question, List<MeasureSnapshot> known) {
    List<MeasureSnapshot> protecting =
        known.stream()
            .filter(measure -> measure.state().protects())
            .filter(measure -> question.about().stream().anyMatch(one -> protects(measure, one)))
            .toList();
    List<Subject> protectedSubjects = new ArrayList<>();
    List<Subject> unfound = new ArrayList<>();
    boolean uncertain = false;
    for (Subject subject : question.about()) {
      Match best = Match.NONE;
      boolean found = false;
      for (MeasureSnapshot measure : protecting) {
        best = Match.surer(best, in(measure, subject.identifiers()));
        found |= finds(measure, subject);
      }
      if (best != Match.NONE) {
        protectedSubjects.add(subject);
        uncertain |= best != Match.STRONG;
      }
      if (!found) {
        unfound.add(subject);
      }
    }
    return new AboutReading(protecting, protectedSubjects, unfound, uncertain);
  }

  boolean anybodyProtected() {
    return !protecting.isEmpty();
  }

  boolean isProtected(Subject subject) {
    return protectedSubjects.contains(subject);
  }

  /** Whether some measure holds this subject among those whom it protects, and not by doubt. */
  boolean isSurelyProtected(Subject subject) {
    List<IdentifierRef> named = subject.identifiers();
    return protecting.stream()
        .flatMap(measure -> measure.protectedPersons().stream())
        .map(ProtectedPerson::identifiers)
        .anyMatch(held -> Certainty.names(named, held));
  }

  /** Doubt protects: a namesake with another number counts as the person asked about. */
  static boolean protects(MeasureSnapshot measure, Subject subject) {
    return in(measure, subject.identifiers()) != Match.NONE;
  }

  static Match in(MeasureSnapshot measure, List<IdentifierRef> identifiers) {
    List<IdentifierRef> named = Match.withoutBareNames(identifiers);
    Match best = Match.NONE;
    for (ProtectedPerson person : measure.protectedPersons()) {
      best = Match.surer(best, Match.between(named, person.identifiers()));
    }
    return best;
  }

  /**
   * Whether a stale register has found the subject: an entry that one person made since does not
   * lift the strict side (rule 30).
   */
  private static boolean finds(MeasureSnapshot measure, Subject subject) {
    List<IdentifierRef> named = Match.withoutBareNames(subject.identifiers());
    return measure.protectedPersons().stream()
        .map(one -> one.identifiers().stream().filter(KnownRef::confirmed).toList())
        .anyMatch(held -> Match.between(named, held) != Match.NONE);
  }
}
