package jp.ward.guard.decision;

import java.util.List;
import java.util.function.BiPredicate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * How one measure reads a recipient stated as SELF (rule 17): as the person asked about or as one
 * who speaks for everybody asked about, or as a stranger, who is then read as the household.
 *
 * @param uncertain by a name with a birthday alone
 */
record SelfReading(Who who, boolean uncertain) {

  /** Whom the measure takes the recipient for, the surest last. */
  enum Who {
    STRANGER,
    /**
     * One entry says that it is she, and another one, or none that is confirmed, does not: read in
     * both ways, and the stricter counts.
     */
    DISPUTED,
    SELF
  }

  private static final SelfReading STRANGER = new SelfReading(Who.STRANGER, false);

  /** Where nobody is protected the stated word is enough. */
  static final SelfReading AS_STATED = new SelfReading(Who.SELF, false);

  /**
   * Reads it of a measure that protects somebody asked about.
   *
   * <p>INVARIANT: what one person adds to a measure makes nobody SELF, and nobody a member of the
   * household who was not one before. Held by MonotonyTest.
   */
  static SelfReading of(Question question, MeasureSnapshot measure) {
    if (question.origin() != null && !CoResidents.isAboutOthers(question, measure)) {
      return STRANGER; // a thing for a cohabitant: no way to herself is meant (13 to 18)
    }
    List<IdentifierRef> recipient = Match.withoutBareNames(question.recipient().identifiers());
    SelfReading herself = herself(question.about(), measure, recipient);
    return herself.who() == Who.SELF ? herself : surer(herself, speaker(question, measure));
  }

  private static SelfReading surer(SelfReading one, SelfReading other) {
    return one.who().compareTo(other.who()) >= 0 ? one : other;
  }

  /** Everybody asked about is the recipient. */
  private static SelfReading herself(
      List<Subject> about, MeasureSnapshot measure, List<IdentifierRef> recipient) {
    Who least = Who.SELF;
    boolean uncertain = false;
    for (Subject subject : about) {
      SelfReading one = samePerson(measure, recipient, subject.identifiers(), about.size() == 1);
      least = least.compareTo(one.who()) <= 0 ? least : one.who();
      uncertain |= one.uncertain();
    }
    return new SelfReading(least, least != Who.STRANGER && uncertain);
  }

  private static SelfReading samePerson(
      MeasureSnapshot measure,
      List<IdentifierRef> recipient,
      List<IdentifierRef> given,
      boolean alone) {
    List<IdentifierRef> subject = Match.withoutBareNames(given);
    SelfReading best = STRANGER;
    boolean nobodyElse = true;
    for (ProtectedPerson person : measure.protectedPersons()) {
      Who who = samePerson(person.identifiers(), recipient, subject);
      if (who != Who.STRANGER && isMixed(person, measure, recipient, subject)) {
        who = Who.DISPUTED;
        nobodyElse = false;
      }
      nobodyElse &=
          who != Who.STRANGER
              || CoResidents.is(person)
              || Match.between(subject, person.identifiers()) == Match.NONE;
      boolean byName = !Certainty.isByNumber(recipient, person.identifiers());
      best = surer(best, new SelfReading(who, who != Who.STRANGER && byName));
    }
    return best.who() == Who.DISPUTED && alone && nobodyElse
        ? new SelfReading(Who.SELF, best.uncertain())
        : best;
  }

  /** One of them carries what the measure holds for somebody else: two people in one record. */
  private static boolean isMixed(
      ProtectedPerson person,
      MeasureSnapshot measure,
      List<IdentifierRef> recipient,
      List<IdentifierRef> subject) {
    return Certainty.isMixed(recipient, person, measure)
        || Certainty.isMixed(subject, person, measure);
  }

  /**
   * By what is confirmed, or by an identifier that both name and that the measure holds: for that
   * nobody need stand behind it but who entered it.
   */
  private static Who samePerson(
      List<KnownRef> person, List<IdentifierRef> recipient, List<IdentifierRef> subject) {
    if (Certainty.disagreeOn(person, recipient, subject, false)) {
      return Who.STRANGER;
    }
    if (Certainty.isConfirmed(recipient, person)
        && Certainty.isConfirmed(subject, person)
        && !Certainty.disagreeOn(person, recipient, subject, true)) {
      return Who.SELF;
    }
    boolean sure = Certainty.isSure(recipient, person) && Certainty.isSure(subject, person);
    return sure && Certainty.share(recipient, subject, person) ? Who.DISPUTED : Who.STRANGER;
  }

  /**
   * The measure protects everybody asked about, and holds the recipient as one who may speak; both
   * surely, and confirmed.
   */
  private static SelfReading speaker(Question question, MeasureSnapshot measure) {
    List<IdentifierRef> recipient = Match.withoutBareNames(question.recipient().identifiers());
    List<ProtectedPerson> speakers =
        measure.protectedPersons().stream()
            .filter(one -> one.role().speaks())
            .filter(one -> Certainty.isConfirmed(recipient, one.identifiers()))
            .toList();
    if (speakers.isEmpty()
        || !protectsAll(
            question, measure, (named, one) -> Certainty.isConfirmed(named, one.identifiers()))) {
      return STRANGER;
    }
    boolean ofOne =
        speakers.stream().anyMatch(one -> !Certainty.isMixed(recipient, one, measure))
            && protectsAll(
                question, measure, (named, one) -> Certainty.isConfirmed(named, one, measure));
    return new SelfReading(
        ofOne ? Who.SELF : Who.DISPUTED,
        speakers.stream().noneMatch(one -> Certainty.isByNumber(recipient, one.identifiers())));
  }

  /** Whether everybody asked about is one of those whom the measure protects from everybody. */
  private static boolean protectsAll(
      Question question,
      MeasureSnapshot measure,
      BiPredicate<List<IdentifierRef>, ProtectedPerson> sure) {
    List<ProtectedPerson> persons = CoResidents.without(measure, false);
    return question.about().stream()
        .map(one -> Match.withoutBareNames(one.identifiers()))
        .allMatch(named -> persons.stream().anyMatch(one -> sure.test(named, one)));
  }
}
