package jp.ward.guard.approval;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** A message of parts in which each says its length, so that no two lists of parts look alike. */
final class Framed {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Framed(String purpose) {
    text(purpose);
  }

  /** Text, or that there is none. */
  Framed text(String part) {
    if (part == null) {
      bytes.writeBytes("-".getBytes(StandardCharsets.UTF_8));
      return this;
    }
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes((utf8.length + ":").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(utf8);
    return this;
  }

  Framed word(Enum<?> part) {
    return text(part == null ? null : part.name());
  }

  /** A set: how many, then each in one order. */
  Framed set(Collection<String> parts) {
    text(Integer.toString(parts.size()));
    parts.stream().sorted().forEach(this::text);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** This message as text, to be a part of another one. */
  String asText() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
