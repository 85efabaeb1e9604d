package jp.ward.guard.platform;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path PAGE = Path.of("src/docs/settings.md");

  @Test
  void each_variable_is_the_standard_spelling_of_its_property() {
    Setting setting = Settings.named("guard.limits.staff-same-person");
    assertEquals("GUARD_LIMITS_STAFF_SAME_PERSON", setting.variable());
    assertEquals("MP_JWT_VERIFY_ISSUER", Settings.ISSUER.variable());
    assertEquals("GUARD_NEW_REGISTER", Settings.NEW_REGISTER.variable());
  }

  @Test
  void no_two_settings_share_a_name() {
    Set<String> variables = Settings.ALL.stream().map(Setting::variable).collect(toSet());
    assertEquals(Settings.ALL.size(), variables.size());
  }

  @Test
  void a_declared_default_is_in_force_and_stands_nowhere_else() throws IOException {
    ConfigSource source =
        ServiceLoader.load(ConfigSource.class).stream()
            .filter(one -> one.type() == ShippedDefaults.class)
            .findFirst()
            .orElseThrow()
            .get();
    Properties shipped = shipped();
    for (Setting setting : Settings.ALL.stream().filter(Setting::isOfTheGuard).toList()) {
      boolean hasDefault = !setting.isMandatory() && !setting.fallback().isEmpty();
      assertEquals(hasDefault ? setting.fallback() : null, source.getValue(setting.property()));
      assertEquals(hasDefault, source.getPropertyNames().contains(setting.property()));
      for (String profile : List.of("", "%prod.", "%test.")) {
        assertNull(shipped.getProperty(profile + setting.property()), setting.variable());
      }
    }
  }

  @Test
  void the_defaults_shown_for_quarkus_are_those_of_the_properties_file() throws IOException {
    Properties shipped = shipped();
    for (Setting setting : Settings.ALL.stream().filter(one -> !one.isOfTheGuard()).toList()) {
      String inForce =
          shipped.getProperty(
              "%prod." + setting.property(), shipped.getProperty(setting.property(), ""));
      assertEquals(setting.isMandatory() ? "" : setting.fallback(), inForce, setting.variable());
    }
  }

  @Test
  void every_default_is_within_its_own_bounds() {
    Settings nothingIsSet = new Settings(property -> Optional.empty());
    assertEquals(List.of(), nothingIsSet.outOfBounds());
  }

  @Test
  void no_secret_and_no_token_key_is_built_in() throws IOException {
    for (Object name : shipped().keySet()) {
      assertTrue(!name.toString().matches(".*(password|publickey|secret|keys\\.dir).*"), "" + name);
    }
  }

  @Test
  void the_page_shows_every_setting_as_it_is_declared_and_no_other() throws IOException {
    assertEquals(
        Settings.ALL.stream().map(Setting::row).sorted().collect(joining("\n")),
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.matches("\\| `[A-Z]+_[A-Z_]+`.*"))
            .sorted()
            .collect(joining("\n")));
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
