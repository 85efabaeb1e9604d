package jp.ward.guard.web;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;

/**
 * Paths such as {@code about[0].identifiers[1].value}, built from the shape of the body alone.
 *
 * <p>A name that no field of the contract could have is written {@code ?}: a caller may have put a
 * person's name where a field's belongs. The one field with a number in its name is {@code sha256}.
 * Held by BodyTest, FieldsTest.
 */
final class SafePath {

  static final String ROOT = "/";
  private static final Pattern LIKE_A_FIELD = Pattern.compile("[a-z][A-Za-z]{0,39}|sha256");

  private SafePath() {}

  static String member(String path, String name) {
    String safe = LIKE_A_FIELD.matcher(name).matches() ? name : "?";
    return path.isEmpty() ? safe : path + "." + safe;
  }

  static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  static String orRoot(String path) {
    return path.isEmpty() ? ROOT : path;
  }

  /** Where a parser stands. */
  static String of(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String path = of(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? item(path, context.getCurrentIndex()) : path;
    }
    return context.hasCurrentName() ? member(path, context.getCurrentName()) : path;
  }
}
