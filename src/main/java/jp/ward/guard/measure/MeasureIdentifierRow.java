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

/** One keyed mark of a person or a destination in a measure. */
@Entity
@Table(name = "measure_identifier")
class MeasureIdentifierRow extends PanacheEntityBase implements MarkedRow {

  @Id public String id;

  @Column(name = "measure_id")
  public String measureId;

  @Enumerated(EnumType.STRING)
  public Side side;

  /** Numbers people and destinations within the measure, over all sides, from 1. */
  @Column(name = "person_no")
  public int personNo;

  /** The respondent's number for an associate, otherwise 0. */
  @Column(name = "of_respondent")
  public int ofRespondent;

  /** The role of a protected person, the kind of an associate, otherwise empty. */
  public String kind;

  @Enumerated(EnumType.STRING)
  public Scheme scheme;

  @Column(name = "numbered_by")
  public String numberedBy;

  public String mark;

  @Column(name = "whole_mark")
  public boolean whole;

  public int depth;

  static MeasureIdentifierRow of(
      String id, String measureId, int personNo, int ofRespondent, Entered entered, KnownRef ref) {
    MeasureIdentifierRow row = new MeasureIdentifierRow();
    row.id = id;
    row.measureId = measureId;
    row.side = entered.side();
    row.personNo = personNo;
    row.ofRespondent = ofRespondent;
    row.kind = entered.kind();
    row.scheme = ref.scheme();
    row.numberedBy = ref.numberedBy();
    row.mark = ref.mark();
    row.whole = ref.whole();
    row.depth = ref.depth();
    return row;
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
