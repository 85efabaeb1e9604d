package jp.ward.guard.audit.disclosure;

import static jp.ward.guard.audit.trail.ATrailEntry.aTrailEntry;
import static jp.ward.guard.testing.ACheckRecord.aCheckRecord;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import jp.ward.guard.approval.ClearanceResult;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.record.RecordedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant REACHED = AT.plusSeconds(600);
  private static final Instant RUN_OUT = AT.plusSeconds(300);
  private static final Instant LIVE = AT.plusSeconds(601);

  private static Told told(boolean stopped, Instant clearanceEnds, GivenClearanceRow given) {
    TrailEntry row = aTrailEntry(1).stopped(stopped).build();
    RecordedEntry check = aCheckRecord().at(AT).clearedUntil(clearanceEnds).entry(1);
    return Told.of(row, check, given, REACHED);
  }

  @Test
  void a_check_that_nobody_can_read_may_have_been_told() {
    TrailEntry row = aTrailEntry(1).stopped(false).build();
    RecordedEntry unread = RecordedEntry.of(new Stored(1, AT, "CHECK", null, null, null));
    assertEquals(Told.POSSIBLE, Told.of(row, unread, given(AT, ClearanceResult.NOT_MADE), REACHED));
  }

  private static GivenClearanceRow given(Instant usedAt, ClearanceResult result) {
    GivenClearanceRow row = new GivenClearanceRow();
    row.usedAt = usedAt;
    row.result = result == null ? null : result.name();
    return row;
  }

  @Test
  void what_was_stopped_is_not_told_and_what_was_let_go_on_may_be() {
    assertEquals(Told.NOT_TOLD, told(true, null, null));
    assertEquals(Told.POSSIBLE, told(false, null, null));
  }

  @Test
  void a_permission_that_has_run_out_unused_told_nothing_and_a_live_one_may_yet() {
    assertEquals(Told.NOT_TOLD, told(false, RUN_OUT, given(null, null)));
    assertEquals(Told.POSSIBLE, told(false, LIVE, given(null, null)));
    assertEquals(Told.POSSIBLE, told(false, REACHED, given(null, null)));
    assertEquals(Told.POSSIBLE, told(false, RUN_OUT, given(AT, null)));
  }

  @Test
  void of_what_became_of_an_unknown_or_unreadable_permission_nobody_can_say_that_it_was_not() {
    assertEquals(Told.POSSIBLE, told(false, RUN_OUT, null));
    GivenClearanceRow unread = given(AT, ClearanceResult.NOT_MADE);
    unread.unread = true;
    assertEquals(Told.POSSIBLE, told(false, RUN_OUT, unread));
  }

  @ParameterizedTest
  @EnumSource
  void each_way_in_which_an_act_went_says_whether_it_was_told(ClearanceResult result) {
    Told expected =
        switch (result) {
          case REACHED, WRONG_PARTY -> Told.TOLD;
          case REFUSED -> Told.POSSIBLE;
          case NO_ANSWER, NOT_MADE -> Told.NOT_TOLD;
        };
    assertEquals(expected, told(false, RUN_OUT, given(AT, result)));
  }
}
