package jp.ward.guard.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An office responsible for somebody in an incident, so that its officers find it. */
@Entity
@Table(name = "incident_office")
class IncidentOfficeRow extends PanacheEntityBase {

  @Id public String id;

  @Column(name = "incident_id")
  public String incidentId;

  public String office;
}
