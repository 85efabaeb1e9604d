package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path PAGE = Path.of("src/docs/settings.md");

  @Test
  void each_variable_is_the_standard_spelling_of_its_property() {
    for (Setting setting : Settings.ALL) {
      String standard = setting.property().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
      assertEquals(standard, setting.variable());
    }
  }

  @Test
  void the_defaults_shown_are_the_defaults_in_force() throws IOException {
    Properties shipped = shipped();
    for (Setting setting : Settings.ALL) {
      String inForce =
          shipped.getProperty(
              "%prod." + setting.property(), shipped.getProperty(setting.property(), ""));
      assertEquals(setting.isMandatory() ? "" : setting.fallback(), inForce, setting.variable());
    }
  }

  @Test
  void no_secret_and_no_token_key_is_built_in() throws IOException {
    for (Object name : shipped().keySet()) {
      assertTrue(!name.toString().matches(".*(password|publickey|secret|keys\\.dir).*"), "" + name);
    }
  }

  @Test
  void the_page_has_a_row_for_every_setting_with_its_default() throws IOException {
    List<String> rows = Files.readAllLines(PAGE);
    for (Setting setting : Settings.ALL) {
      String row =
          rows.stream()
              .filter(line -> line.startsWith("| `" + setting.variable() + "`"))
              .findFirst()
              .orElse("");
      assertTrue(!row.isEmpty(), PAGE + ": no row for " + setting.variable());
      boolean hasFallback = !setting.isMandatory() && !setting.fallback().isEmpty();
      assertTrue(
          !hasFallback || row.replace("\\|", "|").contains("`" + setting.fallback() + "`"), row);
    }
  }

  @Test
  void the_page_shows_no_setting_that_does_not_exist() throws IOException {
    Set<String> known = Set.copyOf(Settings.ALL.stream().map(Setting::variable).toList());
    for (String line : Files.readAllLines(PAGE)) {
      if (line.matches("\\| `[A-Z]+_[A-Z_]+`.*")) {
        String variable = line.substring(3, line.indexOf('`', 3));
        assertTrue(known.contains(variable), PAGE + ": " + variable);
      }
    }
  }

  @Test
  void a_mistyped_setting_is_a_problem_that_names_what_was_meant() {
    List<Problem> problems = UnknownSettings.problems(Set.of("GUARD_KEY_DIR", "PATH"), Set.of());
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).text().contains("GUARD_KEYS_DIR"), problems.get(0).text());
    problems = UnknownSettings.problems(Set.of(), Set.of("guard.spotcheck-share", "user.dir"));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).text().contains("guard.spot-check-share"), "" + problems);
  }

  @Test
  void known_settings_and_those_of_a_cluster_are_no_problem() {
    Set<String> variables =
        Set.of("GUARD_ZONE", "GUARD_SERVICE_HOST", "GUARD_PORT", "GUARD_PORT_8080_TCP_ADDR");
    assertEquals(List.of(), UnknownSettings.problems(variables, Set.of("guard.zone")));
  }

  private static Properties shipped() throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
