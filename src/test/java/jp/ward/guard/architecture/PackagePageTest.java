package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each package says what it knows and which of its types are its door; here that is held. */
@DisplayName("パッケージの説明は、コードのとおり")
class PackagePageTest {

  private static final String BASE = "jp.ward.guard.";
  private static final Pattern KNOWS = Pattern.compile("Knows: ([^.]*)\\.");
  private static final Pattern DOOR = Pattern.compile("Door: (.*?) Knows:");
  private static final Pattern LINK = Pattern.compile("\\{@link (?:plain )?([\\w.]+)");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

  private final JavaClasses classes =
      new ClassFileImporter().importPaths(Path.of("target/classes"));

  private final List<Source> pages =
      Sources.all().stream()
          .filter(one -> one.path().startsWith("src/main/java/"))
          .filter(one -> one.name().equals("package-info.java"))
          .toList();

  @Test
  void what_a_package_knows_is_what_its_classes_use() {
    Set<String> rooms = pages.stream().map(PackagePageTest::room).collect(Collectors.toSet());
    for (Source page : pages) {
      Set<String> said =
          Arrays.stream(first(KNOWS, page).split(",\\s*"))
              .map(one -> one.replace('/', '.'))
              .filter(rooms::contains)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(used(room(page)), said, page.path());
    }
  }

  @Test
  void every_type_of_a_door_is_public_and_used_from_outside() {
    for (Source page : pages) {
      LINK.matcher(first(DOOR, page))
          .results()
          .map(found -> found.group(1))
          .map(name -> name.contains(".") ? name : BASE + room(page) + "." + name)
          .forEach(name -> assertTrue(isDoor(name, room(page)), page.path() + ": " + name));
    }
  }

  private Set<String> used(String room) {
    return classes.stream()
        .filter(one -> one.getPackageName().equals(BASE + room))
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .map(one -> one.getTargetClass().getBaseComponentType().getPackageName())
        .filter(one -> one.startsWith(BASE) && !one.equals(BASE + room))
        .map(one -> one.substring(BASE.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isDoor(String name, String room) {
    if (!classes.contain(name)) {
      return false;
    }
    JavaClass type = classes.get(name);
    boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
    boolean isMain = name.endsWith(".Main");
    return isPublic
        && (isMain
            || !type.getPackageName().equals(BASE + room)
            || withItsOwn(name)
                .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                .anyMatch(one -> !one.getOriginClass().getPackageName().equals(BASE + room)));
  }

  /** A type and those that are declared in it. */
  private Stream<JavaClass> withItsOwn(String name) {
    return classes.stream()
        .filter(one -> one.getName().equals(name) || one.getName().startsWith(name + "$"));
  }

  private static String room(Source page) {
    return first(PACKAGE, page).substring(BASE.length());
  }

  private static String first(Pattern pattern, Source page) {
    var found = pattern.matcher(page.words());
    assertTrue(found.find(), page.path() + " says nothing of: " + pattern);
    return found.group(1);
  }
}
