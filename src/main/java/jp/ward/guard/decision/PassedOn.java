package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * Who else is concerned by a thing that is passed on (rule 27a): a protected person to whom it goes
 * counts as asked about, and one from whom it comes where it would reach the respondents' side.
 * Held by Rule27aForwardTest.
 */
final class PassedOn {

  private PassedOn() {}

  static Question with(Question question, List<MeasureSnapshot> known) {
    if (question.origin() == null) {
      return question;
    }
    List<Subject> about = new ArrayList<>(question.about());
    for (Subject addressee : addressees(question)) {
      if (AboutReading.of(question.about(List.of(addressee)), known).anybodyProtected()) {
        add(addressee, about);
      }
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

  /**
   * Everybody whom a question concerns, protected or not: those asked about, and of a thing that is
   * passed on those to whom it goes and from whom it comes. A referral says nothing of which (29).
   */
  static List<Subject> concerned(Question question) {
    List<Subject> all = new ArrayList<>(question.about());
    if (question.origin() != null) {
      all.addAll(addressees(question));
      all.add(subject(question.origin().identifiers(), question));
    }
    return all.stream().filter(one -> !one.identifiers().isEmpty()).toList();
  }

  /** The recipient, and those for whom he takes it. */
  private static List<Subject> addressees(Question question) {
    return Stream.of(question.recipient().identifiers(), question.recipient().actingFor())
        .filter(identifiers -> !identifiers.isEmpty())
        .map(identifiers -> subject(identifiers, question))
        .toList();
  }

  /** Nothing was declared of whoever is added but what was declared of everybody. */
  private static Subject subject(List<IdentifierRef> identifiers, Question question) {
    return new Subject(identifiers, question.declaredOfAll());
  }

  private static void add(Subject one, List<Subject> about) {
    boolean named =
        about.stream().anyMatch(other -> other.identifiers().containsAll(one.identifiers()));
    if (!named) {
      about.add(one);
    }
  }
}
