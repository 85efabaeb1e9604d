package jp.ward.guard.decision;

import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;

/**
 * Those who live with a protected person and did not apply: protected towards the respondents and
 * their side, so that a question about them does not give her away, and towards everybody else like
 * anybody.
 */
final class CoResidents {

  private CoResidents() {}

  static boolean live(MeasureSnapshot measure) {
    return measure.protectedPersons().stream().anyMatch(CoResidents::is);
  }

  /** Whether the question comes near the respondents' side of the measure, be it on doubt. */
  static boolean areMeant(Question question, MeasureSnapshot measure, AboutReading about) {
    return RespondentReading.of(question, measure, about).isNear()
        || question.origin() != null && Side.isOriginOf(measure, question);
  }

  /** Those who are protected: with or without those who only live with her. */
  static List<ProtectedPerson> without(MeasureSnapshot measure, boolean meant) {
    return meant
        ? measure.protectedPersons()
        : measure.protectedPersons().stream().filter(one -> !is(one)).toList();
  }

  private static boolean is(ProtectedPerson one) {
    return one.role() == ProtectedRole.CO_RESIDENT;
  }
}
