package jp.ward.guard.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Pairing;
import jp.ward.guard.kernel.SamePerson;

/**
 * The people whom an entry names, in marks as today's identifier keys make them too. Held by
 * ExchangeStoryTest, WhoIsMeantStoryTest.
 *
 * @param about each resident asked about, without bare names, which find nobody
 * @param recipient who would have learnt it
 * @param actingFor for whom the recipient acts
 * @param destination where it would have gone
 * @param origin from whom came what would have been passed on
 */
public record NamedPeople(
    List<List<IdentifierRef>> about,
    List<IdentifierRef> recipient,
    List<IdentifierRef> actingFor,
    List<IdentifierRef> destination,
    List<IdentifierRef> origin) {

  private static final NamedPeople NOBODY =
      new NamedPeople(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Nobody where the entry asks nothing. */
  public static NamedPeople in(RecordedEntry entry, Identities identities) {
    return entry.question().map(one -> of(one, identities)).orElse(NOBODY);
  }

  public static NamedPeople of(RecordedQuestion question, Identities identities) {
    return new NamedPeople(
        question.about().stream().map(one -> finding(one.identifiers(), identities)).toList(),
        references(question.recipient().identifiers(), identities),
        references(question.recipient().actingFor(), identities),
        references(question.destination().identifiers(), identities),
        references(question.from(), identities));
  }

  /** The persons of both views of a handover: as asked about, and as acknowledged. */
  public static NamedPeople of(RecordedViews views, Identities identities) {
    return new NamedPeople(
        Stream.of(views.asked(), views.known())
            .flatMap(List::stream)
            .map(person -> finding(person, identities))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<IdentifierRef> finding(
      List<RecordedIdentifier> identifiers, Identities identities) {
    return references(identifiers.stream().filter(RecordedIdentifier::finds).toList(), identities);
  }

  /** A record does not say how many keys there were; a mark wrapped once too often is nobody's. */
  private static List<IdentifierRef> references(
      List<RecordedIdentifier> identifiers, Identities identities) {
    return identifiers.stream()
        .map(one -> new IdentifierRef(one.scheme(), "", one.marks(), one.marks()))
        .map(one -> identities.carriedOn(one, 1))
        .toList();
  }

  /** Marks of the residents asked about. */
  public Set<String> aboutMarks() {
    return marks(about.stream().flatMap(List::stream));
  }

  /** Marks of everybody. */
  public Set<String> everybody() {
    Set<String> marks =
        marks(Stream.of(recipient, actingFor, destination, origin).flatMap(List::stream));
    marks.addAll(aboutMarks());
    return marks;
  }

  private static Set<String> marks(Stream<IdentifierRef> references) {
    Set<String> marks = new HashSet<>();
    references.forEach(one -> marks.addAll(one.exact()));
    return marks;
  }

  /** Whether the other is about exactly these residents. */
  public boolean isAboutThoseOf(NamedPeople other) {
    return Pairing.of(about, other.about, SamePerson.LIKELY).isWhole();
  }

  /** Whether everybody to whom this would have told is named as such by the other. */
  public boolean tellsThoseOf(NamedPeople other) {
    return isNamed(recipient, other.recipient) && isNamed(actingFor, other.actingFor);
  }

  private static boolean isNamed(List<IdentifierRef> here, List<IdentifierRef> there) {
    return here.isEmpty() || SamePerson.of(here, there).isAtLeast(SamePerson.LIKELY);
  }

  /** Prints how many and nobody. */
  @Override
  public String toString() {
    return about.size() + " people asked about";
  }
}
