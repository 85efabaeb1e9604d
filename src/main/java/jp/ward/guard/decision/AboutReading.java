package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * Who of the persons asked about is protected, and by which measures.
 *
 * @param protecting the measures in force that protect anybody asked about
 * @param protectedSubjects those asked about who are protected
 * @param uncertain whether somebody was recognised by a weak scheme alone
 */
record AboutReading(
    List<MeasureSnapshot> protecting, List<Subject> protectedSubjects, boolean uncertain) {

  static AboutReading of(Question question, List<MeasureSnapshot> known) {
    List<MeasureSnapshot> protecting =
        known.stream()
            .filter(measure -> measure.state().protects())
            .filter(measure -> question.about().stream().anyMatch(one -> protects(measure, one)))
            .toList();
    List<Subject> protectedSubjects = new ArrayList<>();
    boolean uncertain = false;
    for (Subject subject : question.about()) {
      Match best = Match.NONE;
      for (MeasureSnapshot measure : protecting) {
        best = Match.surer(best, in(measure, subject.identifiers()));
      }
      if (best != Match.NONE) {
        protectedSubjects.add(subject);
        uncertain |= best != Match.STRONG;
      }
    }
    return new AboutReading(protecting, protectedSubjects, uncertain);
  }

  boolean anybodyProtected() {
    return !protecting.isEmpty();
  }

  boolean isProtected(Subject subject) {
    return protectedSubjects.contains(subject);
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
}
