package jp.ward.guard.audit;

import java.util.regex.Pattern;

/**
 * What somebody wants recorded.
 *
 * @param office the office of the caller ({@code 14101-welfare}), null where no office acts
 * @param reference the public id by which it is found again ({@code chk_01J...}), or null; stored
 *     in the clear, so never personal
 * @param content UTF-8 JSON, at most {@link #LARGEST} bytes; stored encrypted, never in the clear
 */
public record Entry(Kind kind, String office, String reference, byte[] content) {

  /** Bytes of content that fit into the sealed column with salt and tag. */
  public static final int LARGEST = 900_000;

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

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return kind + " " + office + " " + reference;
  }
}
