package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the {@code package-info} of a package says of it.
 *
 * @param path of the file
 * @param name of the package
 * @param knows everything that it says it knows, tools included
 * @param door the names of the types in its door, in full
 * @param isAllOpen whether every public type is its door
 */
record PackagePage(
    String path, String name, Set<String> knows, List<String> door, boolean isAllOpen) {

  static final String BASE = "jp.ward.guard.";

  private static final Pattern KNOWS = Pattern.compile("Knows: ([^.]*)\\.");
  private static final Pattern DOOR = Pattern.compile("Door: (.*?) Knows:");
  private static final Pattern LINK = Pattern.compile("\\{@link (?:plain )?([\\w.]+)");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

  private static final Map<String, PackagePage> ALL =
      Sources.all().stream()
          .filter(one -> one.path().startsWith("src/main/java/"))
          .filter(one -> one.name().equals("package-info.java"))
          .map(PackagePage::read)
          .collect(Collectors.toMap(PackagePage::name, Function.identity()));

  static List<PackagePage> all() {
    return List.copyOf(ALL.values());
  }

  /** The page of a package by its full name. */
  static Optional<PackagePage> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  static boolean isOfGuard(String name) {
    return name.startsWith(BASE);
  }

  /** The name of the package as the picture has it. */
  String room() {
    return name.substring(BASE.length()).replace('.', '/');
  }

  /** The packages of ours that it says it knows, as the picture names them. */
  Set<String> knownRooms() {
    Set<String> rooms = ALL.values().stream().map(PackagePage::room).collect(Collectors.toSet());
    rooms.retainAll(knows);
    return new TreeSet<>(rooms);
  }

  boolean isDoor(String type) {
    return isAllOpen || door.contains(type);
  }

  private static PackagePage read(Source page) {
    String name = first(PACKAGE, page);
    String door = first(DOOR, page);
    return new PackagePage(
        page.path(),
        name,
        Set.copyOf(Arrays.asList(first(KNOWS, page).split(",\\s*"))),
        LINK.matcher(door)
            .results()
            .map(found -> found.group(1))
            .map(type -> type.contains(".") ? type : name + "." + type)
            .toList(),
        door.contains("every public type"));
  }

  private static String first(Pattern pattern, Source page) {
    var found = pattern.matcher(page.words());
    assertTrue(found.find(), page.path() + " says nothing of: " + pattern);
    return found.group(1);
  }
}
