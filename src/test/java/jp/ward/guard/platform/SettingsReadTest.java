package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the code reads is what is declared, and nothing is set that nobody reads. */
@DisplayName("設定: 読むものと、宣言したものは同じ")
class SettingsReadTest {

  private static final Pattern NAMED =
      Pattern.compile("@ConfigProperty\\(\\s*name = ([^,)]+)|every = (\"\\{[^,)]+)");
  private static final Pattern LITERAL = Pattern.compile("\"(guard\\.[a-z.-]+)\"");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+Settings)\\.([A-Z_]+)");
  private static final Pattern MAPPED =
      Pattern.compile("@ConfigMapping\\(prefix = \"(guard\\.[a-z.-]+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("(?m)^  [\\w<>]+ (\\w+)\\(\\);");
  private static final Pattern MENTIONED = Pattern.compile("\\b(GUARD_[A-Z_]*[A-Z])\\b(?![_*…])");

  /** Chosen when the jar is built, not when it is started. */
  private static final String OF_THE_BUILD = "guard.build.";

  @Test
  void every_setting_that_is_read_is_declared_and_the_other_way_round() throws IOException {
    Map<Path, String> sources = sources();
    Set<String> read = new TreeSet<>();
    for (String source : sources.values()) {
      NAMED.matcher(source).results().forEach(one -> read.addAll(named(one.group(), sources)));
      MAPPED
          .matcher(source)
          .results()
          .forEach(
              mapped ->
                  METHOD
                      .matcher(source)
                      .results()
                      .forEach(one -> read.add(mapped.group(1) + "." + kebab(one.group(1)))));
    }
    assertEquals(
        Settings.ALL.stream()
            .filter(Setting::isOfTheGuard)
            .map(Setting::property)
            .collect(Collectors.toCollection(TreeSet::new)),
        read);
  }

  @Test
  void no_room_declares_a_setting_that_the_start_does_not_know() throws IOException {
    long declared =
        sources().values().stream()
            .flatMap(source -> Pattern.compile("@DeclaredSetting\\(").matcher(source).results())
            .count();
    assertEquals(declared, RoomSettings.ALL.size());
  }

  @Test
  void nothing_is_set_that_the_page_does_not_show() throws IOException {
    Properties shipped = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(file);
    }
    String page = Files.readString(Path.of("src/docs/settings.md"));
    for (Object key : shipped.keySet()) {
      String name = key.toString().replaceFirst("^%\\w+\\.", "");
      assertTrue(
          !name.startsWith("guard.")
              || name.startsWith(OF_THE_BUILD)
              || page.contains("\n| `" + variable(name) + "`"),
          name);
    }
  }

  @Test
  void no_page_mentions_a_setting_that_does_not_exist() throws IOException {
    Set<String> known =
        Settings.ALL.stream().map(Setting::variable).collect(Collectors.toCollection(TreeSet::new));
    for (Path page : pages()) {
      results(MENTIONED, Files.readString(page))
          .forEach(name -> assertTrue(known.contains(name), page + ": " + name));
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
      return Stream.concat(
              docs.filter(file -> file.toString().endsWith(".md")),
              Stream.of("README.md", "SECURITY.md", "CHANGELOG.md", "policies/README.md")
                  .map(Path::of))
          .toList();
    }
  }

  /** What is read at one place, by its name or by the constant that is its name. */
  private static Set<String> named(String reading, Map<Path, String> sources) {
    Set<String> names = new TreeSet<>();
    LITERAL.matcher(reading).results().map(one -> one.group(1)).forEach(names::add);
    CONSTANT
        .matcher(reading)
        .results()
        .forEach(
            one ->
                sources.forEach(
                    (file, source) -> {
                      if (file.endsWith(one.group(1) + ".java")) {
                        results(Pattern.compile(" " + one.group(2) + " = \"([^\"]+)\";"), source)
                            .forEach(names::add);
                      }
                    }));
    return names;
  }

  private static Map<Path, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toMap(file -> file, SettingsReadTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> results(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  private static String kebab(String method) {
    return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String variable(String property) {
    return property.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
