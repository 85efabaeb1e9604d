package jp.ward.guard.handover;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A check that carries a handover: the one that opened it, and those that asked the same again.
 *
 * <p>Only ever inserted, and without a reference to the handover's row: it is written under the
 * ledger's head, where nobody may wait for a row.
 */
@Entity
@Table(name = "handover_check")
class HandoverCheckRow extends PanacheEntityBase {

  @Id
  @Column(name = "check_id")
  public String checkId;

  public String code;

  /** Keyed hash of the asker's token subject; null where a system named them. */
  @Column(name = "asker_sub_mark")
  public String askerSubMark;

  /** Keyed hash of the asker's staff id; null where a machine asked for nobody. */
  @Column(name = "asker_upn_mark")
  public String askerUpnMark;
}
