package jp.ward.guard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Habits that no compiler knows: small files, named promises, nothing of one machine. */
@DisplayName("ソースの習慣")
class SourceHabitsTest {

  private static final int LONGEST = 300;
  private static final int MEDIAN = 60;

  /** From so many branches on a class has logic ({@link Branches}). */
  private static final int LOGIC = 3;

  /** Files of one package, its page included. */
  private static final int MOST_FILES = 60;

  /** Files of a room that the former package oversight became. */
  private static final int MOST_OF_A_SMALL_ROOM = 30;

  private static final Pattern SMALL_ROOM =
      Pattern.compile("src/main/java/jp/ward/guard/(audit/\\w+|task)/");

  private final List<Source> all = Sources.all();
  private final List<Source> main = java("src/main/java/");
  private final List<Source> test = java("src/test/java/");

  @Test
  void no_file_is_longer_than_three_hundred_lines() {
    none(Stream.concat(main.stream(), test.stream()), one -> one.lines() > LONGEST);
  }

  @Test
  void half_of_the_files_are_small() {
    int median = main.stream().map(Source::lines).sorted().toList().get(main.size() / 2);
    assertTrue(median <= MEDIAN, "median " + median);
  }

  @Test
  void no_package_is_too_large_to_be_seen_at_once() {
    Map<String, Long> files =
        main.stream().collect(Collectors.groupingBy(Source::folder, Collectors.counting()));
    files.entrySet().removeIf(room -> room.getValue() <= most(room.getKey()));
    assertEquals(Map.of(), files);
  }

  private static int most(String folder) {
    return SMALL_ROOM.matcher(folder).matches() ? MOST_OF_A_SMALL_ROOM : MOST_FILES;
  }

  @Test
  void every_package_says_its_door_what_it_knows_what_it_never_does_and_who_holds_it() {
    List<String> packages = main.stream().map(Source::folder).distinct().toList();
    List<Source> infos =
        main.stream().filter(one -> one.name().equals("package-info.java")).toList();
    assertEquals(packages.stream().sorted().toList(), folders(infos));
    none(
        infos.stream(),
        one -> !Stream.of("Door:", "Knows:", "Never:", "Held by:").allMatch(one.words()::contains));
  }

  @Test
  void every_test_that_is_named_as_a_holder_exists() {
    Holders holders = new Holders(all);
    List<String> missing =
        Stream.concat(main.stream(), all.stream().filter(SourceHabitsTest::isPromising))
            .flatMap(one -> holders.missingFrom(one).map(name -> one.path() + ": " + name))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void every_class_with_logic_has_a_test_of_its_name_or_names_one_that_holds_it() {
    Holders holders = new Holders(all);
    none(
        main.stream().filter(one -> Branches.in(Sources.text(one.path())) >= LOGIC),
        one -> !holders.hold(one));
  }

  /** Of tests the Javadocs alone: their code names what JUnit and Quarkus call a test. */
  @Test
  void every_test_that_the_javadoc_of_another_names_exists() {
    Holders holders = new Holders(all);
    assertEquals(
        List.of(),
        test.stream()
            .map(Source::javadocs)
            .flatMap(one -> holders.missingFrom(one).map(name -> one.path() + ": " + name))
            .toList());
  }

  @Test
  void every_invariant_and_every_decision_names_its_holder() {
    Pattern orphan = Pattern.compile("INVARIANT:(?![^;{}]*Held by)");
    none(main.stream(), one -> orphan.matcher(one.words()).find());
    none(decisions(), one -> !one.words().contains("Held by: "));
  }

  @Test
  void every_decision_is_listed_under_its_title() {
    String index = Sources.text("src/docs/decisions/README.md");
    none(decisions(), one -> !index.contains("](" + one.name() + ") | " + title(one) + " |"));
  }

  @Test
  void no_name_hides_what_a_class_does() {
    Pattern empty =
        Pattern.compile("\\b(class|record|interface|enum) \\w*(Manager|Helper|Utils?|Impl|Dto)\\b");
    none(Stream.concat(main.stream(), test.stream()), one -> empty.matcher(one.words()).find());
  }

  /** A Javadoc is read alone, in a hover: what it points back to isn't there. */
  @Test
  void every_javadoc_begins_with_what_it_is_about() {
    Pattern pointing =
        Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(The same|Those|Whoever|So|None|Once|Such)\\b");
    none(Stream.concat(main.stream(), test.stream()), one -> pointing.matcher(one.words()).find());
  }

  @Test
  void nothing_is_left_to_do() {
    Pattern left = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    none(all.stream(), one -> left.matcher(one.words()).find());
  }

  /** The others share two JVMs, in which the application would start for each class. */
  @Test
  void every_test_that_starts_the_application_is_listed() {
    String root = "src/test/java/";
    assertEquals(
        test.stream()
            .filter(one -> Sources.text(one.path()).contains("\n@QuarkusTest\n"))
            .map(one -> one.path().substring(root.length()))
            .sorted()
            .toList(),
        Sources.text("src/test/applications.txt").lines().toList());
  }

  @Test
  void file_names_are_ascii() {
    none(all.stream(), one -> !StandardCharsets.US_ASCII.newEncoder().canEncode(one.path()));
  }

  @Test
  void nothing_names_a_folder_of_one_machine() {
    Pattern machine =
        Pattern.compile("(?<![\\w.])(/" + "work/|/" + "root/|/" + "home/\\w|[A-Z]:\\\\Users)");
    none(
        all.stream().filter(one -> !one.name().startsWith("mvnw")),
        one -> machine.matcher(one.words()).find());
  }

  @Test
  void the_ledger_is_never_rewritten() {
    Pattern rewriting =
        Pattern.compile(
            "(?i)\\b(update|delete from|truncate( table)?|merge"
                + " into)\\W+ledger_(envelope|content)");
    none(
        all.stream().filter(one -> one.path().startsWith("src/main/")),
        one -> rewriting.matcher(one.words().replaceAll("\" \\+ \"", "")).find());
  }

  private static boolean isPromising(Source one) {
    return one.path().startsWith("src/docs/") || one.path().matches("[A-Z]+\\.md");
  }

  /** The first line, without its number. */
  private static String title(Source decision) {
    return Sources.text(decision.path())
        .lines()
        .findFirst()
        .orElseThrow()
        .substring("# 0000 ".length());
  }

  private Stream<Source> decisions() {
    return all.stream().filter(one -> one.path().matches("src/docs/decisions/\\d{4}-.*\\.md"));
  }

  private List<Source> java(String root) {
    return all.stream()
        .filter(one -> one.path().startsWith(root) && one.name().endsWith(".java"))
        .toList();
  }

  private static List<String> folders(List<Source> sources) {
    return sources.stream().map(Source::folder).sorted().toList();
  }

  private static void none(Stream<Source> sources, java.util.function.Predicate<Source> bad) {
    assertEquals(
        List.of(),
        sources.filter(bad).map(one -> one.path() + " (" + one.lines() + " lines)").toList());
  }
}
