package jp.ward.guard.measure;

import java.time.LocalDate;
import java.time.ZoneId;

class AsksTheDayOfAZone {
  LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
}
