package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.RegisterDoubts;
import jp.ward.guard.ledger.SealedRows;
import jp.ward.guard.ledger.SealedTable;

/**
 * How far the ledger has been read on, as the guard wrote it. A position that somebody else has
 * written would hide what comes after it: reading on begins then with the day of the first entry
 * that is missing in the index, and what is derived from that day on is derived again. Held by
 * FollowerTest.
 */
@ApplicationScoped
class Positions {

  private static final String FIRST_MISSING =
      "select coalesce(min(e.entry), (select coalesce(max(l.entry), 0) + 1 from ledger_envelope l))"
          + " from ledger_envelope e"
          + " where not exists (select 1 from audit_index i where i.entry = e.entry)";

  private final EntityManager entities;
  private final SealedRows sealed;
  private final RegisterDoubts doubts;
  private final Ledger ledger;
  private final ZoneId zone;

  Positions(
      EntityManager entities,
      SealedRows sealed,
      RegisterDoubts doubts,
      Ledger ledger,
      ZoneId zone) {
    this.entities = entities;
    this.sealed = sealed;
    this.doubts = doubts;
    this.ledger = ledger;
    this.zone = zone;
  }

  boolean isGenuine() {
    return sealed.isGenuine(SealedTable.POSITION, PositionRow.THE_ONE);
  }

  /** The last entry before which none is missing in the index. */
  long lastFollowed() {
    Number missing = (Number) entities.createNativeQuery(FIRST_MISSING).getSingleResult();
    return missing.longValue() - 1;
  }

  /**
   * Puts a position right that the guard did not write, or that is not where the index ends: an
   * older one that was put back, or an index whose end was taken away. What comes after the day's
   * beginning is derived anew, since counts are kept by the day. Needs the position's lock.
   */
  void mend() {
    boolean isGenuine = isGenuine();
    long end = number("select coalesce(max(entry), 0) from audit_index");
    if (isGenuine && end == number("select entry from audit_position where id = 1")) {
      return;
    }
    boolean isOfTheLedger = end == 0 || !ledger.after(end - 1, 1).isEmpty();
    if (isGenuine && isOfTheLedger) {
      doubts.report(SealedTable.POSITION.table(), "1", "is not where the index ends");
    }
    long last = lastFollowed();
    Instant day = dayBegins(last + 1);
    long kept = day == null ? last : Math.min(last, lastBefore(day, last));
    if (day != null) {
      change("delete from audit_tally where on_day >= ?1", LocalDate.ofInstant(day, zone));
    }
    for (String table : new String[] {"audit_index", "audit_look", "audit_named", "audit_about"}) {
      change("delete from " + table + " where entry > ?1", kept);
    }
    change("delete from audit_position where id = ?1", PositionRow.THE_ONE);
    change("insert into audit_position (entry, id) values (?1, " + PositionRow.THE_ONE + ")", kept);
    sealed.adopt(SealedTable.POSITION, PositionRow.THE_ONE);
    entities.clear();
  }

  private long number(String query) {
    return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
  }

  /** When the day of an entry began, null where there is none. */
  private Instant dayBegins(long entry) {
    return ledger.after(entry - 1, 1).stream()
        .findFirst()
        .map(one -> one.guardTime().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant())
        .orElse(null);
  }

  /** The last entry said before a time, up to this one: guard time never runs back. */
  private long lastBefore(Instant time, long most) {
    long before = 0;
    long notBefore = most + 1;
    while (notBefore - before > 1) {
      long middle = before + (notBefore - before) / 2;
      boolean isBefore =
          ledger.after(middle - 1, 1).stream().anyMatch(one -> one.guardTime().isBefore(time));
      before = isBefore ? middle : before;
      notBefore = isBefore ? notBefore : middle;
    }
    return before;
  }

  private void change(String statement, Object value) {
    entities.createNativeQuery(statement).setParameter(1, value).executeUpdate();
  }
}
