package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/** What the clerk declares to tell, as the rules take it. */
final class DeclaredReading {

  private DeclaredReading() {}

  static Declared of(Reading reading) {
    Question question = reading.question();
    Set<Attribute> told = question.disclosing();
    boolean measures = told.contains(Attribute.MEASURE);
    if (measures && question.act() == Act.LIST) {
      return Declared.MEASURE;
    }
    if (told.contains(Attribute.REQUESTER_IDENTITY) && !isHerOwn(reading)) {
      return Declared.REQUESTER;
    }
    if (measures) {
      return Declared.MEASURE;
    }
    return told.isEmpty() ? Declared.NOTHING : Declared.SOMETHING;
  }

  /**
   * Whether the recipient is of the respondents' side of any measure, whoever is asked about: then
   * an application, or a report, may be another's.
   */
  static boolean isAccused(Question question, List<MeasureSnapshot> known, AboutReading about) {
    return question.disclosing().contains(Attribute.REQUESTER_IDENTITY)
        && known.stream()
            .filter(one -> one.state().protects())
            .anyMatch(
                one ->
                    RespondentReading.of(question, one, about).standing()
                        != RespondentRelation.UNRELATED);
  }

  /**
   * Rule 27: her own application, to herself under rule 13; or that of a child or ward, to whoever
   * applied for it. Where somebody is protected from her in turn, a measure of her own, which one
   * officer can enter, must not tell her who asked for the other one. Held by Rule27RequesterTest.
   */
  private static boolean isHerOwn(Reading reading) {
    Question question = reading.question();
    MeasureSnapshot measure = reading.measure();
    List<IdentifierRef> recipient = question.recipient().identifiers();
    return reading.counterpart() == Counterpart.SELF
        && measure != null
        && !reading.accused()
        && SelfPath.isSure(question.channel(), reading.proof())
        && measure.protectedPersons().stream()
            .filter(one -> one.role().speaks())
            .filter(one -> Certainty.isConfirmed(recipient, one, measure))
            .anyMatch(
                one ->
                    one.role() == ProtectedRole.REPRESENTATIVE
                        || question.about().stream().allMatch(other -> isOf(one, other, measure)));
  }

  private static boolean isOf(ProtectedPerson person, Subject subject, MeasureSnapshot measure) {
    return Certainty.isConfirmed(Match.withoutBareNames(subject.identifiers()), person, measure);
  }
}
