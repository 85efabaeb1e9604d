package jp.ward.guard.ledger;

import static jp.ward.guard.ledger.StateNote.Agreement.AGREES;
import static jp.ward.guard.ledger.StateNote.Agreement.BEHIND;
import static jp.ward.guard.ledger.StateNote.Agreement.FORKED;
import static jp.ward.guard.ledger.StateNote.Agreement.NO_NOTE;
import static jp.ward.guard.ledger.StateNote.Agreement.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateNoteTest {

  private static final String HASH = Digest.sha256(new byte[] {1});
  private static final String OTHER = Digest.sha256(new byte[] {2});

  @TempDir Path folder;
  private StateNote note;
  private Path file;

  @BeforeEach
  void noteInAFolderYetToBeMade() {
    note = new StateNote(folder.resolve("state"));
    file = folder.resolve("state").resolve(StateNote.FILE);
  }

  @Test
  void a_missing_file_is_no_note() {
    assertEquals(NO_NOTE, compare(5, null));
  }

  @Test
  void the_same_ledger_agrees_also_when_it_has_moved_on() {
    note.raise(new StateNote.Noted(5, HASH));
    assertEquals(AGREES, compare(5, HASH));
    assertEquals(AGREES, compare(9, HASH));
  }

  @Test
  void an_older_database_is_behind() {
    note.raise(new StateNote.Noted(5, HASH));
    assertEquals(BEHIND, compare(4, null));
    assertEquals(BEHIND, compare(0, null));
  }

  @Test
  void another_history_is_forked() {
    note.raise(new StateNote.Noted(5, HASH));
    assertEquals(FORKED, compare(5, OTHER));
    assertEquals(FORKED, compare(9, null));
  }

  @Test
  void against_a_ledger_that_is_sound_in_itself_it_names_the_first_bad_entry() throws IOException {
    assertEquals(Optional.empty(), fault(5, null));
    note.raise(new StateNote.Noted(5, HASH));
    assertEquals(Optional.empty(), fault(5, HASH));
    assertEquals(Optional.empty(), fault(9, HASH));
    LedgerFault missing = fault(3, null).orElseThrow();
    assertEquals(4, missing.entry());
    assertTrue(missing.what().endsWith("names entry 5"));
    assertEquals(5, fault(9, OTHER).orElseThrow().entry());
    Files.writeString(file, "garbage");
    assertEquals(10, fault(9, OTHER).orElseThrow().entry());
  }

  @Test
  void a_garbage_file_is_unreadable_and_never_agrees() throws IOException {
    note.raise(new StateNote.Noted(5, HASH));
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "",
            "\0\0\0\0",
            good.substring(0, good.length() - 1),
            good + "x",
            good.replace("5", "-5"),
            good.replace("5", "99999999999999999999"),
            good.replace("v1", "v2"))) {
      Files.writeString(file, bad);
      assertEquals(UNREADABLE, compare(5, HASH), bad);
      note.raise(new StateNote.Noted(6, HASH));
      assertEquals(bad, Files.readString(file), "a note in doubt is not written over");
    }
  }

  @Test
  void it_is_never_written_backwards() {
    note.raise(new StateNote.Noted(5, HASH));
    note.raise(new StateNote.Noted(4, OTHER));
    note.raise(new StateNote.Noted(5, OTHER));
    assertEquals(Optional.of(new StateNote.Noted(5, HASH)), note.read().noted());
  }

  @Test
  void it_begins_anew_where_somebody_vouches_for_the_register() throws IOException {
    note.raise(new StateNote.Noted(5, HASH));
    note.replace(new StateNote.Noted(3, OTHER));
    assertEquals(AGREES, compare(3, OTHER));
    Files.writeString(file, "garbage");
    note.replace(new StateNote.Noted(4, HASH));
    assertEquals(AGREES, compare(4, HASH));
    note.remove();
    note.remove();
    assertEquals(NO_NOTE, compare(0, null));
  }

  @Test
  void a_reader_beside_the_writer_always_sees_a_whole_note() {
    note.raise(new StateNote.Noted(1, HASH));
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int entry = 2; entry <= 300; entry++) {
                note.raise(new StateNote.Noted(entry, HASH));
              }
            });
    long last = 0;
    while (!writing.isDone()) {
      long seen = note.read().noted().orElseThrow().entry();
      assertTrue(seen >= last);
      last = seen;
    }
    writing.join();
    assertEquals(300, note.last());
  }

  @Test
  void a_half_written_file_of_a_crash_does_no_harm() throws IOException {
    note.raise(new StateNote.Noted(5, HASH));
    Files.writeString(file.resolveSibling(StateNote.FILE + ".new"), "disclosure-gu");
    assertEquals(AGREES, compare(5, HASH));
    note.raise(new StateNote.Noted(6, HASH));
    assertEquals(6, note.last());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(1, files.count());
    }
  }

  private Optional<LedgerFault> fault(long highest, String hashAtNoted) {
    return note.read().fault(highest, Optional.ofNullable(hashAtNoted));
  }

  private StateNote.Agreement compare(long highest, String hashAtNoted) {
    return note.read().agreesWith(highest, Optional.ofNullable(hashAtNoted));
  }
}
