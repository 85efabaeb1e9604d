package jp.ward.guard.task;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A task; names nobody and no measure. What was asked stays sealed in the ledger. */
@Entity
@Table(name = "answer_task")
class TaskRow extends PanacheEntityBase {

  @Id public String id;

  @Version public long version;

  @Enumerated(EnumType.STRING)
  public TaskKind kind;

  /**
   * The entry of the check that was stopped first, or let go on; of the wrong acknowledgement; of
   * the change of a measure.
   */
  public long entry;

  /** Whose task it is. */
  public String office;

  public String municipality;

  /**
   * What makes it the same task and no second one: the keyed mark of the question, the id of the
   * check, or of the measure, or the code of the handover.
   */
  @Column(name = "question_mark")
  public String questionMark;

  @Enumerated(EnumType.STRING)
  public TaskStatus status;

  /** Null while it is open. */
  @Enumerated(EnumType.STRING)
  public TaskOutcome outcome;

  /** How often it was asked; how many checks there are to look after. */
  public long times;

  @Column(name = "raised_at")
  public Instant raisedAt;

  @Column(name = "last_asked_at")
  public Instant lastAskedAt;

  @Column(name = "closed_at")
  public Instant closedAt;

  /** The entry with who closed it, and with what words. */
  @Column(name = "closed_by")
  public Long closedBy;

  void end(TaskOutcome as, Instant at, long entry) {
    status = TaskStatus.DONE;
    outcome = as;
    closedAt = at;
    closedBy = entry;
  }
}
