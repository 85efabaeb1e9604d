package jp.ward.guard.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice in the outbox. */
@Entity
@Table(name = "notice")
class NoticeRow extends PanacheEntityBase {

  @Id public String id;

  @Enumerated(EnumType.STRING)
  public NoticeKind kind;

  public String office;
  public String role;

  @Enumerated(EnumType.STRING)
  public NoticeChannel channel;

  public String reference;

  @Column(name = "told_at")
  public Instant toldAt;

  @Enumerated(EnumType.STRING)
  public NoticeState state;

  public int attempts;

  /** When it is tried next; while somebody is at it, when his lease ends. */
  @Column(name = "due_at")
  public Instant dueAt;

  public String lease;
  public String fault;

  Notice notice() {
    return new Notice(
        id, kind, office, role, channel, reference, state, attempts, toldAt, lease, fault);
  }
}
