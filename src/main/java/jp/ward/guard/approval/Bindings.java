package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.keys.Framed;
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
    Framed frame = new Framed("approval/binding/v2").text(canonical(effective)).text(reference);
    frame.set(protecting.stream().map(one -> one.id() + "/" + one.version()).toList());
    return keys.bindingMac(frame.text(policyHash).bytes());
  }

  /**
   * The mark of a change that would take protection away, whatever the measure's version and
   * whoever asks for it.
   *
   * @param sameness what makes it the same change of that measure, in the words of who makes it
   */
  String reduction(String measure, String effect, String sameness) {
    return keys.bindingMac(
        new Framed("approval/reduction/v1").text(measure).text(effect).text(sameness).bytes());
  }

  private static String canonical(Question question) {
    Question.Recipient recipient = question.recipient();
    return new Framed("question/v2")
        .word(question.act())
        .word(question.channel())
        .text(question.purpose())
        .word(question.urgency())
        .set(question.about().stream().map(Bindings::subject).toList())
        .word(recipient.party())
        .set(marks(recipient.identifiers()))
        .word(recipient.stated())
        .set(marks(recipient.actingFor()))
        .text(recipient.office())
        .word(recipient.verified())
        .word(question.destination().kind())
        .set(marks(question.destination().identifiers()))
        .text(question.asker().office())
        .text(origin(question.origin()))
        .text(question.document())
        .asText();
  }

  private static String origin(Question.Source origin) {
    return origin == null
        ? null
        : new Framed("origin/v1")
            .word(origin.party())
            .set(marks(origin.identifiers()))
            .text(origin.office())
            .word(origin.verified())
            .asText();
  }

  private static String subject(Question.Subject subject) {
    return new Framed("subject/v1")
        .set(marks(subject.identifiers()))
        .set(subject.disclosing().stream().map(Enum::name).toList())
        .asText();
  }

  private static Collection<String> marks(List<IdentifierRef> references) {
    TreeSet<String> marks = new TreeSet<>();
    references.forEach(
        one ->
            marks.add(
                new Framed(one.scheme().name()).text(one.numberedBy()).set(one.exact()).asText()));
    return marks;
  }
}
