package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jp.ward.guard.audit.SealedRows;
import jp.ward.guard.audit.SealedTable;

/**
 * How far the ledger has been read on, as the guard wrote it. A position that somebody else has
 * written would hide what comes after it: reading on begins then after the last entry before which
 * none is missing in the index, and what is indexed beyond it is derived again.
 */
@ApplicationScoped
class Positions {

  private static final String FIRST_MISSING =
      "select coalesce(min(e.entry), (select coalesce(max(l.entry), 0) + 1 from ledger_envelope l))"
          + " from ledger_envelope e"
          + " where not exists (select 1 from audit_index i where i.entry = e.entry)";

  private final EntityManager entities;
  private final SealedRows sealed;

  Positions(EntityManager entities, SealedRows sealed) {
    this.entities = entities;
    this.sealed = sealed;
  }

  boolean isGenuine() {
    return sealed.isGenuine(SealedTable.POSITION, PositionRow.THE_ONE);
  }

  /** The last entry before which none is missing in the index. */
  long lastFollowed() {
    Number missing = (Number) entities.createNativeQuery(FIRST_MISSING).getSingleResult();
    return missing.longValue() - 1;
  }

  /** Puts a position right that the guard did not write; the doubt is told by who finds it. */
  void mend() {
    if (isGenuine()) {
      return;
    }
    long last = lastFollowed();
    for (String table : new String[] {"audit_index", "audit_look"}) {
      entities
          .createNativeQuery("delete from " + table + " where entry > ?1")
          .setParameter(1, last)
          .executeUpdate();
    }
    entities
        .createNativeQuery("delete from audit_position where id = ?1")
        .setParameter(1, PositionRow.THE_ONE)
        .executeUpdate();
    entities
        .createNativeQuery("insert into audit_position (id, entry) values (?1, ?2)")
        .setParameter(1, PositionRow.THE_ONE)
        .setParameter(2, last)
        .executeUpdate();
    sealed.adopt(SealedTable.POSITION, PositionRow.THE_ONE);
    entities.clear();
  }
}
