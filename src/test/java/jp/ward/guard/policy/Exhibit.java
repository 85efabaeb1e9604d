package jp.ward.guard.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.testing.ShippedFolder;

/**
 * A bad policy of the zoo: what to change in the shipped folder, and which problems must be told.
 *
 * <pre>
 * # what is wrong, in one sentence
 * ~                 leave the table out: nothing is walked, the exhibit is about another file
 * @ FILE            the file that the next lines are about
 * = FILE            it starts as a copy of this one
 * - LINE            this line, which stands there once, goes
 * + LINE            this line comes in its place, or at the end
 * x                 the file is missing
 * ! START … PART    a problem that must be told, by its beginning and what it holds, in order
 * </pre>
 */
record Exhibit(String name, List<String> lines) {

  private static final Path FOLDER = Path.of("src/test/resources/policies-bad");

  private static final String BOM = "\uFEFF";

  static List<Exhibit> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Exhibit::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exhibit of(Path file) {
    try {
      String name = file.getFileName().toString().replace(".txt", "");
      return new Exhibit(name, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped folder with the changes made. */
  PolicyFolder folder() {
    Map<String, byte[]> files = ShippedFolder.files();
    String file = "";
    int at = -1;
    for (String line : lines) {
      String rest = line.length() > 2 ? line.substring(2) : "";
      char mark = line.isEmpty() ? '#' : line.charAt(0);
      switch (mark) {
        case '~' -> files.remove(ShippedFolder.TABLE);
        case '@' -> {
          file = rest;
          at = -1;
        }
        case '=' -> files.put(file, files.get(rest));
        case 'x' -> files.remove(file);
        case '-' -> at = take(files, file, rest);
        case '+' -> at = put(files, file, rest, at);
        case '#', '!' -> {}
        default -> throw new IllegalArgumentException(name + ": " + line);
      }
    }
    return new PolicyFolder(files);
  }

  /** Whether only the walk of all situations can find what is wrong. */
  boolean isFoundByWalking() {
    return name.equals("left-open")
        || name.equals("dead-row")
        || name.startsWith("invariant-") && !name.endsWith("every_row_cites_its_basis");
  }

  @Override
  public String toString() {
    return name;
  }

  List<String> expected() {
    List<String> expected = new ArrayList<>();
    if (lines.contains("~")) {
      expected.add("disclosure: 判定表がありません");
    }
    lines.stream()
        .filter(line -> line.startsWith("! "))
        .map(line -> line.substring(2))
        .forEach(expected::add);
    return expected;
  }

  static boolean fits(String expected, PolicyProblem problem) {
    String told = problem.toString();
    String[] parts = expected.split(" … ");
    int from = 0;
    for (int i = 0; i < parts.length; i++) {
      int found = told.indexOf(parts[i], from);
      if (found < 0 || i == 0 && found > 0) {
        return false;
      }
      from = found + parts[i].length();
    }
    return true;
  }

  private int take(Map<String, byte[]> files, String file, String line) {
    List<String> text = text(files, file);
    if (text.indexOf(line) < 0 || text.indexOf(line) != text.lastIndexOf(line)) {
      throw new IllegalArgumentException(name + ": not exactly once in " + file + ": " + line);
    }
    int at = text.indexOf(line);
    text.remove(at);
    write(files, file, text);
    return at;
  }

  private static int put(Map<String, byte[]> files, String file, String line, int at) {
    List<String> text = text(files, file);
    int place = at < 0 ? text.size() : at;
    text.add(place, line);
    write(files, file, text);
    return place + 1;
  }

  private static List<String> text(Map<String, byte[]> files, String file) {
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    return new ArrayList<>(text.replace(BOM, "").lines().toList());
  }

  private static void write(Map<String, byte[]> files, String file, List<String> text) {
    files.put(file, (BOM + String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
