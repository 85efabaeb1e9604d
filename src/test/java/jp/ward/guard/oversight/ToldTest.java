package jp.ward.guard.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.ward.guard.approval.ClearanceResult;
import jp.ward.guard.audit.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToldTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  private static Told told(boolean stopped, String clearance, GivenClearanceRow given) {
    IndexRow row = new IndexRow();
    row.stopped = stopped;
    String content = "{\"answer\":{\"clearance\":" + clearance + "}}";
    LedgerItem check =
        LedgerItem.of(
            new Stored(1, AT, "CHECK", null, null, content.getBytes(StandardCharsets.UTF_8)));
    return Told.of(row, check, given);
  }

  private static GivenClearanceRow given(Instant usedAt, ClearanceResult result) {
    GivenClearanceRow row = new GivenClearanceRow();
    row.usedAt = usedAt;
    row.result = result == null ? null : result.name();
    return row;
  }

  @Test
  void what_was_stopped_is_not_told_and_what_was_let_go_on_may_be() {
    assertEquals(Told.NOT_TOLD, told(true, "null", null));
    assertEquals(Told.POSSIBLE, told(false, "null", null));
  }

  @Test
  void a_permission_tells_nothing_until_it_is_used() {
    assertEquals(Told.NOT_TOLD, told(false, "{}", null));
    assertEquals(Told.NOT_TOLD, told(false, "{}", given(null, null)));
    assertEquals(Told.POSSIBLE, told(false, "{}", given(AT, null)));
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
    assertEquals(expected, told(false, "{}", given(AT, result)));
  }
}
