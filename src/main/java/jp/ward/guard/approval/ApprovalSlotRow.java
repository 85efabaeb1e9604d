package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.ward.guard.policy.Condition;

/** A place to fill, for the question who can fill what. */
@Entity
@Table(name = "approval_slot")
class ApprovalSlotRow extends PanacheEntityBase {

  /** The approval's id, a slash, the slot's. */
  @Id public String id;

  @Column(name = "approval_id")
  public String approvalId;

  public String role;

  @Enumerated(EnumType.STRING)
  public Condition.Place place;

  public String office;

  public String municipality;

  public int needed;

  public int filled;

  static ApprovalSlotRow of(String approvalId, Slot slot) {
    ApprovalSlotRow row = new ApprovalSlotRow();
    row.id = id(approvalId, slot);
    row.approvalId = approvalId;
    row.role = slot.role();
    row.place = slot.place();
    row.office = slot.office();
    row.municipality = slot.municipality();
    row.needed = slot.needed();
    return row;
  }

  static String id(String approvalId, Slot slot) {
    return approvalId + "/" + slot.id();
  }
}
