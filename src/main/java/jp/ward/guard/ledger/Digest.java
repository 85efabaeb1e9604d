package jp.ward.guard.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** SHA-256 as the ledger writes it: standard base64 with padding, 44 characters. */
final class Digest {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{43}=");

  private Digest() {}

  static String sha256(byte[] bytes) {
    try {
      return text(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  static boolean isDigest(String text) {
    return text != null && FORM.matcher(text).matches();
  }
}
