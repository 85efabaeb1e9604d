package jp.ward.guard.tie;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An end to a tie that waits for a manager; who asked, and why, stands in the entry. */
@Entity
@Table(name = "tie_end")
class TieEndRow extends PanacheEntityBase {

  /** The id of the tie. */
  @Id public String id;

  /** The entry with which it was asked for. */
  public long entry;

  /** Where it was asked for. */
  public String office;

  public String municipality;

  @Column(name = "asked_at")
  public Instant askedAt;
}
