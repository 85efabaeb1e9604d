package jp.ward.guard.access;

import java.time.Clock;

class MakesAClock {
  Clock clock = Clock.systemUTC();
}
