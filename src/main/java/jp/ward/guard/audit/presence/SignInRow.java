package jp.ward.guard.audit.presence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** On which day somebody who may approve was last signed in; kept for some weeks. */
@Entity
@Table(name = "audit_sign_in")
class SignInRow extends PanacheEntityBase {

  /** Office, role and keyed mark. */
  @Id public String id;

  public String office;

  public String municipality;

  /** The group as its claim says it. */
  public String role;

  /** Keyed mark of the member of staff. */
  public String staff;

  @Column(name = "on_day")
  public LocalDate day;
}
