package jp.ward.guard.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code document}: the fingerprint of the paper or text as it will go (contract 4.3). Held
 * by DocumentStoryTest.
 */
public final class DocumentForm {

  private static final int DIGITS = 64;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private DocumentForm() {}

  /** The SHA-256 in small hex digits; null where no document is given. */
  public static String read(Fields form) {
    Optional<Fields> document = form.optionalObject("document");
    if (document.isEmpty()) {
      return null;
    }
    String sha256 = document.get().text("sha256", true, DIGITS);
    if (sha256 != null && !SHA256.matcher(sha256).matches()) {
      document.get().refuse("sha256", "Send the SHA-256 as 64 hex digits. SHA-256を16進64桁で送ってください。");
      return null;
    }
    return sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
  }
}
