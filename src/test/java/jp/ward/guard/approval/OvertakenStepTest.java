package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("台帳の順番を待つ間に期限が過ぎたら、判断し直す")
class OvertakenStepTest {

  @Inject ApprovalBasis basis;
  @Inject Ledger ledger;

  private static Case until(Instant end) {
    return new Case(
        null,
        null,
        new Approval(ApprovalStatus.APPROVED, List.of(), List.of(), List.of(), end, null, 0));
  }

  private static List<Entry> entry(String reference) {
    return List.of(Entry.of(Kind.APPROVAL_VOTED, "14101-civil", reference, Map.of()));
  }

  @Test
  void what_ended_before_the_head_was_reached_is_decided_anew_and_leaves_no_entry() {
    Instant end = ledger.now().minusSeconds(5);
    String reference = Ids.next("tst", end);
    List<Instant> decided = new ArrayList<>();
    basis.write(
        () -> {
          boolean first = decided.isEmpty();
          Instant now = first ? end.minusSeconds(5) : basis.now();
          decided.add(now);
          basis.append(until(end), now, entry(reference + (first ? "_early" : "_late")));
          return null;
        });
    assertEquals(2, decided.size());
    assertTrue(decided.get(1).isAfter(end));
    assertTrue(ledger.byReference(reference + "_early").isEmpty());
    assertFalse(ledger.byReference(reference + "_late").isEmpty());
  }

  @Test
  void who_is_overtaken_again_and_again_is_not_counted() {
    Instant end = ledger.now().minusSeconds(5);
    assertThrows(
        RuntimeException.class,
        () ->
            basis.write(
                () -> {
                  basis.append(until(end), end.minusSeconds(5), entry("tst_never"));
                  return null;
                }));
    assertTrue(ledger.byReference("tst_never").isEmpty());
  }

  @Test
  void an_entry_is_no_earlier_than_what_it_was_decided_by() {
    Instant ahead = ledger.now().plusMillis(300);
    String reference = Ids.next("tst", ahead);
    basis.write(
        () -> {
          basis.append(until(ahead.plusSeconds(60)), ahead, entry(reference));
          return null;
        });
    Instant recorded =
        ledger.byReference(reference).flatMap(ledger::read).orElseThrow().guardTime();
    assertFalse(recorded.isBefore(ahead));
  }
}
