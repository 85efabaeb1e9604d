package jp.ward.guard.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Group;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("開発モード")
class DevelopmentTest {

  private static final Path SOURCES = Path.of("src/main/java/jp/ward/guard/development");

  @Test
  void the_readme_shows_the_two_commands_that_are_printed() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains(DevelopmentCase.WARD_A_ASKS_WARD_B));
    assertTrue(readme.contains(DevelopmentCase.WARD_B_RINGS_THE_RELATIVE));
  }

  @Test
  void it_says_that_it_is_development_and_prints_a_token_for_every_group() {
    Map<String, String> tokens = new HashMap<>();
    DevelopmentPerson.ALL.forEach(one -> tokens.put(one.name(), "token-of-" + one.name()));
    String text = DevelopmentGreeting.text(tokens, 9090);
    assertTrue(text.contains("開発モード") && text.contains("DEVELOPMENT"), text);
    tokens.values().forEach(token -> assertTrue(text.contains(token), token));
    assertTrue(text.contains("localhost:9090/api/v1/checks") && !text.contains(":8080"), text);
    Set<String> groups =
        Arrays.stream(Group.values()).map(Group::claim).collect(Collectors.toSet());
    Set<String> served = new TreeSet<>();
    DevelopmentPerson.ALL.forEach(person -> served.addAll(person.groups()));
    assertEquals(new TreeSet<>(groups), served);
  }

  @Test
  void its_people_belong_to_offices_of_the_sample_policies() throws IOException {
    String offices = Files.readString(Path.of("policies/offices.csv"));
    for (DevelopmentPerson person : DevelopmentPerson.ALL) {
      assertTrue(offices.contains("\n" + person.office() + ","), person.office());
    }
  }

  @Test
  void none_of_its_classes_goes_into_the_production_jar() throws IOException {
    Properties shipped = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(file);
    }
    String left = shipped.getProperty("quarkus.package.jar.user-configured-ignored-entries");
    assertEquals(developmentClasses(), new TreeSet<>(Arrays.asList(left.split(","))));
  }

  private static Set<String> developmentClasses() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> "jp/ward/guard/development/" + name.replace(".java", ".class"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
