package jp.ward.guard.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The bytes that one text may become on its way through a machine, by the name of the form. */
final class Forms {

  private Forms() {}

  static Map<String, byte[]> of(String text) {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    byte[] utf8 = text.getBytes(UTF_8);
    forms.put("plain", utf8);
    forms.put("UTF-16 BE", text.getBytes(UTF_16BE));
    forms.put("UTF-16 LE", text.getBytes(UTF_16LE));
    // A header read as Latin-1 and written as UTF-8.
    forms.put("UTF-8 twice", new String(utf8, ISO_8859_1).getBytes(UTF_8));
    forms.put("JSON escapes", escaped(text, "\\u%04x").getBytes(UTF_8));
    forms.put("JSON escapes, capital", escaped(text, "\\u%04X").getBytes(UTF_8));
    String url = URLEncoder.encode(text, UTF_8);
    ascii(forms, "URL", url);
    ascii(forms, "URL with %20", url.replace("+", "%20"));
    base64(forms, "Base64", utf8);
    hex(forms, "hex", utf8);
    for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-256"}) {
      byte[] digest = digest(algorithm, utf8);
      forms.put(algorithm, digest);
      hex(forms, algorithm + " in hex", digest);
      base64(forms, algorithm + " in Base64", digest);
    }
    return forms;
  }

  private static void hex(Map<String, byte[]> forms, String form, byte[] bytes) {
    ascii(forms, form, HexFormat.of().formatHex(bytes));
  }

  private static void ascii(Map<String, byte[]> forms, String form, String text) {
    forms.put(form, text.getBytes(UTF_8));
    forms.put(form + ", small", text.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    forms.put(form + ", capital", text.toUpperCase(Locale.ROOT).getBytes(UTF_8));
  }

  /** Inside of a longer text its Base64 depends on where it begins; the ends are cut off. */
  private static void base64(Map<String, byte[]> forms, String form, byte[] bytes) {
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      int from = before == 0 ? 0 : before + 1;
      int to = shifted.length * 8 / 6;
      String name = form + " shifted by " + before;
      forms.put(name, Arrays.copyOfRange(Base64.getEncoder().encode(shifted), from, to));
      forms.put(
          name + ", URL", Arrays.copyOfRange(Base64.getUrlEncoder().encode(shifted), from, to));
    }
  }

  private static String escaped(String text, String form) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(c < 0x80 ? String.valueOf(c) : form.formatted((int) c));
    }
    return escaped.toString();
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
