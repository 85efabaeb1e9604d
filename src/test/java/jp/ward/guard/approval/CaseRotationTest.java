package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.keys.SealedJson;
import jp.ward.guard.testing.NewKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("鍵が替わっても、承認待ちの問いは同じ人を指す")
class CaseRotationTest {

  private static final Identifier PHONE = new Identifier(Scheme.PHONE, "090-0000-0000", null);

  @TempDir Path folder;

  private Keys keys() {
    return new Keys(KeyFolder.read(folder.resolve("keys"), new ArrayList<>()));
  }

  private static Identities identities(Keys keys) {
    return new Identities(new Directory(List.of(), List.of(), List.of()), keys);
  }

  private static SealedApprovals cases(Keys keys) {
    return new SealedApprovals(null, null, null, identities(keys), null, new SealedJson(keys));
  }

  private static CaseFile file(Set<String> marks, int depth) {
    return new CaseFile(
        List.of(), "", List.of(), List.of(), null, List.of(), null, null, marks, marks, marks,
        depth, null, null);
  }

  @Test
  void what_was_asked_before_two_rotations_finds_what_is_stored_since() throws IOException {
    KeyFolder.init(folder.resolve("keys"));
    Keys first = keys();
    IdentifierRef asked = identities(first).asked("", PHONE, new FieldProblems()).orElseThrow();
    ApprovalRow row = new ApprovalRow();
    row.id = "apr_01KAN8YB3Q5V7X9Z1C3E5G7J9K";
    row.status = ApprovalStatus.PENDING;
    cases(first).seal(row, file(asked.exact(), 1));
    NewKeys.addIdentifierKey(folder.resolve("keys"), 2);
    NewKeys.addIdentifierKey(folder.resolve("keys"), 3);
    Keys newest = keys();
    KnownRef stored =
        identities(newest)
            .stored("", PHONE, new FieldProblems(), new FieldProblems())
            .orElseThrow()
            .get(0);
    CaseFile read = cases(newest).open(row).file();
    assertTrue(read.about().contains(stored.mark()));
    assertTrue(read.everybody().contains(stored.mark()));
    assertTrue(read.others().contains(stored.mark()));
    assertEquals(3, read.depth());
  }
}
