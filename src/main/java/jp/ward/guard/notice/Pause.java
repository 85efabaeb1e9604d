package jp.ward.guard.notice;

import java.time.Duration;

/** How long to wait after a failure: twice as long each time, up to a bound. */
record Pause(Duration first, Duration longest) {

  /**
   * The pause after so many failures, shortened by up to a quarter, so that what failed together
   * does not come again together.
   *
   * @param failures 1 after the first
   * @param random any byte
   */
  Duration after(int failures, byte random) {
    Duration pause = first;
    for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    if (pause.compareTo(longest) > 0) {
      pause = longest;
    }
    return pause.minus(pause.multipliedBy(random & 255).dividedBy(4 * 256));
  }
}
