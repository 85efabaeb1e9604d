package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * An incident as the entry of its report keeps it.
 *
 * @param depth how many identifier keys there were when the marks were made
 * @param act what was done, or null
 * @param purpose what for, or null
 * @param measures ids of the measures that protected somebody in it
 * @param about marks of the residents it is reported about
 * @param everybody marks of all whom it names
 */
public record RecordedIncident(
    int depth,
    String act,
    String purpose,
    Set<String> measures,
    Set<String> about,
    Set<String> everybody) {

  static RecordedIncident of(JsonNode file) {
    return new RecordedIncident(
        file.path("depth").asInt(1),
        file.path("act").asText(null),
        file.path("purpose").asText(null),
        RecordedTexts.of(file.path("measures")),
        RecordedTexts.of(file.path("about")),
        RecordedTexts.of(file.path("everybody")));
  }

  /** Prints the act and nobody. */
  @Override
  public String toString() {
    return "incident of " + act;
  }
}
