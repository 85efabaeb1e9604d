package jp.ward.guard.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Counted;
import jp.ward.guard.access.Inquiry;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * A question that was understood, with who asks it. Held by AskedInquiryTest, HandoverStoryTest.
 *
 * @param reference the caller's own reference, or null
 * @param quote the handover that is quoted, and what it came to
 * @param approval the approval that is quoted, or null
 */
public record CheckRequest(
    Question question, Asker asker, String reference, HandoverReference quote, String approval) {

  /** As it was sent; takes what is quoted, or null. */
  public static CheckRequest of(
      Question question, Asker asker, String reference, String handover, String approval) {
    return new CheckRequest(question, asker, reference, HandoverReference.of(handover), approval);
  }

  /** The question that the quoted handover makes of it. */
  CheckRequest as(Question effective, HandoverReference read) {
    return new CheckRequest(effective, asker, reference, read, approval);
  }

  /** An inquiry at another office that draws on the same numbers (rule 26). */
  boolean isInquiryAtAnotherOffice() {
    Question.Recipient recipient = question.recipient();
    return question.act() == Act.INQUIRE
        && recipient.party() == Party.OFFICE
        && recipient.officeInCity()
        && !recipient.office().equals(question.asker().office());
  }

  /** Everything by which a measure could concern this question, for the one query of a batch. */
  Set<String> marks() {
    Set<String> marks = new HashSet<>();
    Stream.of(
            question.about().stream().flatMap(one -> one.identifiers().stream()),
            question.recipient().identifiers().stream(),
            question.recipient().actingFor().stream(),
            question.destination().identifiers().stream(),
            originIdentifiers().stream(),
            question.asker().staff().stream())
        .flatMap(refs -> refs)
        .map(IdentifierRef::wide)
        .forEach(marks::addAll);
    return marks;
  }

  /** By which marks the asker could have declared a tie. */
  Set<String> staffMarks() {
    Set<String> marks = new HashSet<>();
    question.asker().staff().forEach(one -> marks.addAll(one.exact()));
    return marks;
  }

  /** How the limits count this question: each identifier by one mark. */
  Inquiry inquiry() {
    Stream<IdentifierRef> tried =
        Stream.of(
                question.recipient().identifiers(),
                question.recipient().actingFor(),
                question.destination().identifiers(),
                originIdentifiers())
            .flatMap(List::stream);
    return new Inquiry(
        asker.staff(),
        question.about().stream().map(one -> counted(one.identifiers())).toList(),
        question.recipient().office(),
        firsts(tried));
  }

  private List<IdentifierRef> originIdentifiers() {
    return question.origin() == null ? List.of() : question.origin().identifiers();
  }

  private static Counted counted(List<IdentifierRef> identifiers) {
    List<IdentifierRef> meant = meant(identifiers);
    List<Set<String>> apart =
        identifiers.stream()
            .filter(one -> !one.scheme().isStrong())
            .collect(Collectors.groupingBy(IdentifierRef::scheme))
            .values()
            .stream()
            .map(values -> firsts(values.stream()))
            .toList();
    List<IdentifierRef> beside = identifiers.stream().filter(one -> !meant.contains(one)).toList();
    return new Counted(firsts(meant.stream()), apart, near(meant), near(beside));
  }

  /**
   * What one person is meant by; what neighbours share (a house) only where nothing else is said.
   */
  private static List<IdentifierRef> meant(List<IdentifierRef> identifiers) {
    List<IdentifierRef> own =
        identifiers.stream()
            .filter(one -> one.scheme().isStrong() || one.scheme() == Scheme.NAME_DOB)
            .toList();
    return own.isEmpty() ? identifiers : own;
  }

  private static Set<String> near(List<IdentifierRef> identifiers) {
    return identifiers.stream()
        .flatMap(one -> one.near().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> firsts(Stream<IdentifierRef> refs) {
    return refs.flatMap(ref -> ref.exact().stream().min(Comparator.naturalOrder()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Prints who asks and nothing of what is asked. */
  @Override
  public String toString() {
    return "question of " + asker;
  }

  boolean statesSelf() {
    return question.recipient().party() == Party.SELF;
  }

  List<Question.Subject> about() {
    return question.about();
  }
}
