package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/** What the clerk declares to tell, as the rules take it. */
final class DeclaredReading {

  private DeclaredReading() {}

  /**
   * Reads it of one measure.
   *
   * @param measure null where none protects
   */
  static Declared of(
      Question question, MeasureSnapshot measure, Counterpart counterpart, Proof proof) {
    Set<Attribute> told = question.disclosing();
    boolean measures = told.contains(Attribute.MEASURE);
    if (measures && question.act() == Act.LIST) {
      return Declared.MEASURE;
    }
    if (told.contains(Attribute.REQUESTER_IDENTITY)
        && !(counterpart == Counterpart.SELF && isHerOwn(question, measure, proof))) {
      return Declared.REQUESTER;
    }
    if (measures) {
      return Declared.MEASURE;
    }
    return told.isEmpty() ? Declared.NOTHING : Declared.SOMETHING;
  }

  /**
   * Rule 27: her own application, to herself under rule 13; or that of a child or ward, to whoever
   * applied for it.
   */
  private static boolean isHerOwn(Question question, MeasureSnapshot measure, Proof proof) {
    List<IdentifierRef> recipient = question.recipient().identifiers();
    return measure != null
        && SelfPath.isSure(question.channel(), proof)
        && measure.protectedPersons().stream()
            .filter(one -> one.role().speaks())
            .filter(one -> Certainty.isConfirmed(recipient, one.identifiers()))
            .anyMatch(
                one ->
                    one.role() == ProtectedRole.REPRESENTATIVE
                        || question.about().stream().allMatch(other -> isOf(one, other)));
  }

  private static boolean isOf(ProtectedPerson person, Subject subject) {
    return Certainty.isConfirmed(
        Match.withoutBareNames(subject.identifiers()), person.identifiers());
  }
}
