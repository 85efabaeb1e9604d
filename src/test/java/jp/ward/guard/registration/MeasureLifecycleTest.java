package jp.ward.guard.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.registration.MeasureLifecycle.Event;
import jp.ward.guard.registration.MeasureLifecycle.Grant;
import org.junit.jupiter.api.Test;

class MeasureLifecycleTest {

  private static final LocalDate END = LocalDate.of(2027, 3, 31);

  private static final Map<Event, Map<MeasureState, MeasureState>> POSSIBLE =
      Map.of(
          Event.ACTIVATE,
          Map.of(MeasureState.PROVISIONAL, MeasureState.ACTIVE),
          Event.EXTEND,
          Map.of(
              MeasureState.ACTIVE, MeasureState.ACTIVE, MeasureState.LAPSED, MeasureState.ACTIVE),
          Event.ADD_PROTECTION,
          Map.of(
              MeasureState.PROVISIONAL,
              MeasureState.PROVISIONAL,
              MeasureState.ACTIVE,
              MeasureState.ACTIVE,
              MeasureState.LAPSED,
              MeasureState.ACTIVE));

  private static final Map<Grant, Map<MeasureState, MeasureState>> GRANTED =
      Map.of(
          Grant.END,
          Map.of(MeasureState.ACTIVE, MeasureState.ENDED, MeasureState.LAPSED, MeasureState.ENDED),
          Grant.REJECT,
          Map.of(MeasureState.PROVISIONAL, MeasureState.REJECTED),
          Grant.SHORTEN,
          Map.of(MeasureState.ACTIVE, MeasureState.ACTIVE),
          Grant.LESSEN,
          POSSIBLE.get(Event.ADD_PROTECTION));

  @Test
  void every_state_answers_every_event_as_written_here() {
    for (MeasureState state : MeasureState.values()) {
      for (Event event : Event.values()) {
        assertEquals(
            Optional.ofNullable(POSSIBLE.get(event).get(state)),
            MeasureLifecycle.after(state, event),
            state + " " + event);
      }
    }
  }

  @Test
  void no_walk_of_one_officer_leads_out_of_protection() {
    Set<MeasureState> reached = EnumSet.of(MeasureState.PROVISIONAL, MeasureState.ACTIVE);
    Deque<MeasureState> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      MeasureState stored = open.pop();
      for (LocalDate today : new LocalDate[] {END.minusYears(1), END, END.plusDays(1)}) {
        MeasureState seen = MeasureLifecycle.seen(stored, END, today);
        assertTrue(seen.protects(), stored + " on " + today);
        for (Event event : Event.values()) {
          MeasureLifecycle.after(seen, event).filter(reached::add).ifPresent(open::push);
        }
      }
    }
    assertEquals(EnumSet.of(MeasureState.PROVISIONAL, MeasureState.ACTIVE), reached);
  }

  @Test
  void a_closed_measure_takes_no_event_and_no_grant() {
    for (MeasureState closed : EnumSet.of(MeasureState.ENDED, MeasureState.REJECTED)) {
      for (Event event : Event.values()) {
        assertEquals(Optional.empty(), MeasureLifecycle.after(closed, event));
      }
      for (Grant grant : Grant.values()) {
        assertEquals(Optional.empty(), MeasureLifecycle.after(closed, grant));
      }
    }
  }

  @Test
  void every_state_answers_what_two_people_grant_as_written_here() {
    for (MeasureState state : MeasureState.values()) {
      for (Grant grant : Grant.values()) {
        assertEquals(
            Optional.ofNullable(GRANTED.get(grant).get(state)),
            MeasureLifecycle.after(state, grant),
            state + " " + grant);
      }
    }
  }

  @Test
  void only_what_two_people_grant_leads_out_of_protection_and_from_everywhere_it_does() {
    for (MeasureState seen : MeasureState.values()) {
      for (Event event : Event.values()) {
        assertTrue(
            MeasureLifecycle.after(seen, event).map(MeasureState::protects).orElse(true),
            seen + " " + event);
      }
      boolean ends =
          Arrays.stream(Grant.values())
              .flatMap(grant -> MeasureLifecycle.after(seen, grant).stream())
              .anyMatch(next -> !next.protects());
      assertEquals(seen.protects(), ends, seen + " can be closed by two");
    }
  }

  @Test
  void an_active_measure_lapses_the_day_after_its_end_and_goes_on_protecting() {
    assertEquals(MeasureState.ACTIVE, MeasureLifecycle.seen(MeasureState.ACTIVE, END, END));
    MeasureState after = MeasureLifecycle.seen(MeasureState.ACTIVE, END, END.plusDays(1));
    assertEquals(MeasureState.LAPSED, after);
    assertTrue(after.protects());
  }

  @Test
  void only_an_active_measure_lapses() {
    LocalDate late = END.plusYears(10);
    for (MeasureState stored : MeasureState.values()) {
      if (stored != MeasureState.ACTIVE) {
        assertEquals(stored, MeasureLifecycle.seen(stored, END, late));
        assertEquals(stored, MeasureLifecycle.seen(stored, null, late));
      }
    }
  }

  @Test
  void a_measure_with_a_start_in_the_future_is_active_already() {
    assertEquals(
        MeasureState.ACTIVE, MeasureLifecycle.seen(MeasureState.ACTIVE, END, END.minusYears(2)));
  }
}
