package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One check, one vote, one registration: the files that tell them, in order. */
@DisplayName("コードの三つの道")
class TripsTest {

  private static final int MOST_FILES = 6;
  private static final Pattern STOP =
      Pattern.compile("(?m)^\\| (\\[`\\w+\\.\\w+`\\]\\([^)]+\\.java\\))");
  private static final Pattern METHOD = Pattern.compile("`\\w+\\.(\\w+)`");
  private static final Pattern CLASS = Pattern.compile("\\[`?(\\w+)");
  private static final Pattern FILE = Pattern.compile("\\(([^)]+\\.java)\\)");

  @ParameterizedTest
  @ValueSource(strings = {"一件の確認", "一票", "一件の登録"})
  void every_stop_is_a_method_of_a_file_that_exists(String trip) throws IOException {
    List<String> stops = Page.all(STOP, Page.TOUR.below(trip));
    assertTrue(!stops.isEmpty() && stops.size() <= MOST_FILES, trip + ": " + stops);
    for (String stop : stops) {
      Path file = file(Page.TOUR, stop);
      assertEquals(only(CLASS, stop) + ".java", file.getFileName().toString());
      String declared = "(?m)^ +[\\w<>?,. ]*[\\w>] " + only(METHOD, stop) + "\\(";
      assertTrue(Pattern.compile(declared).matcher(Files.readString(file)).find(), stop);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"一件の確認", "一票", "一件の登録"})
  void the_readme_names_the_same_files_in_the_same_order(String trip) {
    String line =
        Page.README
            .text()
            .lines()
            .filter(one -> one.startsWith("- **" + trip))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Page.all(STOP, Page.TOUR.below(trip)).stream().map(stop -> file(Page.TOUR, stop)).toList(),
        Page.all(Pattern.compile("(\\[\\w+\\]\\([^)]+\\.java\\))"), line).stream()
            .map(stop -> file(Page.README, stop))
            .toList());
  }

  private static Path file(Page page, String stop) {
    return page.file().resolveSibling(only(FILE, stop)).normalize();
  }

  private static String only(Pattern pattern, String text) {
    return Page.all(pattern, text).get(0);
  }
}
