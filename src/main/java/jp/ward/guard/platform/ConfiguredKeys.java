package jp.ward.guard.platform;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.keys.KeyFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key folder that GUARD_KEYS_DIR names. */
@UnlessBuildProfile("dev")
class ConfiguredKeys {

  @Produces
  @Singleton
  KeyFolder folder(@ConfigProperty(name = "guard.keys.dir") String dir) {
    List<String> problems = new ArrayList<>();
    KeyFolder folder = KeyFolder.read(Path.of(dir), problems);
    if (!problems.isEmpty()) {
      Terminal.refuse(problems);
      throw new RefusedStart(problems);
    }
    return folder;
  }
}
