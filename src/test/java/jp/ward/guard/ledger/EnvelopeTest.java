package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Golden: whoever changes what is expected here breaks every ledger that was ever written. */
class EnvelopeTest {

  private static final String ZEROS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  /** The commitment is the SHA-256 of 32 bytes 0x01 and the two bytes of {@code {}}. */
  private static final Envelope FIRST =
      new Envelope(
          1,
          Instant.parse("2026-11-22T09:00:00.000120Z"),
          "CHECK",
          "14102-welfare",
          "XvF5/0on23BFstdEQ4ky+Wif+vSC7utLGlF0DH2QlVU=",
          ZEROS);

  @Test
  void the_canonical_text_is_seven_lines() {
    assertEquals(
        """
        disclosure-guard/ledger/v1
        1
        2026-11-22T09:00:00.000120Z
        CHECK
        14102-welfare
        XvF5/0on23BFstdEQ4ky+Wif+vSC7utLGlF0DH2QlVU=
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
        """,
        FIRST.canonicalText());
  }

  @Test
  void the_commitment_is_the_hash_of_salt_and_content() {
    byte[] salted = new byte[34];
    Arrays.fill(salted, 0, 32, (byte) 1);
    System.arraycopy("{}".getBytes(StandardCharsets.UTF_8), 0, salted, 32, 2);
    assertEquals("XvF5/0on23BFstdEQ4ky+Wif+vSC7utLGlF0DH2QlVU=", Digest.sha256(salted));
  }

  @Test
  void hash_and_mac_are_those_that_other_tools_compute() {
    ChainLink link = ChainLink.of(FIRST, mac());
    assertEquals("6szfX8EPbgZgy4VK+6zNfLtrlg1DFmrqSHCcoSyovV0=", link.hash());
    assertEquals("mwT4MaeCBvwtYP9rahvd3i4OtGRxUYqgGiXx0tQvjH4=", link.mac());
    assertTrue(link.isGenuine(mac()));
  }

  @Test
  void the_head_carries_a_mac_of_its_own() {
    HeadMark head =
        HeadMark.of(1, "6szfX8EPbgZgy4VK+6zNfLtrlg1DFmrqSHCcoSyovV0=", FIRST.guardTime(), mac());
    assertEquals("z2TJh28jqJ8KPg0dHxI+WZY0cpa77tYzWymjin7crek=", head.mac());
    assertTrue(head.isGenuine(mac()));
    assertFalse(new HeadMark(2, head.hash(), head.guardTime(), head.mac()).isGenuine(mac()));
  }

  @Test
  void an_empty_head_is_genuine_only_as_the_migration_writes_it() {
    assertTrue(HeadMark.EMPTY.isGenuine(mac()));
    assertFalse(new HeadMark(0, ZEROS, FIRST.guardTime(), "").isGenuine(mac()));
  }

  @Test
  void whole_seconds_are_written_with_six_digits() {
    assertEquals(
        "2026-11-22T09:00:00.000000Z", Envelope.timeText(Instant.parse("2026-11-22T09:00:00Z")));
  }

  @Test
  void nothing_that_breaks_a_line_becomes_an_entry() {
    byte[] content = new byte[0];
    for (String bad : new String[] {"a\nb", "-", "", "a b", "区", "a".repeat(65)}) {
      assertThrows(
          IllegalArgumentException.class, () -> new Entry(Kind.CHECK, bad, null, content), bad);
      assertThrows(
          IllegalArgumentException.class, () -> new Entry(Kind.CHECK, null, bad, content), bad);
    }
  }

  @Test
  void an_envelope_says_whether_its_row_was_spoiled() {
    assertTrue(FIRST.isWellFormed());
    assertFalse(new Envelope(1, null, "CHECK", "-", ZEROS, ZEROS).isWellFormed());
    assertFalse(new Envelope(1, FIRST.guardTime(), "CHECK\n", "-", ZEROS, ZEROS).isWellFormed());
    assertFalse(new Envelope(1, FIRST.guardTime(), "CHECK", null, ZEROS, ZEROS).isWellFormed());
    assertFalse(new Envelope(1, FIRST.guardTime(), "CHECK", "-", "AAAA", ZEROS).isWellFormed());
  }

  /** The ledger key of the example: 32 bytes 0x02. */
  private static UnaryOperator<byte[]> mac() {
    return bytes -> {
      try {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 2);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
