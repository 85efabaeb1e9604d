package jp.ward.guard.development;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.platform.RefusedStart;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys for one run of the development mode, kept over its reloads as its database is. Absent from
 * the production jar.
 */
@IfBuildProfile("dev")
class DevelopmentKeys {

  @Produces
  @Singleton
  KeyFolder folder(@ConfigProperty(name = "guard.state.dir") Path run) {
    Path dir = run.resolve("keys");
    try {
      if (!Files.isDirectory(dir)) {
        KeyFolder.init(dir);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> problems = new ArrayList<>();
    KeyFolder folder = KeyFolder.read(dir, problems);
    if (!problems.isEmpty()) {
      throw new RefusedStart(problems);
    }
    return folder;
  }
}
