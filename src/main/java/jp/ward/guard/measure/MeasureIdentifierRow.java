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
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.RegistrationSide;

/**
 * One keyed mark of a person or a destination in a measure. Held by ConfirmationStoryTest,
 * ConfirmedNamingStoryTest.
 */
@Entity
@Table(name = "measure_identifier")
class MeasureIdentifierRow extends PanacheEntityBase implements MarkedRow {

  @Id public String id;

  @Column(name = "measure_id")
  public String measureId;

  @Enumerated(EnumType.STRING)
  public RegistrationSide side;

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

  /** Whether it may loosen something: an officer's first registration, or a second person. */
  public boolean confirmed;

  /** The keyed mark of the {@code sub} of who entered it; null where two people granted it. */
  @Column(name = "entered_by_sub")
  public String enteredBySub;

  /** The keyed mark of the {@code upn} of who entered it; null where two people granted it. */
  @Column(name = "entered_by_upn")
  public String enteredByUpn;

  /**
   * Whether a measure officer entered it: what others enter keeps nobody from their audit alone.
   */
  @Column(name = "entered_by_officer")
  public boolean enteredByOfficer;

  /** The office where it was entered; null where two people granted it. */
  @Column(name = "entered_office")
  public String enteredOffice;

  /** Whether somebody of another office confirmed it: two colleagues blind nobody. */
  @Column(name = "confirmed_elsewhere")
  public boolean confirmedElsewhere;

  /** Whether somebody other than who entered it confirmed it, or two people granted it; or null. */
  @Column(name = "confirmed_by_another")
  public Boolean confirmedByAnother;

  /** Whether an account that several people share entered it; or null. */
  @Column(name = "entered_by_shared")
  public Boolean enteredByShared;

  static MeasureIdentifierRow of(
      String id,
      String measureId,
      int personNo,
      int ofRespondent,
      Entered entered,
      KnownRef ref,
      EnteredBy by) {
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
    row.confirmed = by.confirmed();
    row.enteredBySub = by.sub();
    row.enteredByUpn = by.upn();
    row.enteredByOfficer = by.officer();
    row.enteredOffice = by.office();
    row.enteredByShared = by.shared() ? Boolean.TRUE : null;
    row.confirmedByAnother = by.isTwoPeople() ? Boolean.TRUE : null;
    return row;
  }

  /** Notes that somebody of this office, who did not enter it, stands behind it. */
  void confirm(String office) {
    confirmed = true;
    confirmedByAnother = true;
    confirmedElsewhere |= isElsewhere(office);
  }

  /** Whether this office's word would add something to what stands behind it. */
  boolean waitsFor(String office) {
    return !isConfirmedByAnother()
        || !confirmedElsewhere && !enteredByOfficer && isElsewhere(office);
  }

  private boolean isConfirmedByAnother() {
    return Boolean.TRUE.equals(confirmedByAnother);
  }

  private boolean isElsewhere(String office) {
    return !office.equals(enteredOffice);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public SealedTable sealedIn() {
    return SealedTable.MEASURE;
  }

  @Override
  public String sealedId() {
    return measureId;
  }

  @Override
  public KnownRef ref() {
    return new KnownRef(scheme, numberedBy, mark, whole, depth, confirmed, isConfirmedByAnother());
  }

  @Override
  public void wrapped(KnownRef newest) {
    mark = newest.mark();
    depth = newest.depth();
  }
}
