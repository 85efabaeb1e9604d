package jp.ward.guard.audit.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A one-time permission that an answer carried, and what became of it. */
@Entity
@Table(name = "audit_clearance")
class GivenClearanceRow extends PanacheEntityBase {

  /** The id of the clearance, {@code clr_01J...}. */
  @Id public String jti;

  /** The check whose answer carried it. */
  @Column(name = "check_id")
  public String check;

  public String approval;

  /** Null until it is used. */
  @Column(name = "used_at")
  public Instant usedAt;

  /** How the act went, a {@code ClearanceResult}; null until somebody says. */
  public String result;

  /** Whether an entry about it could not be read, so that it may have been used; else null. */
  public Boolean unread;
}
