package jp.ward.guard.measure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.SealedTable;

/** One keyed mark of a declared tie: of the member of staff, or of the resident. */
@Entity
@Table(name = "tie_mark")
class TieMarkRow extends PanacheEntityBase implements MarkedRow {

  @Id public String id;

  /** All marks of one declaration have it. */
  @Column(name = "tie_id")
  public String tieId;

  @Column(name = "of_staff")
  public boolean ofStaff;

  @Enumerated(EnumType.STRING)
  public Scheme scheme;

  @Column(name = "numbered_by")
  public String numberedBy;

  public String mark;

  @Column(name = "whole_mark")
  public boolean whole;

  public int depth;

  static TieMarkRow of(String id, String tieId, boolean ofStaff, KnownRef ref) {
    TieMarkRow row = new TieMarkRow();
    row.id = id;
    row.tieId = tieId;
    row.ofStaff = ofStaff;
    row.scheme = ref.scheme();
    row.numberedBy = ref.numberedBy();
    row.mark = ref.mark();
    row.whole = ref.whole();
    row.depth = ref.depth();
    return row;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public SealedTable sealedIn() {
    return SealedTable.TIE_MARK;
  }

  @Override
  public String sealedId() {
    return id;
  }

  @Override
  public KnownRef ref() {
    return new KnownRef(scheme, numberedBy, mark, whole, depth);
  }

  @Override
  public void wrapped(KnownRef newest) {
    mark = newest.mark();
    depth = newest.depth();
  }
}
