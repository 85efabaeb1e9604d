package jp.ward.guard.keys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** A message of parts in which each says its length, so that no two lists of parts look alike. */
public final class Framed {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public Framed(String purpose) {
    text(purpose);
  }

  /** Text, or that there is none. */
  public Framed text(String part) {
    if (part == null) {
      bytes.writeBytes("-".getBytes(StandardCharsets.UTF_8));
      return this;
    }
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes((utf8.length + ":").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(utf8);
    return this;
  }

  public Framed word(Enum<?> part) {
    return text(part == null ? null : part.name());
  }

  /** A set: how many, then each in one order. */
  public Framed set(Collection<String> parts) {
    text(Integer.toString(parts.size()));
    parts.stream().sorted().forEach(this::text);
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** This message as text, to be a part of another one. */
  public String asText() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
