package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Both views of a handover, as its acknowledgement keeps them; of nobody for any other entry. Held
 * by RecordedEntryTest.
 *
 * @param asked each person as the inquiry named that person
 * @param known each person as the office asked knows that person
 */
public record RecordedViews(
    List<List<RecordedIdentifier>> asked, List<List<RecordedIdentifier>> known) {

  static RecordedViews of(JsonNode content) {
    return new RecordedViews(persons(content.path("asked")), persons(content.path("known")));
  }

  private static List<List<RecordedIdentifier>> persons(JsonNode persons) {
    List<List<RecordedIdentifier>> all = new ArrayList<>();
    for (JsonNode person : persons) {
      List<RecordedIdentifier> identifiers = new ArrayList<>();
      person.forEach(
          one ->
              identifiers.add(
                  new RecordedIdentifier(
                      Scheme.valueOf(one.path("scheme").asText()),
                      "",
                      RecordedTexts.of(one.path("marks")))));
      all.add(List.copyOf(identifiers));
    }
    return List.copyOf(all);
  }

  /** The form in which an entry keeps persons. */
  public static List<List<Map<String, Object>>> written(List<List<IdentifierRef>> persons) {
    return persons.stream().map(one -> one.stream().map(RecordedViews::written).toList()).toList();
  }

  private static Map<String, Object> written(IdentifierRef ref) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("scheme", ref.scheme().name());
    one.put("marks", ref.exact());
    return one;
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return "both views of a handover";
  }
}
