package jp.ward.guard.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.testing.HandClock;
import jp.ward.guard.testing.ShippedSettings;
import jp.ward.guard.web.Refusal;

/** A clerk and two systems of one office, with the limits that hold where nobody sets others. */
abstract class LimitedWard {

  static final Office OFFICE = new Office("14101-welfare", "141011", "", "");
  static final Caller CLERK = caller("s-1001", Group.STAFF);
  static final Caller SYSTEM = caller("sys-1", Group.WARD_SYSTEM);
  static final Caller MAIL_RUN = caller("sys-mail", Group.WARD_SYSTEM);

  final HandClock clock = new HandClock(Instant.parse("2026-11-22T00:00:00Z"));
  final Limits limits =
      new Limits(
          ShippedSettings.of(LimitSettings.class),
          new Directory(
              List.of(),
              List.of(),
              List.of(),
              List.of(new BatchSystem("sys-mail", "14101-insurance", 60_000))),
          clock,
          ZoneId.of("Asia/Tokyo"));

  boolean isTaken(Caller caller, Inquiry inquiry) {
    try {
      limits.spend(caller, List.of(inquiry));
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  static Inquiry nobody() {
    return new Inquiry("s-1001", Set.of(), null);
  }

  static Caller caller(String id, Group group) {
    return new Caller(id, id, Set.of(group), OFFICE, false);
  }
}
