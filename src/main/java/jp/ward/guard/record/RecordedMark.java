package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark of the register as an entry about the register keeps it.
 *
 * @param side on which side of a measure it stands; null for a tie
 * @param depth how many identifier keys there were
 */
public record RecordedMark(String side, String mark, int depth) {

  private static final String PROTECTED = "PROTECTED";

  static List<RecordedMark> in(JsonNode identifiers) {
    List<RecordedMark> marks = new ArrayList<>();
    identifiers.forEach(
        one ->
            marks.add(
                new RecordedMark(
                    one.path("side").asText(null),
                    one.path("mark").asText(),
                    one.path("depth").asInt(1))));
    return List.copyOf(marks);
  }

  /** Whether it is of somebody whom the measure protects. */
  public boolean protects() {
    return PROTECTED.equals(side);
  }

  /** Prints nothing that could be looked up. */
  @Override
  public String toString() {
    return "a mark";
  }
}
