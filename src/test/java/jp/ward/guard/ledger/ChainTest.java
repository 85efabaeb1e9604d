package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final UnaryOperator<byte[]> MAC = keyed("the ledger key");
  private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

  private final List<ChainLink> links = new ArrayList<>();
  private HeadMark head;

  @BeforeEach
  void ten_entries() {
    Chain chain = Chain.fromTheBeginning(MAC);
    for (int i = 1; i <= 10; i++) {
      links.add(chain.extend(NOON.plusSeconds(i / 3), entry(), commitment(i)));
    }
    head = chain.head();
  }

  @Test
  void an_untouched_chain_is_sound() {
    assertEquals(Optional.empty(), walk());
  }

  @Test
  void an_empty_chain_is_sound() {
    assertEquals(Optional.empty(), Chain.fromTheBeginning(MAC).end(HeadMark.EMPTY));
  }

  @Test
  void a_batch_goes_on_where_the_head_stands() {
    Chain next = Chain.after(new Head(10, head.hash(), head.guardTime()), MAC);
    links.add(next.extend(NOON.plusSeconds(60), entry(), commitment(11)));
    head = next.head();
    assertEquals(Optional.empty(), walk());
  }

  @Test
  void an_edited_entry_is_named() {
    for (int i = 0; i < links.size(); i++) {
      ChainLink whole = links.get(i);
      for (Envelope edited : edits(whole.envelope())) {
        links.set(i, new ChainLink(edited, whole.hash(), whole.mac()));
        assertBad(i + 1, "changed");
      }
      links.set(i, whole);
    }
  }

  @Test
  void an_edited_entry_whose_hash_was_mended_is_named() {
    Envelope edited = edits(links.get(4).envelope()).get(0);
    links.set(4, new ChainLink(edited, edited.hash(), links.get(4).mac()));
    assertBad(5, "not written by the guard");
  }

  @Test
  void an_entry_sealed_with_another_key_is_named() {
    links.set(4, ChainLink.of(edits(links.get(4).envelope()).get(0), keyed("another key")));
    assertBad(5, "not written by the guard");
  }

  @Test
  void a_deleted_entry_is_named() {
    links.remove(6);
    assertBad(7, "missing");
  }

  @Test
  void exchanged_rows_are_named() {
    ChainLink third = links.get(2);
    links.set(2, links.get(3));
    links.set(3, third);
    assertBad(3, "missing");
  }

  @Test
  void exchanged_and_renumbered_entries_are_named() {
    ChainLink third = links.get(2);
    ChainLink fourth = links.get(3);
    links.set(2, new ChainLink(numbered(fourth.envelope(), 3), fourth.hash(), fourth.mac()));
    links.set(3, new ChainLink(numbered(third.envelope(), 4), third.hash(), third.mac()));
    assertBad(3, "changed");
  }

  @Test
  void an_inserted_entry_is_named() {
    links.add(5, links.get(4));
    assertBad(5, "second time");
  }

  @Test
  void an_entry_inserted_before_renumbered_ones_is_named() {
    links.add(5, new ChainLink(numbered(links.get(4).envelope(), 6), commitment(9), commitment(9)));
    assertBad(6, "changed");
  }

  @Test
  void an_entry_of_another_ledger_under_the_same_key_is_named() {
    Chain other = Chain.fromTheBeginning(MAC);
    for (int i = 1; i <= 4; i++) {
      other.extend(NOON, entry(), commitment(100 + i));
    }
    links.set(4, other.extend(NOON.plusSeconds(1), entry(), commitment(5)));
    assertBad(5, "previous hash differs");
  }

  @Test
  void an_earlier_time_is_named() {
    Envelope last = links.get(9).envelope();
    links.set(
        9,
        ChainLink.of(
            new Envelope(
                10, NOON, last.kind(), last.office(), last.commitment(), last.previousHash()),
            MAC));
    assertBad(10, "earlier");
  }

  @Test
  void a_cut_tail_is_named() {
    links.subList(7, 10).clear();
    assertBad(8, "missing");
  }

  @Test
  void a_cut_tail_under_a_forged_head_is_named() {
    links.subList(7, 10).clear();
    head = new HeadMark(7, links.get(6).hash(), links.get(6).envelope().guardTime(), head.mac());
    assertBad(8, "head row is gone or was changed");
  }

  @Test
  void a_ledger_emptied_under_its_head_is_named() {
    links.clear();
    assertBad(1, "missing");
  }

  @Test
  void entries_beyond_the_head_are_named() {
    ChainLink seventh = links.get(6);
    head = HeadMark.of(7, seventh.hash(), seventh.envelope().guardTime(), MAC);
    assertBad(8, "beyond the head");
  }

  @Test
  void another_last_entry_than_the_heads_is_named() {
    head = HeadMark.of(10, commitment(1), head.guardTime(), MAC);
    assertBad(10, "not the one that the head names");
  }

  @Test
  void a_spoiled_row_is_named() {
    ChainLink link = links.get(1);
    links.set(1, new ChainLink(new Envelope(2, null, null, null, null, null), link.hash(), null));
    assertBad(2, "malformed");
  }

  @Test
  void no_entry_is_written_before_the_one_before_it() {
    Chain chain = Chain.after(new Head(10, head.hash(), head.guardTime()), MAC);
    assertThrows(IllegalStateException.class, () -> chain.extend(NOON, entry(), commitment(11)));
  }

  private Optional<LedgerFault> walk() {
    Chain chain = Chain.fromTheBeginning(MAC);
    for (ChainLink link : links) {
      Optional<LedgerFault> fault = chain.accept(link);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return chain.end(head);
  }

  private void assertBad(long entry, String what) {
    LedgerFault fault = walk().orElseThrow();
    assertEquals(entry, fault.entry(), fault::toString);
    assertTrue(fault.what().contains(what), fault::toString);
  }

  private static List<Envelope> edits(Envelope e) {
    return List.of(
        new Envelope(
            e.entry(),
            e.guardTime().plusSeconds(60),
            e.kind(),
            e.office(),
            e.commitment(),
            e.previousHash()),
        new Envelope(
            e.entry(), e.guardTime(), "OTHER", e.office(), e.commitment(), e.previousHash()),
        new Envelope(e.entry(), e.guardTime(), e.kind(), "-", e.commitment(), e.previousHash()),
        new Envelope(
            e.entry(), e.guardTime(), e.kind(), e.office(), commitment(99), e.previousHash()),
        new Envelope(
            e.entry(), e.guardTime(), e.kind(), e.office(), e.commitment(), commitment(99)));
  }

  private static Envelope numbered(Envelope e, long entry) {
    return new Envelope(
        entry, e.guardTime(), e.kind(), e.office(), e.commitment(), e.previousHash());
  }

  private static Entry entry() {
    return new Entry(Kind.CHECK, "14101-welfare", null, new byte[0]);
  }

  private static String commitment(int number) {
    return Digest.sha256(new byte[] {(byte) number});
  }

  private static UnaryOperator<byte[]> keyed(String key) {
    return bytes ->
        Digest.bytes(
            Digest.sha256(
                (key + Digest.text(bytes)).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
