package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an entry about a measure changed of it.
 *
 * @param kind the code of the change, or null
 * @param reduction the code of what two people took away; null where nothing was
 * @param entered the identifiers that it put into the register
 */
public record RecordedChange(String kind, String reduction, List<RecordedMark> entered) {

  static RecordedChange of(JsonNode what) {
    return new RecordedChange(
        what.path("kind").asText(null),
        what.path("reduction").asText(null),
        RecordedMark.in(what.path("identifiers")));
  }

  /** Prints the kind. */
  @Override
  public String toString() {
    return "change " + kind;
  }
}
