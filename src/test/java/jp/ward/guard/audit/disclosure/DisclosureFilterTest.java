package jp.ward.guard.audit.disclosure;

import static jp.ward.guard.audit.trail.ATrailEntry.aTrailEntry;
import static jp.ward.guard.testing.ACheckRecord.aCheckRecord;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.record.RecordedEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("読めない記録は、どの条件でも一覧から漏れない")
class DisclosureFilterTest {

  private static final DisclosureFilter OF_AN_ATTRIBUTE =
      new DisclosureFilter(null, null, Attribute.NAME, null, null, null, null, null, null);
  private static final DisclosureFilter TOLD =
      new DisclosureFilter(null, null, null, null, null, null, null, Told.TOLD, null);
  private static final DisclosureFilter SENT =
      new DisclosureFilter(null, null, null, "14101-tax", Act.SEND, null, null, null, null);
  private static final DisclosureFilter CERTAIN =
      new DisclosureFilter(null, null, null, null, null, null, null, null, DisclosureMatch.CERTAIN);

  private static Disclosure disclosure(boolean read) {
    RecordedEntry item =
        read
            ? aCheckRecord().entry(1)
            : RecordedEntry.of(new Stored(1, Instant.EPOCH, "CHECK", "14101-tax", null, null));
    return new Disclosure(
        aTrailEntry(1).build(),
        item,
        DisclosureMatch.DOUBTFUL,
        false,
        Told.POSSIBLE,
        null,
        Set.of());
  }

  private static TrailEntry row(String office, String act, boolean intact) {
    return aTrailEntry(1).of(null, office).act(act).intact(intact).build();
  }

  @Test
  void what_nobody_can_read_fits_every_attribute_and_whether_it_was_told() {
    assertTrue(OF_AN_ATTRIBUTE.takes(disclosure(false)));
    assertTrue(TOLD.takes(disclosure(false)));
    assertFalse(OF_AN_ATTRIBUTE.takes(disclosure(true)));
    assertFalse(TOLD.takes(disclosure(true)));
  }

  @Test
  void how_surely_it_is_about_her_is_known_of_it_too() {
    assertFalse(CERTAIN.takes(disclosure(false)));
  }

  @Test
  void what_nobody_could_read_when_it_was_indexed_fits_every_word_but_that_of_its_office() {
    assertTrue(SENT.takes(row("14101-tax", null, false)));
    assertFalse(SENT.takes(row("14101-child", null, false)));
    assertTrue(SENT.takes(row("14101-tax", "SEND", true)));
    assertFalse(SENT.takes(row("14101-tax", null, true)));
    assertFalse(SENT.takes(row("14101-tax", "LIST", false)));
  }
}
