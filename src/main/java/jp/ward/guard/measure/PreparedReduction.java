package jp.ward.guard.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import jp.ward.guard.registration.Reduction;

/**
 * A reduction that was asked for and would be possible, of one version of one measure. It waits,
 * sealed, for two people; any change of the measure makes it void.
 *
 * @param measure the id of the measure
 * @param reason why, in the words of whoever asks, or null
 */
public record PreparedReduction(
    String measure,
    long version,
    String responsibleOffice,
    String municipality,
    Reduction reduction,
    String reason) {

  private static final JsonMapper JSON = new JsonMapper();

  /** UTF-8 JSON with the reason in the clear: for a sealed column and nothing else. */
  public byte[] toBytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts, numbers and marks are always JSON");
    }
  }

  /** Reads what {@link #toBytes} wrote. */
  public static PreparedReduction of(byte[] bytes) {
    try {
      return JSON.readValue(bytes, PreparedReduction.class);
    } catch (IOException foreign) {
      throw new IllegalStateException("these bytes are no prepared reduction");
    }
  }

  /** Prints what it is and neither the measure nor the reason. */
  @Override
  public String toString() {
    return "prepared " + reduction;
  }
}
