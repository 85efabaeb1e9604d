package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterDigestTest {

  private static final String HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @TempDir static Path folder;
  private static Keys keys;
  private static Keys others;

  @BeforeAll
  static void two_key_folders() throws Exception {
    keys = fresh("keys");
    others = fresh("others");
  }

  private static Keys fresh(String name) throws Exception {
    KeyFolder.init(folder.resolve(name));
    return new Keys(KeyFolder.read(folder.resolve(name), new ArrayList<>()));
  }

  private static BigInteger share(int number) {
    return SealForm.share(SealedTable.MEASURE, "msr_" + number, "seal" + number, keys);
  }

  @Test
  void what_is_added_and_taken_away_in_any_order_comes_to_the_same() {
    RegisterDigest one = RegisterDigest.EMPTY.plus(share(1)).plus(share(2)).plus(share(3));
    RegisterDigest other = RegisterDigest.EMPTY.plus(share(3)).plus(share(1)).plus(share(9));
    assertEquals(one, other.plus(share(9).negate()).plus(share(2)));
    assertNotEquals(one, one.plus(share(2)));
    assertNotEquals(one, one.plus(share(2).negate()));
  }

  @Test
  void a_text_opens_under_its_own_head_and_keys_only() {
    RegisterDigest digest = RegisterDigest.EMPTY.plus(share(1));
    String text = digest.sealed(7, HASH, keys);
    assertEquals(Optional.of(digest), RegisterDigest.open(text, 7, HASH, keys));
    assertEquals(Optional.empty(), RegisterDigest.open(text, 8, HASH, keys));
    assertEquals(Optional.empty(), RegisterDigest.open(text, 7, "B" + HASH.substring(1), keys));
    assertEquals(Optional.empty(), RegisterDigest.open(text, 7, HASH, others));
    assertEquals(Optional.empty(), RegisterDigest.open("", 7, HASH, keys));
    assertEquals(Optional.empty(), RegisterDigest.open(null, 7, HASH, keys));
    assertEquals(Optional.empty(), RegisterDigest.open("*", 7, HASH, keys));
  }

  @Test
  void no_bit_of_a_text_can_be_turned() {
    byte[] whole =
        Base64.getDecoder().decode(RegisterDigest.EMPTY.plus(share(1)).sealed(7, HASH, keys));
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] turned = whole.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getEncoder().encodeToString(turned);
      assertEquals(Optional.empty(), RegisterDigest.open(text, 7, HASH, keys), "bit " + bit);
    }
  }

  /** Who could see sums could look for other rows with the same one. */
  @Test
  void the_same_digest_never_stands_there_twice_in_the_same_way() {
    RegisterDigest digest = RegisterDigest.EMPTY.plus(share(1));
    assertNotEquals(digest.sealed(7, HASH, keys), digest.sealed(7, HASH, keys));
  }

  @Test
  void rows_of_other_columns_values_or_tables_never_share_a_seal() {
    List<Map<String, Object>> rows =
        List.of(
            Map.of("a", "1"),
            Map.of("a", "2"),
            Map.of("b", "1"),
            Map.of("a", "1", "b", "1"),
            Map.of("a", "1\nb:1:1"),
            Map.of("a", ""),
            Map.of(),
            Map.of("a", 11L),
            Map.of("a", new byte[] {1}),
            Map.of("a", "1:1"));
    Map<String, Object> seen = new HashMap<>();
    for (SealedTable table : List.of(SealedTable.MEASURE, SealedTable.APPROVAL)) {
      for (Map<String, Object> row : rows) {
        assertEquals(null, seen.put(SealForm.seal(table, row, List.of(), keys), row));
        assertEquals(null, seen.put(SealForm.seal(table, row, List.of(row), keys), row));
        assertEquals(null, seen.put(SealForm.seal(table, row, List.of(row, row), keys), row));
      }
    }
  }
}
