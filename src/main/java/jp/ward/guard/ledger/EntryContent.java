package jp.ward.guard.ledger;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * Reads the content of an entry, in the one place that knows its version: what another version
 * wrote is not read as if it were of this one. Held by EntryContentTest.
 */
public final class EntryContent {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private EntryContent() {}

  /** The content of whatever version; missing where it is destroyed or no JSON. */
  public static JsonNode tree(byte[] content) {
    try {
      JsonNode read = content == null ? null : JSON.readTree(content);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException unlikeAnyEntry) { // the verification of the ledger names it
      return MissingNode.getInstance();
    }
  }

  /** Whether this guard knows the form of the content. */
  public static boolean isKnown(JsonNode content) {
    return content.isObject()
        && content.path("v").isInt()
        && content.path("v").intValue() == Entry.VERSION;
  }

  /** The content of an entry; missing where nobody can read it, or not in this version. */
  static JsonNode known(Stored entry) {
    JsonNode content = tree(entry.content());
    return isKnown(content) ? content : MissingNode.getInstance();
  }

  /**
   * The content of an entry by which the guard goes on.
   *
   * <p>Throws {@link IllegalStateException} where it is not in a form that this guard knows.
   */
  public static JsonNode require(Stored entry) {
    JsonNode content = known(entry);
    if (content.isMissingNode()) {
      throw new IllegalStateException(entry + " is not in a form that this guard knows");
    }
    return content;
  }
}
