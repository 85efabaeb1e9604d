package jp.ward.guard.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTest {

  @TempDir Path temp;
  private Path dir;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void a_fresh_folder() throws IOException {
    dir = temp.resolve("keys");
    KeyFolder.init(dir);
  }

  @Test
  void a_fresh_folder_reads_without_problems_and_belongs_to_no_register() {
    KeyFolder folder = KeyFolder.read(dir, problems);
    assertEquals(List.of(), problems);
    assertEquals(1, folder.identifierKeys().size());
    assertEquals(Optional.empty(), RegisterId.read(dir, problems));
  }

  @Test
  void only_the_owner_can_read_it() throws IOException {
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)));
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
  }

  @Test
  void making_keys_twice_is_refused_and_names_every_file() throws IOException {
    Map<String, String> before = KeyFolder.read(dir, problems).checkValues();
    String named =
        assertThrows(FileAlreadyExistsException.class, () -> KeyFolder.init(dir)).getReason();
    for (String file : List.of("identifier-1", "content", "binding", "ledger")) {
      assertTrue(named.contains(file + ".key"), named);
    }
    assertTrue(named.contains("clearance.pem"), named);
    assertEquals(before, KeyFolder.read(dir, problems).checkValues());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"identifier-1.key", "content.key", "binding.key", "ledger.key", "clearance.pem"})
  void a_file_cut_off_anywhere_is_a_problem_that_names_it(String file) throws IOException {
    String whole = Files.readString(dir.resolve(file));
    for (int length = 0; length < whole.stripTrailing().length(); length += 7) {
      problems.clear();
      Files.writeString(dir.resolve(file), whole.substring(0, length));
      assertNull(KeyFolder.read(dir, problems));
      assertEquals(1, problems.size(), "cut to " + length);
      assertTrue(problems.get(0).startsWith(file + ": "));
    }
  }

  @Test
  void a_key_without_its_last_character_is_truncated() throws IOException {
    String whole = Files.readString(dir.resolve("ledger.key")).stripTrailing();
    Files.writeString(dir.resolve("ledger.key"), whole.substring(0, whole.length() - 1));
    assertNull(KeyFolder.read(dir, problems));
    assertEquals(1, problems.size());
  }

  @Test
  void every_missing_file_is_named_at_once() throws IOException {
    Files.delete(dir.resolve("content.key"));
    Files.delete(dir.resolve("clearance.pem"));
    assertNull(KeyFolder.read(dir, problems));
    assertEquals(2, problems.size());
  }

  @Test
  void a_key_under_the_name_of_another_is_a_problem() throws IOException {
    Files.copy(dir.resolve("content.key"), dir.resolve("identifier-2.key"));
    assertNull(KeyFolder.read(dir, problems));
    assertTrue(problems.get(0).startsWith("identifier-2.key: "));
  }

  @Test
  void a_gap_between_identifier_keys_is_a_missing_key() throws IOException {
    addIdentifierKey(3);
    assertNull(KeyFolder.read(dir, problems));
    assertTrue(problems.get(0).startsWith("identifier-2.key: "));
  }

  @Test
  void a_problem_never_shows_what_a_file_holds() throws IOException {
    Files.writeString(dir.resolve("content.key"), "guard-key v1 content c2VjcmV0");
    KeyFolder.read(dir, problems);
    assertFalse(problems.toString().contains("c2VjcmV0"));
  }

  @Test
  void a_folder_that_does_not_exist_is_a_problem() {
    assertNull(KeyFolder.read(temp.resolve("elsewhere"), problems));
    assertEquals(1, problems.size());
  }

  @Test
  void check_values_stay_the_same_and_tell_keys_apart() throws IOException {
    Map<String, String> values = KeyFolder.read(dir, problems).checkValues();
    assertEquals(values, KeyFolder.read(dir, problems).checkValues());
    KeyFolder.init(temp.resolve("other"));
    Map<String, String> others = KeyFolder.read(temp.resolve("other"), problems).checkValues();
    assertEquals(values.keySet(), others.keySet());
    values.forEach((name, value) -> assertNotEquals(value, others.get(name), name));
  }

  @Test
  void a_new_identifier_key_is_the_newest_depth_and_leaves_the_earlier_values_alone()
      throws IOException {
    Map<String, String> before = KeyFolder.read(dir, problems).checkValues();
    addIdentifierKey(2);
    KeyFolder rotated = KeyFolder.read(dir, problems);
    assertEquals(2, new Keys(rotated).depth());
    assertTrue(rotated.checkValues().entrySet().containsAll(before.entrySet()));
  }

  @Test
  void a_folder_bound_to_a_register_says_so_until_its_file_is_damaged() throws IOException {
    String id = "reg_01JDAB2Q3R4S5T6V7W8X9Y0Z1A";
    RegisterId.write(dir, id);
    assertEquals(Optional.of(id), RegisterId.read(dir, problems));
    Files.writeString(dir.resolve("register-id"), "guard-register v1 reg_01J");
    assertNull(KeyFolder.read(dir, problems));
    assertTrue(problems.get(0).startsWith("register-id: "));
  }

  private void addIdentifierKey(int number) throws IOException {
    String name = "identifier-" + number;
    OwnerOnly.newFile(dir.resolve(name + ".key"), KeyFile.line(name, new byte[32]));
  }
}
