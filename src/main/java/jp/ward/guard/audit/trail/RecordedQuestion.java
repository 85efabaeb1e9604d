package jp.ward.guard.audit.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Pairing;
import jp.ward.guard.kernel.SamePerson;
import jp.ward.guard.kernel.Scheme;

/**
 * Whom a recorded question names, in marks as today's identifier keys make them too.
 *
 * @param about each resident asked about, without bare names, which find nobody
 * @param recipient who would have learnt it
 * @param actingFor for whom he acts
 * @param destination where it would have gone
 * @param origin from whom came what would have been passed on
 */
public record RecordedQuestion(
    List<List<IdentifierRef>> about,
    List<IdentifierRef> recipient,
    List<IdentifierRef> actingFor,
    List<IdentifierRef> destination,
    List<IdentifierRef> origin) {

  public static RecordedQuestion of(LedgerItem check, Identities identities) {
    JsonNode question = check.content().path("question");
    List<List<IdentifierRef>> about = new ArrayList<>();
    for (JsonNode person : question.path("about")) {
      about.add(
          references(person.path("identifiers"), identities).stream()
              .filter(one -> one.scheme() != Scheme.NAME)
              .toList());
    }
    return new RecordedQuestion(
        about,
        references(question.path("recipient"), identities),
        references(question.path("actingFor"), identities),
        references(question.path("destinationAt"), identities),
        references(question.path("originAt"), identities));
  }

  /** The persons of both views of a handover: as asked about, and as acknowledged. */
  public static RecordedQuestion ofBothViews(LedgerItem wrong, Identities identities) {
    List<List<IdentifierRef>> about = new ArrayList<>();
    for (String view : List.of("asked", "known")) {
      for (JsonNode person : wrong.content().path(view)) {
        about.add(
            references(person, identities).stream()
                .filter(one -> one.scheme() != Scheme.NAME)
                .toList());
      }
    }
    return new RecordedQuestion(about, List.of(), List.of(), List.of(), List.of());
  }

  /** A record does not say how many keys there were; a mark wrapped once too often is nobody's. */
  private static List<IdentifierRef> references(JsonNode identifiers, Identities identities) {
    List<IdentifierRef> references = new ArrayList<>();
    for (JsonNode one : identifiers) {
      Set<String> marks = new HashSet<>();
      one.path("marks").forEach(mark -> marks.add(mark.asText()));
      Set<String> carried = identities.carriedOn(marks, 1);
      Scheme scheme = Scheme.valueOf(one.path("scheme").asText());
      references.add(new IdentifierRef(scheme, "", carried, carried));
    }
    return references;
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
  public boolean isAboutThoseOf(RecordedQuestion other) {
    return Pairing.of(about, other.about, SamePerson.LIKELY).isWhole();
  }

  /** Whether everybody to whom this would have told is named as such by the other. */
  public boolean tellsThoseOf(RecordedQuestion other) {
    return isNamed(recipient, other.recipient) && isNamed(actingFor, other.actingFor);
  }

  private static boolean isNamed(List<IdentifierRef> here, List<IdentifierRef> there) {
    return here.isEmpty() || SamePerson.of(here, there).isAtLeast(SamePerson.LIKELY);
  }

  /** Prints how many and nobody. */
  @Override
  public String toString() {
    return "a question about " + about.size();
  }
}
