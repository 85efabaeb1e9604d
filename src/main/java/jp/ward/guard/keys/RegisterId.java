package jp.ward.guard.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of the register to which a key folder belongs; a fresh folder belongs to none yet. Held by
 * KeyFolderTest.
 */
public final class RegisterId {

  static final String FILE = "register-id";
  private static final Pattern LINE = Pattern.compile("guard-register v1 (reg_[0-9A-Z]{26})\\s*");

  private RegisterId() {}

  /** Empty when the folder is not bound, or when a problem was added. */
  public static Optional<String> read(Path dir, List<String> problems) {
    Path path = dir.resolve(FILE);
    if (Files.notExists(path)) {
      return Optional.empty();
    }
    Optional<String> text = KeyFile.text(path, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = LINE.matcher(text.get());
    if (matcher.matches()) {
      return Optional.of(matcher.group(1));
    }
    problems.add(
        Wrong.with(
            FILE,
            "台帳の番号として読めません。控えから戻してください。",
            "does not hold a register id. Restore it from its backup."));
    return Optional.empty();
  }

  /** Binds the folder to a register; replaces an earlier binding whole or not at all. */
  public static void write(Path dir, String registerId) throws IOException {
    Path fresh = dir.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    OwnerOnly.newFile(fresh, "guard-register v1 " + registerId + "\n");
    Files.move(
        fresh,
        dir.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force(dir);
  }

  /** Takes a binding back that came to nothing. */
  public static void remove(Path dir) throws IOException {
    Files.deleteIfExists(dir.resolve(FILE));
  }

  private static void force(Path dir) throws IOException {
    if (OwnerOnly.POSIX) { // elsewhere a folder cannot be opened
      try (FileChannel channel = FileChannel.open(dir, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
