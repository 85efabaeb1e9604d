package jp.ward.guard.audit.detector;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One person asked about in one check, kept for some weeks: by the measure that protects her, or by
 * one keyed mark.
 */
@Entity
@Table(name = "audit_look")
class LookupRow extends PanacheEntityBase {

  /** Entry and place among the persons of the check. */
  @Id public String id;

  public long entry;

  @Column(name = "said_at")
  public Instant at;

  @Column(name = "on_day")
  public LocalDate day;

  public String office;

  public String municipality;

  /** Keyed mark of who asked; null for a machine that asked for nobody. */
  public String staff;

  /** The id of a measure, or one keyed mark of the person. */
  public String subject;

  @Column(name = "by_measure")
  public boolean byMeasure;

  public String act;

  /** Act, channel, purpose, party, proof and destination: in what words it was asked. */
  public String words;

  public boolean stopped;

  /** Whether somebody was named by a staff id. */
  @Column(name = "by_staff_id")
  public boolean byStaffId;

  /** Whether two people had released it. */
  public boolean cleared;

  /** Whether somebody outside wanted to be told: private or unknown, an answer or a paper. */
  public boolean sought;

  /** Whether the respondent or his side would have learnt it. */
  @Column(name = "respondent_side")
  public boolean respondentSide;

  /** Keyed mark of the recipient and the destination together; null where neither is named. */
  public String tried;

  /** Whether it was asked at night or on a weekend. */
  @Column(name = "out_of_hours")
  public boolean outOfHours;
}
