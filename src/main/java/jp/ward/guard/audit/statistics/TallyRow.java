package jp.ward.guard.audit.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How often one word stood in the checks of one office on one day. */
@Entity
@Table(name = "audit_tally")
class TallyRow extends PanacheEntityBase {

  /** Day, office, facet and word, joined: so that it is assigned and never drawn. */
  @Id public String id;

  @Column(name = "on_day")
  public LocalDate day;

  public String office;

  public String municipality;

  public String facet;

  public String word;

  public long checks;

  /** How many of them did not go on. */
  public long stopped;
}
