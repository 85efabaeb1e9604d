package jp.ward.guard.measure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureCategory;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.registration.LegalDates;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.registration.MeasureRole;
import jp.ward.guard.registration.Registration;

/** A measure without its people; their marks stand in {@link MeasureIdentifierRow}. */
@Entity
@Table(name = "measure")
class MeasureRow extends PanacheEntityBase {

  @Id public String id;

  /** Raised by every change, also of an identifier; the ETag. */
  public long version;

  @Enumerated(EnumType.STRING)
  public MeasureCategory category;

  /** Never LAPSED, which is derived from the end. */
  @Enumerated(EnumType.STRING)
  public MeasureState state;

  @Column(name = "start_date")
  public LocalDate startDate;

  @Column(name = "end_date")
  public LocalDate endDate;

  @Column(name = "origin_role")
  @Enumerated(EnumType.STRING)
  public MeasureRole role;

  @Column(name = "origin_reference")
  public String originReference;

  public String reference;

  public String municipality;

  @Column(name = "responsible_office")
  public String responsibleOffice;

  @Column(name = "registered_address")
  @Enumerated(EnumType.STRING)
  public RegisteredAddress registeredAddress;

  /** Since when it counts as told by an incident; null while it does not. */
  @Column(name = "address_burnt_at")
  public Instant addressBurntAt;

  /** Whether her name is new and the respondent does not know it. */
  @Column(name = "name_concealed")
  public boolean nameConcealed;

  /** Office codes joined by commas, so that one query brings a whole measure. */
  @Column(name = "concealed_offices")
  public String concealedOffices;

  @Column(name = "registered_at")
  public Instant registeredAt;

  /** Whether a measure officer registered it. */
  @Column(name = "by_officer")
  public boolean byOfficer;

  static MeasureRow of(
      String id, Registration registration, boolean byOfficer, Instant registeredAt) {
    MeasureRow row = new MeasureRow();
    row.id = id;
    row.version = 1;
    row.category = registration.category();
    row.state = registration.state();
    row.startDate = registration.start();
    row.endDate = registration.end();
    row.role = registration.role();
    row.originReference = registration.originReference();
    row.reference = registration.reference();
    row.municipality = registration.municipality();
    row.responsibleOffice = registration.responsibleOffice();
    row.registeredAddress = registration.registeredAddress();
    row.nameConcealed = registration.nameConcealed();
    row.concealedOffices = joined(registration.concealedOffices());
    row.registeredAt = registeredAt;
    row.byOfficer = byOfficer;
    return row;
  }

  MeasureState seen(LocalDate today) {
    return MeasureLifecycle.seen(state, endDate, today);
  }

  boolean isAddressBurnt() {
    return addressBurntAt != null;
  }

  /** Null while the measure has no end. */
  LocalDate extensionOpens() {
    return endDate == null ? null : LegalDates.extensionOpens(endDate);
  }

  static String joined(Collection<String> offices) {
    return offices.stream().sorted().distinct().collect(Collectors.joining(","));
  }

  static Set<String> split(String offices) {
    return offices.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(offices.split(",")));
  }
}
