package jp.ward.guard.audit.finding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A finding; names nobody. What it is made of stands in the ledger. */
@Entity
@Table(name = "finding")
class FindingRow extends PanacheEntityBase {

  /** What a public id of a finding begins with. */
  static final String ID = "fnd";

  @Id public String id;

  @Version public long version;

  @Enumerated(EnumType.STRING)
  public FindingKind kind;

  public String subject;

  public String municipality;

  public String office;

  public String staff;

  public String measure;

  @Enumerated(EnumType.STRING)
  public FindingStatus status;

  @Column(name = "raised_at")
  public Instant raisedAt;

  /** Numbers of entries, joined by blanks; empty for a state that no entry shows. */
  public String evidence;

  /** The newest entry of the evidence: what was seen until then is part of this finding. */
  @Column(name = "up_to")
  public long upTo;

  public int needed;

  /** Whether an entry tells of it; the hour brings one where it is not yet so. */
  public boolean told;

  @Column(name = "closed_at")
  public Instant closedAt;

  /** The entry with who closed it and why. */
  @Column(name = "closed_by")
  public Long closedBy;

  /** What the ledger keeps of it. */
  Map<String, Object> told() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("finding", kind.name());
    content.put("subject", subject);
    content.put("measure", measure);
    content.put("evidence", evidence);
    return content;
  }
}
