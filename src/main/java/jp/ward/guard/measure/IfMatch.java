package jp.ward.guard.measure;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.ward.guard.web.Refusal;

/** The version that a caller believes to change (RFC 9110, strong comparison). */
final class IfMatch {

  private static final Pattern FORM = Pattern.compile("\\*|\"([0-9]{1,18})\"");

  /** Null where any version will do. */
  private final Long version;

  private IfMatch(Long version) {
    this.version = version;
  }

  /** Reads the header; absent or {@code *} means that any version will do. */
  static IfMatch parse(String header) {
    if (header == null) {
      return new IfMatch(null);
    }
    var match = FORM.matcher(header.strip());
    if (!match.matches()) {
      throw Refusal.invalid(
          "If-Match", "give one ETag as it was answered, such as \"3\", or leave it out");
    }
    return new IfMatch(Optional.ofNullable(match.group(1)).map(Long::valueOf).orElse(null));
  }

  /** Reads the header where a change must name the very version that was read. */
  static IfMatch parseOne(String header) {
    if (header == null || header.strip().equals("*")) {
      throw Refusal.invalid(
          "If-Match",
          "Send the ETag that was read, such as \"3\": taking protection away is about one version."
              + " 読んだときの ETag を If-Match に付けてください。");
    }
    return parse(header);
  }

  void require(long current) {
    if (version != null && version != current) {
      throw Refusal.staleVersion();
    }
  }
}
