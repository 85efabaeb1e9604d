package jp.ward.guard.audit.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an entry can be found by: codes and one keyed mark, nothing that names anybody. */
@Entity
@Table(name = "audit_index")
class IndexRow extends PanacheEntityBase {

  /** How many characters of words it holds; what does not fit is in the entry alone. */
  static final int LONGEST = 2_000;

  @Id public Long entry;

  @Column(name = "said_at")
  public Instant at;

  public String kind;

  /** Null where no office acted. */
  public String office;

  public String municipality;

  /** The public id of what the entry is about, or null. */
  public String reference;

  public String act;

  public String channel;

  public String verdict;

  /** Between blanks, so that one is found as a word; null where there are none. */
  public String flags;

  /** Keyed mark of who acted, or null. */
  public String staff;

  /** Ids of the measures that it rests on, between blanks; null where there are none. */
  public String measures;

  /** Whether it is an answer that did not let the act go on. */
  public boolean stopped;

  /** Whether the answer has any flag: only those about somebody protected have. */
  public boolean flagged;

  /** What is odd about a handover that is quoted, or null. */
  public String misquoted;

  public boolean intact;

  @Column(name = "reviewed_by")
  public Long reviewedBy;

  /** The code that an inquiry was given, or null. */
  public String handover;

  /** The entry with which the case of this one began; null where it began one itself. */
  public Long root;

  /** What others are told of it. */
  TrailEntry read() {
    return new TrailEntry(
        entry,
        at,
        kind,
        office,
        municipality,
        reference,
        act,
        channel,
        verdict,
        flags,
        staff,
        measures,
        stopped,
        flagged,
        misquoted,
        intact,
        reviewedBy,
        root);
  }
}
