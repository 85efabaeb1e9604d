package jp.ward.guard.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Seals a record as JSON in its place, and opens it there into its type. Reading is strict: what
 * has a part too many or too few was not written by this guard.
 */
@ApplicationScoped
public class SealedJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Keys keys;

  public SealedJson(Keys keys) {
    this.keys = keys;
  }

  /**
   * Seals a record.
   *
   * @param place the kind of row and its id, which must be given again to open it, so that no two
   *     rows can exchange what they hold
   */
  public Sealed seal(Frame place, Object content) {
    try {
      return keys.seal(JSON.writeValueAsBytes(content), place.bytes());
    } catch (JsonProcessingException impossible) { // its words may quote the content
      throw new IllegalStateException(content.getClass().getSimpleName() + " is no JSON");
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException when its key was destroyed, it or its place changed, or it is no
   *     such record
   */
  public <T> T open(Frame place, Sealed sealed, Class<T> type) {
    byte[] plain = keys.open(sealed, place.bytes());
    try {
      return JSON.readValue(plain, type);
    } catch (IOException foreign) { // its words may quote the content
      throw new IllegalStateException("what is sealed here is no " + type.getSimpleName());
    }
  }
}
