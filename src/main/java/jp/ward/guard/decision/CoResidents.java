package jp.ward.guard.decision;

import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * Cohabitants of a protected person who did not apply ({@code CO_RESIDENT}): protected towards the
 * respondents and their side, so that a question about them does not give her away, and towards
 * everybody else like anybody. Held by CoResidentTest.
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

  /** Protected persons of a measure, with or without the cohabitants who did not apply. */
  static List<ProtectedPerson> without(MeasureSnapshot measure, boolean meant) {
    return meant
        ? measure.protectedPersons()
        : measure.protectedPersons().stream().filter(one -> !is(one)).toList();
  }

  /** Whether somebody asked about is, be it on doubt, protected otherwise than as living there. */
  static boolean isAboutOthers(Question question, MeasureSnapshot measure) {
    return question.about().stream()
        .anyMatch(one -> AboutReading.isAmong(without(measure, false), one));
  }

  /** Whether the measure knows the recipient for certain only as one who lives there. */
  static boolean isOnlyThat(Question question, MeasureSnapshot measure) {
    List<IdentifierRef> recipient = Match.withoutBareNames(question.recipient().identifiers());
    return measure != null
        && live(measure)
        && without(measure, false).stream()
            .noneMatch(one -> Certainty.isSure(recipient, one.identifiers()));
  }

  static boolean is(ProtectedPerson one) {
    return one.role() == ProtectedRole.CO_RESIDENT;
  }
}
