package jp.ward.guard.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.ledger.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("監査の条件は、言われたものだけを絞り、同じ条件だけが同じ")
class TrailFilterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** One filter for each word that can be asked for, each of which the row below fits. */
  private static final List<TrailFilter> EACH =
      List.of(
          new TrailFilter(null, null, "14101-tax", null, null, null, null, null, null, null, null),
          new TrailFilter(null, null, null, Kind.CHECK, null, null, null, null, null, null, null),
          new TrailFilter(null, null, null, null, Act.SEND, null, null, null, null, null, null),
          new TrailFilter(null, null, null, null, null, Channel.POST, null, null, null, null, null),
          new TrailFilter(
              null, null, null, null, null, null, Outcome.BLOCK, null, null, null, null),
          new TrailFilter(
              null, null, null, null, null, null, null, Flag.REGISTER_STALE, null, null, null),
          new TrailFilter(null, null, null, null, null, null, null, null, "key", null, null),
          new TrailFilter(null, null, null, null, null, null, null, null, null, true, null),
          new TrailFilter(null, null, null, null, null, null, null, null, null, null, true));

  private static final TrailFilter NONE =
      new TrailFilter(null, null, null, null, null, null, null, null, null, null, null);

  private static TrailEntry row(
      String office,
      Kind kind,
      Act act,
      Channel channel,
      Outcome verdict,
      String flags,
      String staff,
      Long reviewedBy) {
    return new TrailEntry(
        7,
        Instant.EPOCH,
        kind.name(),
        office,
        "141011",
        null,
        act == null ? null : act.name(),
        channel == null ? null : channel.name(),
        verdict == null ? null : verdict.name(),
        flags,
        staff,
        null,
        verdict == Outcome.BLOCK,
        flags != null,
        null,
        true,
        reviewedBy,
        null);
  }

  private static final TrailEntry FITS =
      row(
          "14101-tax",
          Kind.CHECK,
          Act.SEND,
          Channel.POST,
          Outcome.BLOCK,
          " ABOUT_PROTECTED_PERSON REGISTER_STALE ",
          "key",
          9L);

  private static final TrailEntry FITS_NONE =
      row("14101-civil", Kind.TASK_READ, null, null, null, null, null, null);

  @Test
  void each_word_alone_is_held_against_its_own_column() {
    for (TrailFilter one : EACH) {
      assertTrue(one.takes(FITS), one.toString());
      assertFalse(one.takes(FITS_NONE), one.toString());
    }
    assertTrue(NONE.takes(FITS) && NONE.takes(FITS_NONE));
  }

  @Test
  void all_that_is_said_must_fit() {
    TrailFilter two =
        new TrailFilter(
            null, null, "14101-tax", Kind.CHECK, Act.VIEW, null, null, null, null, null, null);
    assertFalse(two.takes(FITS));
  }

  @Test
  void what_did_not_happen_can_be_asked_for_too() {
    TrailFilter wentOn =
        new TrailFilter(null, null, null, null, null, null, null, null, null, false, null);
    TrailFilter open =
        new TrailFilter(null, null, null, null, null, null, null, null, null, null, false);
    for (TrailFilter one : List.of(wentOn, open)) {
      assertFalse(one.takes(FITS));
      assertTrue(one.takes(FITS_NONE));
    }
  }

  @Test
  void a_flag_is_one_whole_word() {
    TrailFilter stale = EACH.get(5);
    assertFalse(
        stale.takes(row(null, Kind.CHECK, null, null, null, " NO_REGISTER_STALE ", null, null)));
  }

  @Test
  void a_search_goes_down_the_columns_of_what_is_said_and_of_nothing_else() {
    assertEquals(Map.of(), NONE.words());
    assertEquals(Map.of("office", "14101-tax"), EACH.get(0).words());
    assertEquals(Map.of("flagged", true), EACH.get(5).words());
    assertEquals(Map.of("stopped", true), EACH.get(7).words());
    assertEquals(Map.of(), EACH.get(8).words(), "what was signed off has no column to go down");
  }

  @Test
  void no_two_filters_are_framed_alike() {
    Set<Frame> frames = new HashSet<>();
    EACH.forEach(one -> frames.add(one.frame()));
    frames.add(NONE.frame());
    frames.add(
        new TrailFilter(DAY, null, null, null, null, null, null, null, null, null, null).frame());
    frames.add(
        new TrailFilter(null, DAY, null, null, null, null, null, null, null, null, null).frame());
    frames.add(
        new TrailFilter(null, null, null, null, null, null, null, null, null, null, false).frame());
    assertEquals(EACH.size() + 4, frames.size());
    assertNotEquals(
        EACH.get(5).frame(),
        new TrailFilter(
                null, null, null, null, null, null, null, Flag.MUTUAL_MEASURES, null, null, null)
            .frame());
  }

  @Test
  void it_prints_which_words_are_used_and_none_of_them() {
    assertEquals("filter by [staff]", EACH.get(6).toString());
  }
}
