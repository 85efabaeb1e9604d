package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Who else is concerned by a thing that is passed on (rule 27a): a protected person to whom it
 * goes, by name or by the place, counts as asked about, and one from whom it comes where it would
 * reach the respondents' side. Held by Rule27aForwardTest.
 */
final class PassedOn {

  /** A number or a name at the destination says nothing of who lives there. */
  private static final Set<Scheme> PLACES = Set.of(Scheme.ADDRESS, Scheme.PHONE, Scheme.EMAIL);

  private PassedOn() {}

  static Question with(Question question, List<MeasureSnapshot> known) {
    if (question.origin() == null) {
      return question;
    }
    List<Subject> about = new ArrayList<>(question.about());
    takenThere(question, known, about);
    Subject client = subject(question.recipient().actingFor(), question);
    if (isProtected(client, question, known)) {
      add(client, about);
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
   * The recipient at the place to which it goes: whatever name it bears, that place may be hers.
   */
  private static void takenThere(
      Question question, List<MeasureSnapshot> known, List<Subject> about) {
    List<IdentifierRef> recipient = question.recipient().identifiers();
    List<IdentifierRef> place =
        question.destination().identifiers().stream()
            .filter(one -> PLACES.contains(one.scheme()))
            .toList();
    List<IdentifierRef> naming = recipient.stream().filter(Certainty::canBeSure).toList();
    about.replaceAll(
        one ->
            !naming.isEmpty() && one.identifiers().containsAll(naming)
                ? new Subject(all(one.identifiers(), place), one.disclosing())
                : one);
    Subject there = subject(all(recipient, place), question);
    if (isProtected(there, question, known)) {
      add(there, about);
    }
  }

  private static List<IdentifierRef> all(List<IdentifierRef> some, List<IdentifierRef> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static boolean isProtected(Subject one, Question question, List<MeasureSnapshot> known) {
    return AboutReading.of(question.about(List.of(one)), known).anybodyProtected();
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
