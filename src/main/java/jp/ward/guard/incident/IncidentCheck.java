package jp.ward.guard.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.ward.guard.access.Person;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * A check as the ledger keeps it, as far as an incident needs it: codes and keyed hashes.
 *
 * @param asker the natural person who asked; null for a machine on an unattended channel
 * @param reference the asker's own reference, or null
 * @param about marks of the residents asked about; a bare name finds nobody
 * @param residents each resident asked about, in marks as they were recorded
 * @param everybody marks of all whom the question names
 * @param measures ids of the measures that protected somebody when it was answered
 */
record IncidentCheck(
    Person asker,
    String act,
    String channel,
    String party,
    String purpose,
    String reference,
    Set<String> about,
    List<List<IdentifierRef>> residents,
    Set<String> everybody,
    Set<String> measures) {

  static IncidentCheck of(JsonNode record) {
    JsonNode question = record.get("question");
    Set<String> about = new HashSet<>();
    question.get("about").forEach(one -> about.addAll(marks(one.get("identifiers"), true)));
    List<List<IdentifierRef>> residents = new ArrayList<>();
    question.get("about").forEach(one -> residents.add(references(one.get("identifiers"))));
    Set<String> everybody = new HashSet<>(about);
    everybody.addAll(marks(question.get("recipient"), false));
    everybody.addAll(marks(question.get("actingFor"), false));
    everybody.addAll(marks(question.get("destinationAt"), false));
    everybody.addAll(marks(question.get("originAt"), false));
    Set<String> measures = new HashSet<>();
    record.get("measures").forEach(one -> measures.add(one.get("id").textValue()));
    return new IncidentCheck(
        asker(record.get("by")),
        question.get("act").textValue(),
        question.get("channel").textValue(),
        question.get("party").textValue(),
        question.get("purpose").textValue(),
        record.get("reference").textValue(),
        about,
        List.copyOf(residents),
        everybody,
        measures);
  }

  boolean isOf(Person person) {
    return asker != null && person.isSamePersonAs(asker);
  }

  private static Person asker(JsonNode by) {
    if (!by.get("isSystem").booleanValue()) {
      return new Person(by.get("sub").textValue(), by.get("upn").textValue());
    }
    return Optional.ofNullable(by.get("staff").textValue()).map(Person::namedBySystem).orElse(null);
  }

  private static List<IdentifierRef> references(JsonNode identifiers) {
    List<IdentifierRef> references = new ArrayList<>();
    for (JsonNode one : identifiers) {
      Set<String> marks = new HashSet<>();
      one.get("marks").forEach(mark -> marks.add(mark.textValue()));
      Scheme scheme = Scheme.valueOf(one.get("scheme").textValue());
      references.add(new IdentifierRef(scheme, one.path("numberedBy").asText(""), marks, marks));
    }
    return List.copyOf(references);
  }

  private static Set<String> marks(JsonNode identifiers, boolean mustFind) {
    Set<String> marks = new HashSet<>();
    StreamSupport.stream(identifiers.spliterator(), false)
        .filter(one -> !mustFind || !one.get("scheme").textValue().equals(Scheme.NAME.name()))
        .forEach(one -> one.get("marks").forEach(mark -> marks.add(mark.textValue())));
    return marks;
  }

  /** Prints the act and nobody. */
  @Override
  public String toString() {
    return "check of " + act;
  }
}
