package jp.ward.guard.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import jp.ward.guard.ledger.EntryContent;

/**
 * The JSON in which records stand in the ledger. Reading is strict: a version, a field or a word
 * that this guard doesn't know, and a part that is missing, make the whole unreadable. Held by
 * RecordedCheckTest.
 */
final class RecordForm {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private RecordForm() {}

  static byte[] bytes(RecordedCheck check) {
    try {
      return JSON.writeValueAsBytes(check);
    } catch (JsonProcessingException impossible) { // its words may quote the content
      throw new IllegalStateException("a check record is always JSON");
    }
  }

  static JsonNode tree(RecordedQuestion question) {
    return JSON.valueToTree(question);
  }

  /** The content of an entry; missing where it is destroyed or no JSON. */
  static JsonNode content(byte[] content) {
    return EntryContent.tree(content);
  }

  /** Whether this guard knows the form of the content. */
  static boolean isKnown(JsonNode content) {
    return EntryContent.isKnown(content);
  }

  /** Empty where it is not exactly as {@link #bytes} writes it. */
  static Optional<RecordedCheck> check(JsonNode content) {
    return isKnown(content) ? read(content, RecordedCheck.class) : Optional.empty();
  }

  /** Empty where it is not exactly as {@link #tree} writes it. */
  static Optional<RecordedQuestion> question(JsonNode question) {
    return read(question, RecordedQuestion.class);
  }

  private static <T> Optional<T> read(JsonNode node, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.treeToValue(node, type));
    } catch (JsonProcessingException | IllegalArgumentException notAsWritten) {
      return Optional.empty();
    }
  }
}
