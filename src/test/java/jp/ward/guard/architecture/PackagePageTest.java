package jp.ward.guard.architecture;

import static jp.ward.guard.architecture.PackagePage.BASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each package says what it knows and which of its types are its door; here that is held. That
 * nobody reaches past a door is held by ArchitectureTest.
 */
@DisplayName("パッケージの説明は、コードのとおり")
class PackagePageTest {

  private final JavaClasses classes =
      new ClassFileImporter().importPaths(Path.of("target/classes"));

  @Test
  void what_a_package_knows_is_what_its_classes_use() {
    for (PackagePage page : PackagePage.all()) {
      assertEquals(used(page), page.knownRooms(), page.path());
    }
  }

  @Test
  void what_a_package_knows_is_what_the_picture_draws() {
    Map<String, Set<String>> said = new TreeMap<>();
    PackagePage.all().forEach(page -> said.put(page.room(), page.knownRooms()));
    said.values().removeIf(Set::isEmpty);
    assertEquals(said, Diagram.arrows());
  }

  @Test
  void every_type_of_a_door_is_public_and_used_from_outside() {
    for (PackagePage page : PackagePage.all()) {
      page.door().forEach(name -> assertTrue(isDoor(name, page), page.path() + ": " + name));
    }
  }

  private Set<String> used(PackagePage page) {
    return classes.stream()
        .filter(one -> one.getPackageName().equals(page.name()))
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .map(one -> one.getTargetClass().getBaseComponentType().getPackageName())
        .filter(one -> PackagePage.isOfGuard(one) && !one.equals(page.name()))
        .map(one -> one.substring(BASE.length()).replace('.', '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isDoor(String name, PackagePage page) {
    if (!classes.contain(name)) {
      return false;
    }
    JavaClass type = classes.get(name);
    boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
    boolean isMain = name.endsWith(".Main");
    return isPublic
        && (isMain
            || !type.getPackageName().equals(page.name())
            || withItsOwn(name)
                .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                .anyMatch(one -> !one.getOriginClass().getPackageName().equals(page.name())));
  }

  /** A type and those that are declared in it. */
  private Stream<JavaClass> withItsOwn(String name) {
    return classes.stream()
        .filter(one -> one.getName().equals(name) || one.getName().startsWith(name + "$"));
  }
}
