package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;

/** What the metrics tell: how busy the guard is, and nothing of what it answered to whom. */
final class Meters {

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{(.*)\\})? \\S+$");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_0-9]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)(.*_)?(verdict|rule|flag|office|person|staff|party|purpose|channel|act|measure|upn"
              + "|user|caller|municipality|script)s?(_.*)?");

  private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S*):\\s*$");

  /** What the guard answers at, as the contract has it, and what a framework says instead. */
  private static final Set<String> ADDRESSES = addresses();

  private Meters() {}

  private static Set<String> addresses() {
    Set<String> addresses =
        new TreeSet<>(Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "OTHER", "root"));
    try {
      String contract = Files.readString(Path.of("openapi", "disclosure-guard.yaml"));
      PATH.matcher(contract).results().forEach(one -> addresses.add(one.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return addresses;
  }

  static Set<String> names(String metrics) {
    Set<String> names = new TreeSet<>();
    SAMPLE.matcher(metrics).results().forEach(one -> names.add(one.group(1)));
    return names;
  }

  static void assertSilent(String metrics) {
    assertTrue(names(metrics).contains("http_server_requests_seconds_count"), metrics);
    Set<String> words = new TreeSet<>();
    Stream.of(Outcome.values()).forEach(one -> words.add(one.name()));
    Stream.of(Flag.values()).forEach(one -> words.add(one.name()));
    Matcher sample = SAMPLE.matcher(metrics);
    while (sample.find()) {
      assertFalse(TELLING.matcher(sample.group(1)).matches(), sample.group());
      Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
      while (label.find()) {
        assertFalse(TELLING.matcher(label.group(1)).matches(), sample.group());
        assertFalse(words.contains(label.group(2)), sample.group());
        assertFalse(
            label.group(2).matches("R\\d\\d.*|S\\d\\d|\\d{5}-.*|1[0-9]{5}"), sample.group());
        assertTrue(!label.group(1).equals("uri") || isAddress(label.group(2)), sample.group());
        assertTrue(!label.group(1).equals("method") || isMethod(label.group(2)), sample.group());
      }
    }
  }

  private static boolean isMethod(String method) {
    return Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OTHER").contains(method);
  }

  private static boolean isAddress(String uri) {
    return ADDRESSES.contains(uri)
        || uri.equals("/api/v1/register/confirmation")
        || uri.matches("/api/v1/measures/\\{id\\}/[a-z-]+")
        || uri.matches("/q/(health|metrics)(/live|/ready|/started)?");
  }
}
