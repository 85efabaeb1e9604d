package jp.ward.guard.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request that created something; keyed hashes only, so that the row names nobody. */
@Entity
@Table(name = "idempotency")
class IdempotencyRow extends PanacheEntityBase {

  /** Keyed hash of caller, path and key. */
  @Id
  @Column(name = "request_mark")
  public String requestMark;

  @Column(name = "body_mark")
  public String bodyMark;

  public int status;

  @Column(name = "created_id")
  public String createdId;

  @Column(name = "kept_at")
  public Instant keptAt;
}
