package jp.ward.guard.audit.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One keyed mark of somebody whom a check names, in whatever role. */
@Entity
@Table(name = "audit_named")
class NamedRow extends PanacheEntityBase {

  /** Entry and place. */
  @Id public String id;

  public long entry;

  public String mark;

  static NamedRow of(long entry, int place, String mark) {
    NamedRow row = new NamedRow();
    row.id = entry + "/" + place;
    row.entry = entry;
    row.mark = mark;
    return row;
  }
}
