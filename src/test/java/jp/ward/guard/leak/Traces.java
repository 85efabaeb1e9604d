package jp.ward.guard.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Searches bytes for secrets in every form in which a machine may have left them (TracesTest). */
final class Traces {

  private record Needle(String what, byte[] bytes) {}

  /** Shorter ones stand in any long file by chance. */
  private static final int SHORTEST = 7;

  private final Map<Integer, List<Needle>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet(1 << 20);

  Traces(Collection<String> secrets) {
    Set<String> seen = new TreeSet<>();
    for (String secret : secrets) {
      for (String writing : Writings.of(secret)) {
        if (seen.add(writing)) {
          Forms.of(writing).forEach((form, bytes) -> add(form + " of <" + writing + ">", bytes));
        }
      }
    }
  }

  private void add(String what, byte[] bytes) {
    if (bytes.length >= SHORTEST) {
      int beginning = beginning(bytes, 0);
      byBeginning.computeIfAbsent(beginning, any -> new ArrayList<>()).add(new Needle(what, bytes));
      beginnings.set(slot(beginning));
    }
  }

  /** How many different byte strings are searched for. */
  int size() {
    return byBeginning.values().stream().mapToInt(List::size).sum();
  }

  /** What was found, each form once; empty is well. */
  Set<String> in(byte[] hay) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + 4 <= hay.length; at++) {
      int beginning = beginning(hay, at);
      if (beginnings.get(slot(beginning))) {
        for (Needle needle : byBeginning.getOrDefault(beginning, List.of())) {
          if (stands(needle.bytes(), hay, at)) {
            found.add(needle.what());
          }
        }
      }
    }
    return found;
  }

  /** What is found in every file below a folder, by its name, names included. */
  Map<String, Set<String>> below(Path folder) throws IOException {
    Map<String, Set<String>> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        Set<String> inside = in(Files.readAllBytes(file));
        inside.addAll(in(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        if (!inside.isEmpty()) {
          found.put(name, inside);
        }
      }
    }
    return found;
  }

  private static boolean stands(byte[] needle, byte[] hay, int at) {
    return at + needle.length <= hay.length
        && java.util.Arrays.equals(needle, 0, needle.length, hay, at, at + needle.length);
  }

  private static int beginning(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 255) << 16
        | (bytes[at + 2] & 255) << 8
        | bytes[at + 3] & 255;
  }

  private static int slot(int beginning) {
    return (beginning * 0x9E3779B1) >>> 12;
  }
}
