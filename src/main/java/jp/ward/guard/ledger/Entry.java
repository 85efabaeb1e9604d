package jp.ward.guard.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ward.guard.access.Caller;

/**
 * What somebody wants recorded.
 *
 * @param office the office of the caller ({@code 14101-welfare}), null where no office acts
 * @param reference the public id by which it is found again ({@code chk_01J...}), or null; stored
 *     in the clear, so never personal
 * @param content UTF-8 JSON, at most {@link #LARGEST} bytes; stored encrypted, never in the clear
 */
public record Entry(Kind kind, String office, String reference, byte[] content) {

  /** The version of the form in which content is written and read. */
  public static final int VERSION = 1;

  /** Bytes of content that fit into the sealed column with salt and tag. */
  public static final int LARGEST = 900_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,63}");

  /**
   * INVARIANT: the envelope is lines of text, so no field may break a line. Held by EnvelopeTest.
   */
  public Entry {
    if (kind == null || content == null || content.length > LARGEST) {
      throw new IllegalArgumentException("an entry needs a kind and content of bounded size");
    }
    if (office != null && !CODE.matcher(office).matches()) {
      throw new IllegalArgumentException("the office of an entry is not an office code");
    }
    if (reference != null && !CODE.matcher(reference).matches()) {
      throw new IllegalArgumentException("the reference of an entry is not a public id");
    }
  }

  /**
   * Content that says who acted, in the words that each reader of the ledger knows; more is put.
   */
  public static Map<String, Object> by(Caller caller) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("sub", caller.sub());
    content.put("upn", caller.upn());
    return content;
  }

  /** What a caller did, at his office. */
  public static Entry of(Kind kind, Caller caller, String reference, Map<String, Object> content) {
    return of(kind, caller.officeCode(), reference, content);
  }

  /** What the guard did by itself: no office acted. */
  public static Entry ofGuard(Kind kind, String reference, Map<String, Object> content) {
    return of(kind, (String) null, reference, content);
  }

  /** Takes the content as maps, lists, texts, numbers and records; puts its version before it. */
  public static Entry of(Kind kind, String office, String reference, Map<String, Object> content) {
    try {
      Map<String, Object> versioned = new LinkedHashMap<>();
      versioned.put("v", VERSION);
      versioned.putAll(content);
      return new Entry(kind, office, reference, JSON.writeValueAsBytes(versioned));
    } catch (JsonProcessingException impossible) { // its words may quote the content
      throw new IllegalStateException("what the ledger keeps is always JSON");
    }
  }

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return kind + " " + office + " " + reference;
  }
}
