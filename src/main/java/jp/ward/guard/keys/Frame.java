package jp.ward.guard.keys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A message of parts for a MAC, or for what is bound to a sealed content. Each part says its length
 * in bytes, so that no two lists of parts make the same message: {@code <length>:<UTF-8>}, and
 * {@code -} for none.
 *
 * <p>INVARIANT: two different lists of parts never make one message, and two uses never share one.
 * Held by FrameTest.
 */
public final class Frame {

  private static final Pattern DOMAIN = Pattern.compile("[a-z]+(?:[/-][a-z]+)*/v[1-9][0-9]*");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /**
   * Begins a message.
   *
   * @param domain what it is for, and the version of its form: {@code approval/binding/v2}
   */
  public Frame(String domain) {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException("a frame begins with what it is for: " + domain);
    }
    text(domain);
  }

  /** Adds text, or that there is none: null and empty differ. */
  public Frame text(String part) {
    return raw(part == null ? null : part.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number. */
  public Frame number(long part) {
    return text(Long.toString(part));
  }

  /** Adds the name of a constant, or that there is none. */
  public Frame word(Enum<?> part) {
    return text(part == null ? null : part.name());
  }

  /** Adds bytes as they are, or that there are none. */
  public Frame raw(byte[] part) {
    if (part == null) {
      bytes.write('-');
      return this;
    }
    bytes.writeBytes((part.length + ":").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(part);
    return this;
  }

  /** Adds another message as one part, or that there is none. */
  public Frame frame(Frame part) {
    return raw(part == null ? null : part.bytes());
  }

  /** Adds texts whose order says nothing: how many, then each in one order. */
  public Frame set(Collection<String> parts) {
    number(parts.size());
    parts.stream().sorted().forEach(this::text);
    return this;
  }

  /** Adds messages whose order says nothing: how many, then each in one order. */
  public Frame frames(Collection<Frame> parts) {
    number(parts.size());
    parts.stream().map(Frame::bytes).sorted(Arrays::compareUnsigned).forEach(this::raw);
    return this;
  }

  /** Adds named values whose order says nothing: how many, then each name with its value. */
  public Frame fields(Map<String, ?> parts) {
    number(parts.size());
    new TreeMap<>(parts).forEach((name, value) -> text(name).value(value));
    return this;
  }

  private Frame value(Object value) {
    return value instanceof byte[] whole
        ? raw(whole)
        : text(value == null ? null : value.toString());
  }

  /** The message so far. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame && Arrays.equals(bytes(), frame.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  /** Prints no part: among them are names and numbers of people. */
  @Override
  public String toString() {
    return "frame of " + bytes.size() + " bytes";
  }
}
