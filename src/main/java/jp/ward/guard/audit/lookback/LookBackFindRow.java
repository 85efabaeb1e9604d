package jp.ward.guard.audit.lookback;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A check that was let go on before a measure, and the task of the office that asked it. */
@Entity
@Table(name = "look_back_find")
class LookBackFindRow extends PanacheEntityBase {

  /** Measure and entry, so that each is found once. */
  @Id public String id;

  public String measure;

  /** The entry of the check. */
  public long entry;

  public String task;

  /** The entry of the register after which it was found. */
  @Column(name = "change_entry")
  public Long change;

  @Column(name = "found_at")
  public Instant foundAt;

  static LookBackFindRow of(String measure, long entry, String task, long change, Instant foundAt) {
    LookBackFindRow row = new LookBackFindRow();
    row.id = id(measure, entry);
    row.measure = measure;
    row.entry = entry;
    row.task = task;
    row.change = change;
    row.foundAt = foundAt;
    return row;
  }

  static String id(String measure, long entry) {
    return measure + "/" + entry;
  }
}
