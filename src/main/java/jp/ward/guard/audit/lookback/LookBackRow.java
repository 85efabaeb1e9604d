package jp.ward.guard.audit.lookback;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A change of the register after which is looked back. */
@Entity
@Table(name = "look_back")
class LookBackRow extends PanacheEntityBase {

  /** The entry of the change. */
  @Id public Long entry;

  public String measure;

  /** Up to which entry has been looked. */
  public long reached;

  public boolean done;
}
