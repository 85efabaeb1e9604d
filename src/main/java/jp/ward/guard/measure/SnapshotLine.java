package jp.ward.guard.measure;

import java.time.LocalDate;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.registration.RegistrationSide;

/** One mark together with its measure, as the one query of the data path brings it. */
record SnapshotLine(
    String id,
    long version,
    MeasureState state,
    LocalDate end,
    String municipality,
    String responsibleOffice,
    RegisteredAddress registeredAddress,
    boolean addressBurnt,
    boolean nameConcealed,
    String concealedOffices,
    RegistrationSide side,
    int personNo,
    int ofRespondent,
    String kind,
    Scheme scheme,
    String numberedBy,
    String mark,
    boolean whole,
    int depth,
    boolean confirmed,
    boolean confirmedByAnother) {

  /** Prints the measure and nothing that could be looked up. */
  @Override
  public String toString() {
    return id + " " + scheme + ":***";
  }

  KnownRef ref() {
    return new KnownRef(scheme, numberedBy, mark, whole, depth, confirmed, confirmedByAnother);
  }
}
