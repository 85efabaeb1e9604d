package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ward.guard.keys.Sealed;

/** An approval; people, reasons and votes stand in the sealed columns. */
@Entity
@Table(name = "approval")
class ApprovalRow extends PanacheEntityBase {

  @Id public String id;

  /** Raised by every step. */
  public long version;

  @Enumerated(EnumType.STRING)
  public ApprovalKind kind;

  /** As it was written; EXPIRED and VOIDED may be derived later. */
  @Enumerated(EnumType.STRING)
  public ApprovalStatus status;

  /** The check or the measure. */
  public String subject;

  /** Keyed mark of the question while it waits, else null. */
  @Column(name = "pending_mark")
  public String pendingMark;

  /** The office that asks, or that is responsible for the measure to be reduced. */
  public String office;

  public String municipality;

  @Column(name = "requested_at")
  public Instant requestedAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  @Column(name = "review_due")
  public Instant reviewDue;

  @Column(name = "reviewed_at")
  public Instant reviewedAt;

  @Column(name = "given_back")
  public int givenBack;

  /** The jti of the newest clearance, or null. */
  public String clearance;

  @Embedded public Sealed sealed;
}
