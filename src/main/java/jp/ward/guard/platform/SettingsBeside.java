package jp.ward.guard.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.kernel.Weaker;

/**
 * What stands in files and protects less in one direction as a setting does: how much each batch
 * system may ask, and the key by which tokens are believed. An entry of an earlier version has
 * nothing of it, and then only the hash of the file tells that it changed. Held by
 * SettingsInForceTest.
 */
final class SettingsBeside {

  static final String KEY = "sign-in key";

  private static final String FILE = "policies/systems.csv";
  private static final String SYSTEMS = "systems";
  private static final String ONE_SYSTEM = SYSTEMS + "/";

  private SettingsBeside() {}

  /** Each system with its questions a minute, and how many there are. */
  static Map<String, String> systems(List<BatchSystem> systems) {
    Map<String, String> told = new TreeMap<>();
    told.put(SYSTEMS, String.valueOf(systems.size()));
    systems.forEach(
        one -> told.put(ONE_SYSTEM + one.id(), String.valueOf(one.questionsPerMinute())));
    return told;
  }

  /** The text of the file of a key; empty where the setting names none on this machine. */
  static Optional<String> key(String location) {
    try {
      Path file = Path.of(location.replaceFirst("^file:(//)?", ""));
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  static Stream<String> weaker(Map<String, String> earlier, Map<String, String> now) {
    Stream<String> key =
        Stream.of(KEY)
            .filter(earlier::containsKey)
            .filter(name -> !earlier.get(name).equals(now.get(name)));
    return Stream.concat(key, systemsThatMayAskMore(earlier, now));
  }

  private static Stream<String> systemsThatMayAskMore(
      Map<String, String> earlier, Map<String, String> now) {
    if (!earlier.containsKey(SYSTEMS)) {
      return Stream.of(FILE)
          .filter(earlier::containsKey)
          .filter(file -> !earlier.get(file).equals(now.get(file)));
    }
    return now.keySet().stream()
        .filter(name -> name.startsWith(ONE_SYSTEM))
        .filter(name -> Weaker.MORE.isWeaker(earlier.getOrDefault(name, "0"), now.get(name)));
  }
}
