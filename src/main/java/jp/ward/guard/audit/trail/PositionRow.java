package jp.ward.guard.audit.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the ledger has been read on. */
@Entity
@Table(name = "audit_position")
class PositionRow extends PanacheEntityBase {

  static final long THE_ONE = 1;

  /** Locked by whoever raises findings. */
  static final long OF_FINDINGS = 2;

  /** Up to which entry referrals have been counted. */
  static final long OF_REFERRALS = 3;

  @Id public Long id;

  public long entry;
}
