package jp.ward.guard.audit.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An approval: when it was requested, when it was decided, and by which two. */
@Entity
@Table(name = "audit_decided")
class DecidedRow extends PanacheEntityBase {

  @Id public String approval;

  public String office;

  public String municipality;

  @Column(name = "requested_at")
  public Instant requestedAt;

  @Column(name = "decided_at")
  public Instant decidedAt;

  public boolean approved;

  /** Staff keys of those who approved, in their order, joined by a blank. */
  public String approvers;

  /** The entry of the vote that decided it. */
  @Column(name = "decided_by")
  public Long decidedBy;
}
