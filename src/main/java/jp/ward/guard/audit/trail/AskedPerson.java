package jp.ward.guard.audit.trail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * A resident asked about in a recorded check.
 *
 * @param identifiers in marks as the newest identifier key makes them, without bare names
 * @param disclosing what was declared to be told of that resident
 */
public record AskedPerson(List<IdentifierRef> identifiers, Set<String> disclosing) {

  public static List<AskedPerson> in(LedgerItem check, Identities identities) {
    List<AskedPerson> people = new ArrayList<>();
    for (JsonNode one : check.content().path("question").path("about")) {
      List<IdentifierRef> references = new ArrayList<>();
      one.path("identifiers").forEach(ref -> reference(ref, identities).ifPresent(references::add));
      people.add(new AskedPerson(references, texts(one.path("disclosing"))));
    }
    return people;
  }

  private static Optional<IdentifierRef> reference(JsonNode one, Identities identities) {
    Optional<Scheme> scheme =
        Arrays.stream(Scheme.values())
            .filter(
                known -> known != Scheme.NAME && known.name().equals(one.path("scheme").asText()))
            .findFirst();
    return scheme.flatMap(
        known ->
            identities
                .newestOf(texts(one.path("marks")))
                .map(mark -> reference(known, one.path("numberedBy").asText(""), mark)));
  }

  private static IdentifierRef reference(Scheme scheme, String numberedBy, String mark) {
    return new IdentifierRef(scheme, numberedBy, Set.of(mark), Set.of(mark));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Prints how many identifiers and nobody. */
  @Override
  public String toString() {
    return identifiers.size() + " identifiers";
  }
}
