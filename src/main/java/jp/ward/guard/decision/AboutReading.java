package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Who of the persons asked about is protected, and by which measures. Held by FlagsAndStatesTest,
 * Rule30StaleRegisterTest.
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

  /**
   * Reads it of the measures that hold any identifier of the question. Whoever only lives with her
   * counts where the question comes near the respondents' side of that measure, and nowhere else.
   */
  static AboutReading of(Question question, List<MeasureSnapshot> known) {
    AboutReading everybody = of(question, known, known);
    List<MeasureSnapshot> near =
        everybody.protecting().stream()
            .filter(
                measure ->
                    !CoResidents.live(measure)
                        || CoResidents.areMeant(question, measure, everybody))
            .toList();
    return near.size() == everybody.protecting().size() ? everybody : of(question, known, near);
  }

  /**
   * Reads it.
   *
   * @param near the measures of which those count who only live with her
   */
  private static AboutReading of(
      Question question, List<MeasureSnapshot> known, List<MeasureSnapshot> near) {
    List<MeasureSnapshot> protecting = new ArrayList<>();
    Map<Subject, Match> best = new IdentityHashMap<>();
    Set<Subject> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (MeasureSnapshot measure : known) {
      if (measure.state().protects()) {
        List<ProtectedPerson> counting = CoResidents.without(measure, near.contains(measure));
        boolean protects = false;
        for (Subject subject : question.about()) {
          Match match = in(measure, counting, subject);
          protects |= match != Match.NONE;
          best.merge(subject, match, Match::surer);
          if (finds(measure, counting, subject)) {
            found.add(subject);
          }
        }
        if (protects) {
          protecting.add(measure);
        }
      }
    }
    List<Subject> protectedSubjects =
        question.about().stream()
            .filter(one -> best.getOrDefault(one, Match.NONE) != Match.NONE)
            .toList();
    return new AboutReading(
        List.copyOf(protecting),
        protectedSubjects,
        question.about().stream().filter(one -> !found.contains(one)).toList(),
        protectedSubjects.stream().anyMatch(one -> best.get(one) != Match.STRONG));
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

  /** Whether the name of this subject is one that a respondent does not know. */
  boolean concealsNameOf(Subject subject) {
    return protecting.stream()
        .anyMatch(measure -> measure.nameConcealed() && protects(measure, subject));
  }

  /** Doubt protects: a namesake with another number counts as the person asked about. */
  static boolean protects(MeasureSnapshot measure, Subject subject) {
    return isAmong(measure, measure.protectedPersons(), subject);
  }

  /**
   * Whether the subject is one of these people of a measure, be it on doubt.
   *
   * @param persons those of the measure who count in the question
   */
  static boolean isAmong(MeasureSnapshot measure, List<ProtectedPerson> persons, Subject subject) {
    return in(measure, persons, subject) != Match.NONE;
  }

  private static Match in(MeasureSnapshot measure, List<ProtectedPerson> persons, Subject subject) {
    Match match = in(persons, subject.identifiers());
    boolean another =
        match != Match.NONE
            && (Neighbour.is(subject, persons) || CoResidents.isOne(subject, measure, persons));
    return another ? Match.NONE : match;
  }

  private static Match in(List<ProtectedPerson> persons, List<IdentifierRef> identifiers) {
    List<IdentifierRef> named = Match.withoutBareNames(identifiers);
    Match best = Match.NONE;
    for (ProtectedPerson person : persons) {
      List<KnownRef> held = person.identifiers();
      best = Match.surer(best, Match.between(Dwellings.withoutOthers(named, held), held));
    }
    return best;
  }

  /**
   * Whether a stale register has found the subject: an entry that one person made since does not
   * lift the strict side, and a neighbour was not found (rule 30).
   */
  private static boolean finds(
      MeasureSnapshot measure, List<ProtectedPerson> persons, Subject subject) {
    List<ProtectedPerson> confirmed =
        persons.stream()
            .map(
                one ->
                    new ProtectedPerson(
                        one.role(),
                        one.identifiers().stream().filter(KnownRef::confirmed).toList()))
            .toList();
    return isAmong(measure, confirmed, subject);
  }
}
