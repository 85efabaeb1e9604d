package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What README and contributing.md say of promises, packages and tests is so. */
@DisplayName("README の言うとおり: 約束、図、テスト")
class ReadmeClaimsTest {

  private static final int MOST_BYTES = 12 * 1024;
  private static final String PROMISE = "P\\d .*?(?= \\|)";
  private static final Pattern TEST_NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");

  private final List<String> first = promises(Page.README, "約束");
  private final List<String> all = promises(Page.CONTRIBUTING, "Which test holds what");

  /** The tour's are asked of a running guard with their whole answers (ReadmeTest). */
  @Test
  void the_commands_of_the_readme_are_the_first_of_the_tour() {
    List<String> shown = Page.README.commands();
    assertEquals(2, shown.size());
    assertEquals(Page.TOUR.commands().subList(0, 2), shown);
  }

  @Test
  void the_readme_is_at_most_twelve_kilobytes() {
    int bytes = Page.README.text().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  @Test
  void every_promise_stands_on_both_pages_in_the_same_words() {
    assertEquals(
        List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"),
        first.stream().map(row -> row.substring(2, 4)).toList());
    assertEquals(words(all), words(first));
  }

  @Test
  void every_test_that_a_promise_names_exists_and_the_long_list_has_those_of_the_short_one()
      throws IOException {
    String tests = names("src/test/java");
    for (int i = 0; i < all.size(); i++) {
      Set<String> named = Set.copyOf(Page.all(TEST_NAMED, all.get(i)));
      assertTrue(named.containsAll(Page.all(TEST_NAMED, first.get(i))), first.get(i));
      assertTrue(!Page.all(TEST_NAMED, first.get(i)).isEmpty(), first.get(i));
      named.forEach(test -> assertTrue(tests.contains("/" + test + ".java"), "no test " + test));
    }
  }

  @Test
  void the_picture_shows_every_package_and_no_other() throws IOException {
    String picture = Page.README.below("全体の図");
    Set<String> drawn =
        new TreeSet<>(Page.all(Pattern.compile("(?m)(?:^ |  )([a-z]+)  +\\S"), picture));
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/jp/ward/guard"))) {
      assertEquals(
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)),
          drawn);
    }
  }

  @Test
  void the_test_command_is_the_one_that_is_run_for_every_change() throws IOException {
    String command = Page.CONTRIBUTING.commandBelow("Test");
    assertEquals("./mvnw verify", command);
    String ci = Files.readString(Path.of(".ci/run"));
    assertTrue(ci.replace("mvnw -B ", "mvnw ").contains(command), ci);
  }

  private static List<String> promises(Page page, String heading) {
    return page.rowsBelow(heading).stream().filter(row -> row.matches("\\| P\\d .*")).toList();
  }

  private static List<String> words(List<String> rows) {
    return rows.stream()
        .flatMap(row -> Page.all(Pattern.compile("(" + PROMISE + ")"), row).stream().limit(1))
        .toList();
  }

  private static String names(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.map(Path::toString).collect(Collectors.joining("\n"));
    }
  }
}
