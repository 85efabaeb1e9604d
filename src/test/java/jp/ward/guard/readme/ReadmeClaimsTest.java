package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the project is there. The table of settings: SettingsTest. */
class ReadmeClaimsTest {

  private static final Pattern TEST_NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
  private static final Pattern WORD_OF_CODE = Pattern.compile("`([A-Z][A-Z_]{2,})`");

  private final Readme readme = new Readme();

  @Test
  void every_promise_stands_there_and_every_test_it_names_exists() throws IOException {
    List<String> rows = readme.rowsBelow("約束");
    assertEquals(
        List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"),
        rows.stream().map(row -> row.substring(2, 4)).toList());
    String tests = names("src/test/java");
    for (String row : rows) {
      for (String test : Readme.all(TEST_NAMED, row)) {
        assertTrue(tests.contains("/" + test + ".java"), "README.md: no test " + test);
      }
    }
  }

  @Test
  void every_link_leads_somewhere() {
    assertTrue(readme.links().size() > 5);
    for (String link : readme.links()) {
      assertTrue(Files.exists(Path.of(link)), "README.md: " + link);
    }
  }

  @Test
  void the_test_command_is_the_one_that_is_run_for_every_change() throws IOException {
    String command = readme.commandBelow("テスト");
    assertEquals("./mvnw verify", command);
    String ci = Files.readString(Path.of(".ci/run"));
    assertTrue(ci.replace("mvnw -B ", "mvnw ").contains(command), ci);
  }

  @Test
  void every_code_word_of_the_glossary_is_a_word_of_the_contract() throws IOException {
    String contract = Files.readString(Path.of("openapi/disclosure-guard.yaml"));
    List<String> rows = readme.rowsBelow("用語");
    assertTrue(rows.size() > 15);
    for (String row : rows) {
      for (String word : Readme.all(WORD_OF_CODE, row)) {
        assertTrue(contract.contains(word), "not in the contract: " + word);
      }
    }
  }

  private static String names(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.map(Path::toString).collect(Collectors.joining("\n"));
    }
  }
}
