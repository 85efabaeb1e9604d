package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.testing.NewKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkRotationTest {

  private static final Identifier PHONE = new Identifier(Scheme.PHONE, "090-0000-0000", null);

  @TempDir Path folder;

  private Identities identities() {
    List<String> wrong = new ArrayList<>();
    KeyFolder read = KeyFolder.read(folder.resolve("keys"), wrong);
    assertEquals(List.of(), wrong);
    return new Identities(new Directory(List.of(), List.of(), List.of()), new Keys(read));
  }

  private static KnownRef stored(Identities identities) {
    return identities
        .stored("", PHONE, new FieldProblems(), new FieldProblems())
        .orElseThrow()
        .get(0);
  }

  @Test
  void a_wrapped_mark_is_the_one_that_the_newest_keys_would_make() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    KnownRef first = stored(identities());
    NewKeys.addIdentifierKey(folder.resolve("keys"), 2);
    NewKeys.addIdentifierKey(folder.resolve("keys"), 3);
    Identities newest = identities();

    KnownRef wrapped = newest.atNewestDepth(first);

    assertEquals(stored(newest), wrapped);
    assertEquals(3, wrapped.depth());
    assertNotEquals(first.mark(), wrapped.mark());
  }

  @Test
  void a_question_finds_a_mark_of_every_depth_that_is_still_present() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    KnownRef first = stored(identities());
    NewKeys.addIdentifierKey(folder.resolve("keys"), 2);
    Identities newest = identities();
    var asked = newest.asked("", PHONE, new FieldProblems()).orElseThrow();

    assertTrue(first.isExactly(asked));
    assertTrue(newest.atNewestDepth(first).isExactly(asked));
  }

  @Test
  void a_mark_of_the_newest_depth_stays_as_it_is() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    Identities only = identities();
    assertEquals(stored(only), only.atNewestDepth(stored(only)));
  }
}
