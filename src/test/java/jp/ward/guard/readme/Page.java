package jp.ward.guard.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page for people (README.md and what it links to), taken apart. */
final class Page {

  /** A command as the page shows it, and the answer shown below it. */
  record PageQuestion(String person, String path, String body, String answer) {}

  /** A script as the page shows it, and what it prints. */
  record Walk(String script, String printed) {}

  static final Page README = new Page("README.md");
  static final Page TOUR = new Page("src/docs/tour.md");
  static final Page CONTRIBUTING = new Page("src/docs/contributing.md");
  static final Page GLOSSARY = new Page("src/docs/glossary.md");

  private static final Pattern COMMAND_AND_ANSWER =
      Pattern.compile(
          "```bash\n(curl (?:(?!```).)*)```(?:(?!```).)*```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?s)```bash\n(curl (?:(?!```).)*)```");
  private static final Pattern WALK =
      Pattern.compile(
          "```bash\n((?:ask|get)\\(\\)(?:(?!```).)*)```\\s*```\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PERSON = Pattern.compile("target/dev/tokens/([a-z-]+)\\.token");
  private static final Pattern PATH = Pattern.compile("http://localhost:8080(/\\S+)");
  private static final Pattern BODY = Pattern.compile("-d '(.*?)'", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?m)^ *```.*?^ *```", Pattern.DOTALL);
  private static final Pattern NO_PART_OF_AN_ANCHOR =
      Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- ]");

  private final Path file;
  private final String text;

  Page(String file) {
    this.file = Path.of(file);
    try {
      text = Files.readString(this.file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  List<PageQuestion> asked() {
    List<PageQuestion> asked = new ArrayList<>();
    Matcher matcher = COMMAND_AND_ANSWER.matcher(text);
    while (matcher.find()) {
      String command = matcher.group(1);
      asked.add(
          new PageQuestion(
              first(PERSON, command),
              first(PATH, command),
              first(BODY, command),
              matcher.group(2)));
    }
    return asked;
  }

  /** Its commands to the guard, whether an answer stands below them or not. */
  List<String> commands() {
    return all(COMMAND, text);
  }

  List<Walk> walks() {
    return WALK.matcher(text)
        .results()
        .map(found -> new Walk(found.group(1), found.group(2)))
        .toList();
  }

  /** Where its links into the project lead, as written, with their anchors. */
  List<String> links() {
    return all(LINK, FENCED.matcher(text).replaceAll("")).stream()
        .filter(link -> !link.contains("://"))
        .toList();
  }

  /** The anchors of its headings, as a viewer of Markdown makes them. */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String heading :
        all(Pattern.compile("(?m)^#+ (.*)$"), FENCED.matcher(text).replaceAll(""))) {
      String anchor =
          NO_PART_OF_AN_ANCHOR
              .matcher(heading.strip().toLowerCase(Locale.ROOT))
              .replaceAll("")
              .replace(' ', '-');
      int before = seen.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }

  /** The rows of every table below a heading, each table's own head left out. */
  List<String> rowsBelow(String heading) {
    List<String> rows = new ArrayList<>();
    String before = "";
    for (String line : below(heading).split("\n")) {
      boolean isRow = line.startsWith("| ") && !line.startsWith("| ---");
      if (isRow && before.startsWith("|")) {
        rows.add(line);
      }
      before = line;
    }
    return rows;
  }

  /** The first fenced command below a heading. */
  String commandBelow(String heading) {
    return first(Pattern.compile("```bash\n(.*?)\n"), below(heading));
  }

  /** The text from the heading that begins so to the next of its kind. */
  String below(String heading) {
    Matcher from = Pattern.compile("(?m)^(#{2,3}) " + Pattern.quote(heading) + ".*$").matcher(text);
    if (!from.find()) {
      throw new AssertionError(file + ": no heading " + heading);
    }
    Matcher to = Pattern.compile("(?m)^#{2," + from.group(1).length() + "} ").matcher(text);
    return text.substring(from.end(), to.find(from.end()) ? to.start() : text.length());
  }

  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private String first(Pattern pattern, String part) {
    return all(pattern, part).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + ": nothing like " + pattern));
  }
}
