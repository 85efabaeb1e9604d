package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A one-time permission; its holders are keyed marks. */
@Entity
@Table(name = "clearance")
class ClearanceRow extends PanacheEntityBase {

  @Id public String jti;

  @Column(name = "approval_id")
  public String approvalId;

  @Column(name = "check_id")
  public String checkId;

  /** Marks of the one who asked and of the system that asked for them, joined by commas. */
  public String holders;

  public String office;

  public String act;

  public String channel;

  /** The SHA-256 of the text as it will go, in hex digits; null where none was named. */
  public String document;

  /** Never EXPIRED, which is derived from the end. */
  @Enumerated(EnumType.STRING)
  public ClearanceStatus status;

  @Column(name = "issued_at")
  public Instant issuedAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  @Column(name = "used_at")
  public Instant usedAt;

  @Enumerated(EnumType.STRING)
  public ClearanceResult result;

  boolean isHeldBy(Set<String> marks) {
    return !Collections.disjoint(marks, List.of(holders.split(",")));
  }

  ClearanceStatus seen(Instant now) {
    return status == ClearanceStatus.ISSUED && !now.isBefore(expiresAt)
        ? ClearanceStatus.EXPIRED
        : status;
  }

  Clearance clearance() {
    return new Clearance(jti, expiresAt, status == ClearanceStatus.USED, result);
  }
}
