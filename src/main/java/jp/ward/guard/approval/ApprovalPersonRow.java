package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A keyed mark of one who asked. */
@Entity
@Table(name = "approval_person")
class ApprovalPersonRow extends PanacheEntityBase {

  @Id public String id;

  @Column(name = "approval_id")
  public String approvalId;

  public String mark;
}
