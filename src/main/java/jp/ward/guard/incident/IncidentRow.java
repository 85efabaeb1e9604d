package jp.ward.guard.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.ward.guard.keys.Sealed;

/** An incident; people, words and marks stand in the sealed columns. */
@Entity
@Table(name = "incident")
class IncidentRow extends PanacheEntityBase {

  @Id public String id;

  /** Raised by every step. */
  public long version;

  @Enumerated(EnumType.STRING)
  public IncidentStatus status;

  /** The office whose managers handle it, or a municipality. */
  @Column(name = "manager_place")
  public String managerPlace;

  @Column(name = "reported_at")
  public Instant reportedAt;

  /** Null once the first report is settled, or told to be overdue. */
  @Column(name = "first_due")
  public LocalDate firstDue;

  /** Null once the final report is settled, or told to be overdue. */
  @Column(name = "final_due")
  public LocalDate finalDue;

  @Embedded public Sealed sealed;
}
