package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks each rule on purpose: a rule that nothing can break guards nothing. The bad classes are
 * compiled here, so that no other test and no bean scan ever meets them.
 */
@DisplayName("設計の決まりは、破れば必ず見つかる")
class ArchitectureZooTest {

  private static final Path ZOO = Path.of("src/test/resources/architecture-zoo");
  private static final Path MAIN = Path.of("target/classes");

  @TempDir static Path compiled;
  private static JavaClasses everything;

  @BeforeAll
  static void compile_the_zoo() throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", compiled.toString(), "-cp", classPath()));
    bad().values().forEach(files -> files.forEach(file -> arguments.add(file.toString())));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, result, "the zoo must compile: bad design, not bad Java");
    everything = new ClassFileImporter().importPaths(MAIN, compiled);
  }

  @Test
  void every_rule_has_a_cage() throws IOException {
    assertEquals(rules().keySet(), bad().keySet());
  }

  @TestFactory
  Stream<DynamicTest> every_bad_class_is_caught() throws IOException {
    Map<String, ArchRule> rules = rules();
    return bad().entrySet().stream()
        .flatMap(
            cage -> {
              String report =
                  rules.get(cage.getKey()).evaluate(everything).getFailureReport().toString();
              return cage.getValue().stream()
                  .map(file -> file.getFileName().toString().replace(".java", ""))
                  .map(
                      name ->
                          dynamicTest(
                              cage.getKey() + ": " + name,
                              () -> assertTrue(report.contains(name), report)));
            });
  }

  private static Map<String, ArchRule> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(ArchTest.class))
        .collect(
            Collectors.toMap(
                field -> field.getName(),
                field -> {
                  try {
                    return (ArchRule) field.get(null);
                  } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                  }
                },
                (one, other) -> one,
                TreeMap::new));
  }

  private static Map<String, List<Path>> bad() throws IOException {
    try (Stream<Path> files = Files.walk(ZOO)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.groupingBy(
                  file -> file.getParent().getFileName().toString(),
                  TreeMap::new,
                  Collectors.toList()));
    }
  }

  /** Surefire starts the tests from a jar that only names the class path. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
