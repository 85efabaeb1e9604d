package jp.ward.guard.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureCategory;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;

/**
 * A measure as posted, parsed: complete, and with keyed marks only.
 *
 * @param state PROVISIONAL or ACTIVE
 * @param originReference the number at the municipality of origin, or null
 * @param reference the number of the paper file, or null
 * @param nameConcealed whether her name is new and the respondent does not know it
 * @param entered every person and destination; associates stand inside their respondent
 */
public record Registration(
    MeasureCategory category,
    MeasureState state,
    LocalDate start,
    MeasureRole role,
    String originReference,
    String reference,
    String municipality,
    String responsibleOffice,
    RegisteredAddress registeredAddress,
    boolean nameConcealed,
    Set<String> concealedOffices,
    List<Entered> entered) {

  public static final int REFERENCE_LENGTH = 64;

  /** The last day of the period; a provisional measure has none. */
  public LocalDate end() {
    return state == MeasureState.ACTIVE ? LegalDates.endOf(start) : null;
  }
}
