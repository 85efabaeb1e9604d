package jp.ward.guard.platform;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.keys.KeyFolder;

/** Keys for one run of the development mode. Absent from the production jar. */
@IfBuildProfile("dev")
class DevelopmentKeys {

  @Produces
  @Singleton
  KeyFolder folder() {
    try {
      Path dir = Files.createTempDirectory("disclosure-guard-dev-keys");
      KeyFolder.init(dir);
      List<String> problems = new ArrayList<>();
      KeyFolder folder = KeyFolder.read(dir, problems);
      if (folder == null) {
        throw new RefusedStart(problems);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void discard(@Disposes KeyFolder folder) {
    try (Stream<Path> files = Files.list(folder.directory())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
