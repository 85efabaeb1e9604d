package jp.ward.guard.handover;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.ward.guard.keys.Sealed;

/** A handover; who asked, about whom and what for stand in the sealed columns alone. */
@Entity
@Table(name = "handover")
class HandoverRow extends PanacheEntityBase {

  @Id public String code;

  /** By which the inbox is paged: newer ones have later ids, and nobody can open one by it. */
  public String id;

  /** Keyed hash of asker, offices, purpose, reference, persons and what is declared of them. */
  @Column(name = "question_mark")
  public String questionMark;

  @Column(name = "asked_office")
  public String askedOffice;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  @Column(name = "acknowledged_at")
  public Instant acknowledgedAt;

  @Embedded public Sealed sealed;
}
