package jp.ward.guard.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;

/** Makes keys for a test, and gives a key folder one identifier key more. */
public final class NewKeys {

  private NewKeys() {}

  /** Keys of a folder that is made below this one. */
  public static Keys fresh(Path folder) throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    return new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
  }

  /** Adds the identifier key of this number, with the rights of the first. */
  public static void addIdentifierKey(Path folder, int number) throws IOException {
    String name = "identifier-" + number;
    Path file = folder.resolve(name + ".key");
    Files.copy(folder.resolve("identifier-1.key"), file, StandardCopyOption.COPY_ATTRIBUTES);
    String key = Base64.getEncoder().encodeToString(Ids.bytes(32));
    Files.writeString(file, "guard-key v1 " + name + " " + key + "\n");
  }

  /** Keys of a folder with a second identifier key, written into another folder that is empty. */
  public static Keys withTheNext(Path keys, Path empty) throws IOException {
    try (var files = Files.list(keys)) {
      for (Path file : files.toList()) {
        Files.copy(file, empty.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    addIdentifierKey(empty, 2);
    return new Keys(KeyFolder.read(empty, new ArrayList<>()));
  }
}
