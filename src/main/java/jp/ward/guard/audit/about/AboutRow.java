package jp.ward.guard.audit.about;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** By what a check is found about whom it was: a measure that protected her, or her keyed mark. */
@Entity
@Table(name = "audit_about")
class AboutRow extends PanacheEntityBase {

  /** Entry and place. */
  @Id public String id;

  public long entry;

  /** The id of a measure, or the newest keyed mark of one identifier. */
  public String subject;

  /** How many identifier keys are wrapped around the mark; 0 for a measure. */
  public int depth;

  static AboutRow of(long entry, int place, String subject, int depth) {
    AboutRow row = new AboutRow();
    row.id = entry + "/" + place;
    row.entry = entry;
    row.subject = subject;
    row.depth = depth;
    return row;
  }
}
