package jp.ward.guard.check;

import java.time.Instant;

class AsksTheTime {
  Instant now = Instant.now();
}
