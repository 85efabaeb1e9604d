package jp.ward.guard.check;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * That a member of staff was referred for a person in a month: one keyed mark of the three, made
 * from one identifier of the person. It doesn't say why, and without the question nobody can make
 * the mark.
 */
@Entity
@Table(name = "referral")
class ReferralRow extends PanacheEntityBase {

  @Id public String mark;

  /** The first day of the month; the row is of no use after it. */
  @Column(name = "of_month")
  public LocalDate month;

  static ReferralRow of(String mark, LocalDate month) {
    ReferralRow row = new ReferralRow();
    row.mark = mark;
    row.month = month;
    return row;
  }
}
