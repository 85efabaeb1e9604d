package jp.ward.guard.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request as strict JSON: UTF-8, one object, no duplicate key, nothing behind it.
 *
 * <p>Everything else is a {@link Refusal} built from the path alone; the parser's own words quote
 * what was sent and are dropped.
 */
public final class Body {

  static final int DEEPEST = 20;

  private static final ObjectReader STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build()
          .reader();

  private Body() {}

  /** The object sent, or a {@link Refusal}: {@code too-large} above maxBytes, else invalid. */
  public static JsonNode read(InputStream in, int maxBytes) {
    return parse(bytes(in, maxBytes));
  }

  /** The bytes as sent, for those who also keep a keyed hash of them. */
  public static byte[] bytes(InputStream in, int maxBytes) {
    try {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length <= maxBytes) {
        return bytes;
      }
      // Taken off the wire, or the caller would go on writing and never read the answer.
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw Refusal.invalid(
          SafePath.ROOT, "The body ended early: send it again. 本文が途中で切れています。再送してください。");
    }
    throw Refusal.tooLarge(
        "The body may have at most %d bytes: send less at a time. 本文は %d バイト以内にしてください。"
            .formatted(maxBytes, maxBytes));
  }

  /** The object in these bytes, or a {@link Refusal}. */
  public static JsonNode parse(byte[] bytes) {
    String text = decode(bytes);
    try (JsonParser parser = STRICT.createParser(text)) {
      JsonNode root = tree(parser);
      if (root == null || !root.isObject()) {
        throw Refusal.invalid(SafePath.ROOT, "Send one JSON object. JSONオブジェクトを1つ送ってください。");
      }
      refuseTrailing(parser);
      return root;
    } catch (IOException impossible) {
      throw brokenAt(SafePath.ROOT);
    }
  }

  /**
   * How many values an array of the root holds, counted without reading any of them; 0 where there
   * is no such array.
   */
  public static int count(byte[] bytes, String array) {
    try (JsonParser parser = STRICT.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isIt = parser.currentName().equals(array);
        if (parser.nextToken() != JsonToken.START_ARRAY || !isIt) {
          parser.skipChildren();
          continue;
        }
        int values = 0;
        for (;
            parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null;
            values++) {
          parser.skipChildren();
        }
        return values;
      }
    } catch (IOException broken) {
      return 0; // refused in words when it is parsed
    }
    return 0;
  }

  private static String decode(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.invalid(SafePath.ROOT, "Send the body in UTF-8. 本文はUTF-8で送ってください。");
    }
    if (text.startsWith("\uFEFF")) {
      throw Refusal.invalid(
          SafePath.ROOT, "Send UTF-8 without a byte order mark. BOMを付けずに送ってください。");
    }
    return text;
  }

  private static JsonNode tree(JsonParser parser) throws IOException {
    try {
      return STRICT.readTree(parser);
    } catch (StreamConstraintsException beyond) {
      throw Refusal.invalid(
          SafePath.ROOT,
          "Nest at most %d deep and write no endless number or name. 入れ子は%d段までです。"
              .formatted(DEEPEST, DEEPEST));
    } catch (MismatchedInputException duplicate) {
      throw Refusal.invalid(
          SafePath.orRoot(SafePath.of(parser.getParsingContext())),
          "Duplicate key: send each field once. キーが重複しています。1回だけ送ってください。");
    } catch (JsonProcessingException broken) {
      throw brokenAt(SafePath.orRoot(SafePath.of(parser.getParsingContext())));
    }
  }

  private static void refuseTrailing(JsonParser parser) {
    boolean more;
    try {
      more = parser.nextToken() != null;
    } catch (IOException unreadable) {
      more = true;
    }
    if (more) {
      throw Refusal.invalid(
          SafePath.ROOT, "Remove what follows the JSON object. JSONの後の余分な文字を取り除いてください。");
    }
  }

  private static Refusal brokenAt(String path) {
    return Refusal.invalid(path, "Mend the JSON here or shortly after. JSONの形式を直してください。");
  }
}
