package jp.ward.guard.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ward.guard.kernel.Ids;

/** The keys of one register, read whole and checked, or not at all. */
public final class KeyFolder {

  private static final Pattern IDENTIFIER = Pattern.compile("identifier-([1-9][0-9]?)\\.key");
  private static final List<String> OTHER_FILES = List.of(ClearanceKey.FILE, RegisterId.FILE);
  private static final byte[] CHECK =
      "disclosure-guard check value".getBytes(StandardCharsets.UTF_8);

  private final Path directory;
  private final Map<String, byte[]> keys;
  private final ClearanceKey clearanceKey;

  private KeyFolder(Path directory, Map<String, byte[]> keys, ClearanceKey clearanceKey) {
    this.directory = directory;
    this.keys = keys;
    this.clearanceKey = clearanceKey;
  }

  /**
   * Reads a folder.
   *
   * @param problems gets two lines (Japanese, English) for each file that is missing, truncated,
   *     unreadable or another key's, with its name and never its content
   * @return null when a problem was added: there is no such thing as half a key folder
   */
  public static KeyFolder read(Path dir, List<String> problems) {
    if (!Files.isDirectory(dir)) {
      problems.add(
          Wrong.with(
              String.valueOf(dir.getFileName()),
              "鍵のフォルダがありません。init-keys で作るか、控えから戻してください。",
              "there is no such key folder. Make one with init-keys or restore it from its"
                  + " backup."));
      return null;
    }
    int before = problems.size();
    Map<String, byte[]> keys = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(identifierNames(dir, problems));
    names.addAll(List.of("content", "binding", "ledger"));
    for (String name : names) {
      KeyFile.read(dir, name, problems).ifPresent(key -> keys.put(name, key));
    }
    Optional<ClearanceKey> clearance = ClearanceKey.read(dir, problems);
    clearance.ifPresent(key -> keys.put("clearance", key.privatePart()));
    RegisterId.read(dir, problems);
    return problems.size() == before ? new KeyFolder(dir, keys, clearance.orElseThrow()) : null;
  }

  /**
   * Makes a fresh folder, readable by its owner only (0700, files 0600).
   *
   * @throws FileAlreadyExistsException naming every file that it would have to overwrite
   */
  public static void init(Path dir) throws IOException {
    List<String> existing = existing(dir);
    if (!existing.isEmpty()) {
      throw new FileAlreadyExistsException(dir.toString(), null, String.join(", ", existing));
    }
    OwnerOnly.folder(dir);
    for (String name : List.of("identifier-1", "content", "binding", "ledger")) {
      byte[] key = Ids.bytes(Crypto.KEY_BYTES);
      OwnerOnly.newFile(dir.resolve(name + ".key"), KeyFile.line(name, key));
    }
    OwnerOnly.newFile(dir.resolve(ClearanceKey.FILE), ClearanceKey.generate());
  }

  /** Oldest first; at least one. */
  public List<byte[]> identifierKeys() {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("identifier-"))
        .map(entry -> entry.getValue().clone())
        .toList();
  }

  public byte[] contentKey() {
    return keys.get("content").clone();
  }

  public byte[] bindingKey() {
    return keys.get("binding").clone();
  }

  public byte[] ledgerKey() {
    return keys.get("ledger").clone();
  }

  ClearanceKey clearanceKey() {
    return clearanceKey;
  }

  public Path directory() {
    return directory;
  }

  /** Key name to a value that tells keys apart and gives nothing of them away. */
  public Map<String, String> checkValues() {
    Map<String, String> values = new TreeMap<>();
    keys.forEach(
        (name, key) -> {
          byte[] check = Arrays.copyOf(Crypto.hmac(key, CHECK), 16);
          values.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(check));
        });
    return values;
  }

  @Override
  public String toString() {
    return "KeyFolder[" + directory.getFileName() + "]";
  }

  private static List<String> existing(Path dir) throws IOException {
    if (Files.notExists(dir)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".key") || OTHER_FILES.contains(name))
          .sorted()
          .toList();
    }
  }

  private static List<String> identifierNames(Path dir, List<String> problems) {
    int newest = 1; // identifier-1 is always asked for, and so is every one below the newest
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        Matcher matcher = IDENTIFIER.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          newest = Math.max(newest, Integer.parseInt(matcher.group(1)));
        }
      }
    } catch (IOException e) {
      problems.add(
          Wrong.with(
              String.valueOf(dir.getFileName()),
              "鍵のフォルダを読めません。所有者と権限(0700)を確かめてください。",
              "the key folder cannot be read. Check its owner and permissions (0700)."));
    }
    List<String> names = new ArrayList<>();
    for (int number = 1; number <= newest; number++) {
      names.add("identifier-" + number);
    }
    return names;
  }
}
