package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;

/**
 * Ties an approval to one question under one state of register and policy (design 5). A keyed hash:
 * a plain hash of a nine-digit number is no secret.
 *
 * <p>INVARIANT: two questions have the same binding only if they are the same question, whatever
 * the order in which it was written. Held by BindingsTest.
 */
@ApplicationScoped
public class Bindings {

  private final Keys keys;

  Bindings(Keys keys) {
    this.keys = keys;
  }

  /**
   * The binding of a question.
   *
   * @param effective the question as it was decided, with those a handover added to it
   * @param reference the asker's own number of the case, by which its approvers found it
   * @param protecting the measures that matched
   */
  public String of(
      Question effective, String reference, List<MeasureSnapshot> protecting, String policyHash) {
    return keys.bindingMac(
        new Frame("approval/binding/v3")
            .frame(canonical(effective))
            .text(reference)
            .frames(protecting.stream().map(Bindings::measure).toList())
            .text(policyHash));
  }

  /**
   * The mark of a change that would take protection away, whatever the measure's version and
   * whoever asks for it.
   *
   * @param sameness what makes it the same change of that measure, in the words of who makes it
   */
  String reduction(String measure, String effect, Frame sameness) {
    return keys.bindingMac(
        new Frame("approval/reduction/v2").text(measure).text(effect).frame(sameness));
  }

  private static Frame measure(MeasureSnapshot measure) {
    return new Frame("measure/v1").text(measure.id()).number(measure.version());
  }

  private static Frame canonical(Question question) {
    Question.Recipient recipient = question.recipient();
    return new Frame("question/v3")
        .word(question.act())
        .word(question.channel())
        .text(question.purpose())
        .word(question.urgency())
        .frames(question.about().stream().map(Bindings::subject).toList())
        .word(recipient.party())
        .frames(marks(recipient.identifiers()))
        .word(recipient.stated())
        .frames(marks(recipient.actingFor()))
        .text(recipient.office())
        .word(recipient.verified())
        .word(question.destination().kind())
        .frames(marks(question.destination().identifiers()))
        .text(question.asker().office())
        .frame(origin(question.origin()))
        .text(question.document());
  }

  private static Frame origin(Question.Source origin) {
    return origin == null
        ? null
        : new Frame("origin/v2")
            .word(origin.party())
            .frames(marks(origin.identifiers()))
            .text(origin.office())
            .word(origin.verified());
  }

  private static Frame subject(Question.Subject subject) {
    return new Frame("subject/v2")
        .frames(marks(subject.identifiers()))
        .set(subject.disclosing().stream().map(Enum::name).toList());
  }

  private static List<Frame> marks(List<IdentifierRef> references) {
    return references.stream().map(Bindings::marks).distinct().toList();
  }

  private static Frame marks(IdentifierRef one) {
    return new Frame("identifier/v1").word(one.scheme()).text(one.numberedBy()).set(one.exact());
  }
}
