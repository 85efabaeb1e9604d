package jp.ward.guard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The policy folder that ships, as files that a test may change. */
public final class ShippedFolder {

  public static final Path PATH = Path.of("policies");
  public static final String TABLE = "disclosure/2026-10-01.csv";
  public static final String CASES = "cases/2026-10-01.csv";

  private ShippedFolder() {}

  /** A fresh copy of every file, by its path inside the folder. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(PATH)) {
      List<Path> plain = all.filter(Files::isRegularFile).toList();
      for (Path file : plain) {
        files.put(PATH.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
