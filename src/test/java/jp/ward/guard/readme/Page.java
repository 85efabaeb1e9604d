package jp.ward.guard.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README shows, taken apart. */
final class Readme {

  /** A command as it stands there, and the answer shown below it. */
  record Asked(String person, String path, String body, String answer) {}

  /** A script as it stands there, and what it prints. */
  record Walk(String script, String printed) {}

  private static final Pattern COMMAND_AND_ANSWER =
      Pattern.compile("```bash\n(curl .*?)```\\s.*?```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PERSON = Pattern.compile("target/dev/tokens/([a-z-]+)\\.token");
  private static final Pattern PATH = Pattern.compile("http://localhost:8080(/\\S+)");
  private static final Pattern BODY = Pattern.compile("-d '(.*?)'", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  private final String text;

  Readme() {
    try {
      text = Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    Matcher matcher = COMMAND_AND_ANSWER.matcher(text);
    while (matcher.find()) {
      String command = matcher.group(1);
      asked.add(
          new Asked(
              first(PERSON, command),
              first(PATH, command),
              first(BODY, command),
              matcher.group(2)));
    }
    return asked;
  }

  /** The walk through an approval. */
  Walk walk() {
    Pattern pattern =
        Pattern.compile("```bash\n(ask\\(\\).*?)```\\s*```\n(.*?)```", Pattern.DOTALL);
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("README.md: no walk through an approval");
    }
    return new Walk(matcher.group(1), matcher.group(2));
  }

  /** Paths inside the project. */
  List<String> links() {
    return all(LINK, text).stream().filter(link -> !link.contains("://")).toList();
  }

  /** The rows of the table below a heading, its own head left out; empty without such a heading. */
  List<String> rowsBelow(String heading) {
    int from = text.indexOf("\n## " + heading);
    if (from < 0) {
      return List.of();
    }
    int to = text.indexOf("\n## ", from + 4);
    return text.substring(from, to < 0 ? text.length() : to)
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .skip(1)
        .toList();
  }

  /** The first fenced command below a heading. */
  String commandBelow(String heading) {
    return first(
        Pattern.compile("\n## " + Pattern.quote(heading) + ".*?```bash\n(.*?)\n", Pattern.DOTALL),
        text);
  }

  static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String first(Pattern pattern, String text) {
    return all(pattern, text).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("README.md: nothing like " + pattern));
  }
}
