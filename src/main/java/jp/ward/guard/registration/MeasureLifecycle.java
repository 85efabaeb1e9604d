package jp.ward.guard.registration;

import java.time.LocalDate;
import java.util.Optional;
import jp.ward.guard.decision.MeasureState;

/**
 * What may become of a measure: on one officer's word never less protection, and less only by what
 * two people have granted.
 */
public final class MeasureLifecycle {

  /** What an officer does alone. */
  public enum Event {
    ACTIVATE,
    EXTEND,
    ADD_PROTECTION
  }

  /** What two people grant together. */
  public enum Grant {
    /** Closes a measure that was in force, past its end or not. */
    END,
    /** Closes one that was only applied for. */
    REJECT,
    SHORTEN,
    /** Takes part of the protection away: a person, a place, an office. */
    LESSEN
  }

  private MeasureLifecycle() {}

  /**
   * The state as it counts on a day. Lapse is derived, so that no job has to run for it, and a
   * lapsed measure protects until two people close it.
   *
   * @param end the last day of the period, null where a measure has no end
   */
  public static MeasureState seen(MeasureState stored, LocalDate end, LocalDate today) {
    boolean over = stored == MeasureState.ACTIVE && end != null && end.isBefore(today);
    return over ? MeasureState.LAPSED : stored;
  }

  /** The state to store after the event, or empty where the event is impossible in this state. */
  public static Optional<MeasureState> after(MeasureState seen, Event event) {
    return switch (event) {
      case ACTIVATE -> only(seen == MeasureState.PROVISIONAL, MeasureState.ACTIVE);
      case EXTEND ->
          only(seen == MeasureState.ACTIVE || seen == MeasureState.LAPSED, MeasureState.ACTIVE);
      case ADD_PROTECTION ->
          only(seen.protects(), seen == MeasureState.LAPSED ? MeasureState.ACTIVE : seen);
    };
  }

  /** The state to store once two people have granted it, or empty where it is impossible. */
  public static Optional<MeasureState> after(MeasureState seen, Grant grant) {
    return switch (grant) {
      case END ->
          only(seen == MeasureState.ACTIVE || seen == MeasureState.LAPSED, MeasureState.ENDED);
      case REJECT -> only(seen == MeasureState.PROVISIONAL, MeasureState.REJECTED);
      case SHORTEN -> only(seen == MeasureState.ACTIVE, MeasureState.ACTIVE);
      case LESSEN ->
          only(seen.protects(), seen == MeasureState.LAPSED ? MeasureState.ACTIVE : seen);
    };
  }

  private static Optional<MeasureState> only(boolean possible, MeasureState next) {
    return possible ? Optional.of(next) : Optional.empty();
  }
}
