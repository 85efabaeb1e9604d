package jp.ward.guard.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One key in one line: {@code guard-key v1 <name> <32 bytes as base64>}. Held by KeyFolderTest. */
final class KeyFile {

  private static final String HEADER = "guard-key v1 ";

  private KeyFile() {}

  static String line(String name, byte[] key) {
    return HEADER + name + " " + Base64.getEncoder().encodeToString(key) + "\n";
  }

  /** Empty when a problem was added; a problem names the file and never its content. */
  static Optional<byte[]> read(Path dir, String name, List<String> problems) {
    String file = name + ".key";
    Optional<String> text = text(dir.resolve(file), problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String start = HEADER + name + " ";
    String line = text.get().stripTrailing();
    if (!line.startsWith(start)) {
      problems.add(
          Wrong.with(
              file,
              "この鍵の見出しがありません(空、途中まで、または別の鍵のファイル)。控えから戻してください。",
              "lacks the header of this key (empty, truncated, or another key's file). Restore it"
                  + " from its backup."));
      return Optional.empty();
    }
    Optional<byte[]> key = decode(line.substring(start.length()));
    if (key.isEmpty()) {
      problems.add(
          Wrong.with(
              file,
              "鍵が欠けているか壊れています(32バイト必要)。控えから戻してください。",
              "is truncated or damaged (32 bytes are needed). Restore it from its backup."));
    }
    return key;
  }

  static Optional<String> text(Path path, List<String> problems) {
    String file = String.valueOf(path.getFileName());
    try {
      return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      problems.add(
          Wrong.with(
              file,
              "ファイルがありません。控えから戻すか、新しい台帳なら init-keys で作ってください。",
              "is missing. Restore it from its backup, or for a new register make a folder with"
                  + " init-keys."));
    } catch (IOException e) {
      problems.add(
          Wrong.with(
              file,
              "読めません。所有者と権限(0600)を確かめてください。",
              "cannot be read. Check its owner and permissions (0600)."));
    }
    return Optional.empty();
  }

  private static Optional<byte[]> decode(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      // Java reads base64 whose last characters are cut off; only the whole line counts.
      boolean whole = Base64.getEncoder().encodeToString(key).equals(base64);
      return whole && key.length == Crypto.KEY_BYTES ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
