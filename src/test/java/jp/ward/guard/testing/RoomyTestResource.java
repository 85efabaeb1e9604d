package jp.ward.guard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** As everywhere, but H2 keeps what it is told in a file, as where it is installed. */
public class RoomyTestResource extends GuardTestResource {

  private Path folder;

  @Override
  public Map<String, String> start() {
    Map<String, String> config = super.start();
    config.computeIfPresent("quarkus.datasource.jdbc.url", (key, url) -> inFile(url));
    return config;
  }

  private String inFile(String url) {
    if (!url.startsWith("jdbc:h2:")) {
      return url;
    }
    try {
      folder = Files.createTempDirectory(Path.of("target"), "roomy").toAbsolutePath();
      return "jdbc:h2:file:" + folder.resolve("guard") + ";LOCK_TIMEOUT=20000";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    super.stop();
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
