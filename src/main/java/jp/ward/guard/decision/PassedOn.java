package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * Who else is concerned by a thing that is passed on (rule 27a): a protected person to whom it goes
 * counts as asked about, and one from whom it comes where it would reach the respondents' side.
 */
final class PassedOn {

  private PassedOn() {}

  static Question with(Question question, List<MeasureSnapshot> known) {
    if (question.origin() == null) {
      return question;
    }
    List<Subject> about = new ArrayList<>(question.about());
    Subject addressee = subject(question.recipient().identifiers(), question);
    if (AboutReading.of(question.about(List.of(addressee)), known).anybodyProtected()) {
      add(addressee, about);
    }
    Subject sender = subject(question.origin().identifiers(), question);
    Question asSender = question.about(List.of(sender));
    AboutReading whose = AboutReading.of(asSender, known);
    if (whose.protecting().stream()
        .anyMatch(one -> RespondentReading.of(asSender, one, whose).isNear())) {
      add(sender, about);
    }
    return question.about(List.copyOf(about));
  }

  private static Subject subject(List<IdentifierRef> identifiers, Question question) {
    return new Subject(identifiers, question.disclosing());
  }

  private static void add(Subject one, List<Subject> about) {
    boolean named =
        about.stream().anyMatch(other -> other.identifiers().containsAll(one.identifiers()));
    if (!named) {
      about.add(one);
    }
  }
}
