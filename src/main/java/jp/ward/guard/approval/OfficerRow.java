package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** On which day a measure officer was last signed in at an office; by keyed marks alone. */
@Entity
@Table(name = "officer_sign_in")
class OfficerRow extends PanacheEntityBase {

  /** Office and mark. */
  @Id public String id;

  public String office;

  public String municipality;

  /** Keyed mark of the {@code sub}, as the register would hold it. */
  @Column(name = "sub_mark")
  public String sub;

  /** The keyed mark of the {@code upn}. */
  @Column(name = "upn_mark")
  public String upn;

  @Column(name = "on_day")
  public LocalDate day;
}
