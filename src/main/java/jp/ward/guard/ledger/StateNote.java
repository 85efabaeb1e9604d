package jp.ward.guard.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file, outside the database, that remembers how far the ledger had come. */
public final class StateNote {

  static final String FILE = "ledger-note";

  /** Whether the database is at least as far as the note, and the same ledger. */
  public enum Agreement {
    /** There is none: a first start, another folder, or somebody took it away. */
    NO_NOTE,
    AGREES,
    /** The database ends before the noted entry: an older copy. */
    BEHIND,
    /** The database holds another entry under the noted number. */
    FORKED,
    /** The file is there and can't be understood. */
    UNREADABLE
  }

  /** An entry's number, and base64 of its hash. */
  record Noted(long entry, String hash) {}

  /** What the file said: nothing, something, or nonsense (present file, nothing noted). */
  record Reading(boolean present, Optional<Noted> noted) {

    /** Takes the database's highest entry, and its hash under the noted number. */
    Agreement agreesWith(long highest, Optional<String> hashAtNoted) {
      if (noted.isEmpty()) {
        return present ? Agreement.UNREADABLE : Agreement.NO_NOTE;
      }
      if (highest < noted.get().entry()) {
        return Agreement.BEHIND;
      }
      return hashAtNoted.equals(Optional.of(noted.get().hash()))
          ? Agreement.AGREES
          : Agreement.FORKED;
    }

    /** Names the first entry that is missing from, or not the same in, a ledger sound in itself. */
    Optional<LedgerFault> fault(long highest, Optional<String> hashAtNoted) {
      return switch (agreesWith(highest, hashAtNoted)) {
        case NO_NOTE, AGREES -> Optional.empty();
        case BEHIND ->
            Optional.of(
                new LedgerFault(
                    highest + 1, "is missing: the state note names entry " + noted.get().entry()));
        case FORKED ->
            Optional.of(
                new LedgerFault(
                    noted.get().entry(),
                    "is not the one that the state note names: it, and maybe some before it, were"
                        + " written anew"));
        case UNREADABLE ->
            Optional.of(
                new LedgerFault(highest + 1, "can't be ruled out: the state note is spoiled"));
      };
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "disclosure-guard/ledger-note/v1\n([1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

  private final Path file;

  /** Takes the folder that GUARD_STATE_DIR names; it need not be there. */
  public StateNote(Path folder) {
    file = folder.resolve(FILE);
  }

  Reading read() {
    try {
      Matcher form = FORM.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      return new Reading(
          true,
          form.matches()
              ? Optional.of(new Noted(Long.parseLong(form.group(1)), form.group(2)))
              : Optional.empty());
    } catch (NoSuchFileException e) {
      return new Reading(false, Optional.empty());
    } catch (IOException e) {
      return new Reading(true, Optional.empty());
    }
  }

  /** Notes a later entry; never goes back, and never over a note that it can't read. */
  void raise(Noted noted) {
    if (noted.entry() > last()) {
      replace(noted);
    }
  }

  /** The noted entry; 0 without a note, and beyond any entry when it can't be read. */
  public long last() {
    Reading now = read();
    return now.noted().map(Noted::entry).orElse(now.present() ? Long.MAX_VALUE : 0);
  }

  /** Begins anew from an entry that a measure officer vouched for, also backwards. */
  void replace(Noted noted) {
    Path fresh = file.resolveSibling(FILE + ".new");
    String text = "disclosure-guard/ledger-note/v1\n" + noted.entry() + "\n" + noted.hash() + "\n";
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("the state note can't be written", e);
    }
  }

  /** Forgets: an empty ledger that somebody vouched for has nothing to note. */
  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the state note can't be removed", e);
    }
  }

  /** The new name is on disk only when the folder is; Windows can't open one, and needs it less. */
  private void forceFolder() throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}
