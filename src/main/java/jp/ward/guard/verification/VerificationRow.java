package jp.ward.guard.verification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A walk over the ledger; holds numbers and times alone. */
@Entity
@Table(name = "ledger_verification")
class VerificationRow extends PanacheEntityBase {

  @Id public String id;

  @Enumerated(EnumType.STRING)
  public VerificationStatus status;

  @Column(name = "verified_entries")
  public long verifiedEntries;

  @Column(name = "of_entries")
  public long ofEntries;

  @Column(name = "started_at")
  public Instant startedAt;

  @Column(name = "finished_at")
  public Instant finishedAt;

  /** When its walker was last alive; null where it gave up. */
  @Column(name = "seen_at")
  public Instant seenAt;

  @Column(name = "fault_entry")
  public Long faultEntry;

  @Column(name = "fault_what")
  public String faultWhat;
}
