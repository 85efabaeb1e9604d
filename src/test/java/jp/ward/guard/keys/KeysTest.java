package jp.ward.guard.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  private static final byte[] CONTENT = "{\"who\":\"staff\"}".getBytes(UTF_8);
  private static final byte[] PLACE = "entry 7".getBytes(UTF_8);

  @TempDir Path temp;
  private KeyFolder folder;
  private Keys keys;

  @BeforeEach
  void fresh_keys() throws IOException {
    KeyFolder.init(temp.resolve("keys"));
    folder = KeyFolder.read(temp.resolve("keys"), new ArrayList<>());
    keys = new Keys(folder);
  }

  @Test
  void what_was_sealed_opens_again() {
    assertArrayEquals(CONTENT, keys.open(keys.seal(CONTENT, PLACE), PLACE));
  }

  @Test
  void a_destroyed_key_destroys_the_content() {
    Sealed destroyed = keys.seal(CONTENT, PLACE).destroyed();
    assertTrue(destroyed.isDestroyed());
    assertThrows(IllegalStateException.class, () -> keys.open(destroyed, PLACE));
  }

  @Test
  void every_content_has_a_key_of_its_own() {
    Sealed one = keys.seal(CONTENT, PLACE);
    Sealed other = keys.seal(CONTENT, PLACE);
    Sealed exchanged = new Sealed(other.wrappedKey(), one.nonce(), one.ciphertext());
    assertThrows(IllegalStateException.class, () -> keys.open(exchanged, PLACE));
  }

  @Test
  void sealed_content_does_not_open_at_another_place() {
    Sealed sealed = keys.seal(CONTENT, PLACE);
    assertThrows(IllegalStateException.class, () -> keys.open(sealed, "entry 8".getBytes(UTF_8)));
  }

  @Test
  void a_changed_bit_is_noticed_wherever_it_is() {
    Sealed sealed = keys.seal(CONTENT, PLACE);
    for (byte[] part : new byte[][] {sealed.wrappedKey(), sealed.nonce(), sealed.ciphertext()}) {
      for (int i = 0; i < part.length; i++) {
        part[i] ^= 1;
        assertThrows(IllegalStateException.class, () -> keys.open(sealed, PLACE));
        part[i] ^= 1;
      }
    }
    assertArrayEquals(CONTENT, keys.open(sealed, PLACE));
  }

  @Test
  void other_keys_open_nothing() throws IOException {
    KeyFolder.init(temp.resolve("other"));
    Keys others = new Keys(KeyFolder.read(temp.resolve("other"), new ArrayList<>()));
    Sealed sealed = keys.seal(CONTENT, PLACE);
    assertThrows(IllegalStateException.class, () -> others.open(sealed, PLACE));
    assertNotEquals(keys.mark(1, "PHONE||0312345678"), others.mark(1, "PHONE||0312345678"));
  }

  @Test
  void a_deeper_mark_wraps_the_one_before() throws IOException {
    OwnerOnly.newFile(
        folder.directory().resolve("identifier-2.key"), KeyFile.line("identifier-2", new byte[32]));
    Keys rotated = new Keys(KeyFolder.read(folder.directory(), new ArrayList<>()));
    String first = keys.mark(1, "PHONE||0312345678");
    assertEquals(first, rotated.mark(1, "PHONE||0312345678"));
    byte[] wrapped = Crypto.hmac(new byte[32], Base64.getUrlDecoder().decode(first));
    assertEquals(
        Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped),
        rotated.mark(2, "PHONE||0312345678"));
  }

  @Test
  void there_is_no_mark_of_a_depth_that_has_no_key() {
    assertThrows(IllegalArgumentException.class, () -> keys.mark(0, "x"));
    assertThrows(IllegalArgumentException.class, () -> keys.mark(2, "x"));
  }

  @Test
  void the_keys_serve_one_purpose_each() {
    Frame message = new Frame("test/v1").text("x");
    String mark = keys.mark(1, new String(message.bytes(), UTF_8));
    byte[] ledger = keys.ledgerMac(message.bytes());
    assertArrayEquals(ledger, keys.registerMac(message));
    assertNotEquals(mark, keys.bindingMac(message));
    assertNotEquals(mark, Base64.getUrlEncoder().withoutPadding().encodeToString(ledger));
    assertEquals(43, mark.length());
  }

  @Test
  void sealed_content_does_not_print() {
    assertFalse(keys.seal(CONTENT, PLACE).toString().contains("staff"));
  }
}
