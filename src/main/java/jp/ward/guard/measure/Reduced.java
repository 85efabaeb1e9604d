package jp.ward.guard.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;

/**
 * What a reduction makes of a measure: nothing is changed yet.
 *
 * @param addressBurntAt null where the registered address does not count as told
 * @param gone the marks that would be taken away
 */
record Reduced(
    MeasureState state,
    LocalDate end,
    RegisteredAddress registeredAddress,
    Instant addressBurntAt,
    boolean nameConcealed,
    Set<String> concealedOffices,
    List<MeasureIdentifierRow> gone) {

  Reduced until(LocalDate newEnd) {
    return new Reduced(
        state, newEnd, registeredAddress, addressBurntAt, nameConcealed, concealedOffices, gone);
  }

  /** Two people say of the address how it stands, also where an incident had told it. */
  Reduced at(RegisteredAddress address) {
    return new Reduced(state, end, address, null, nameConcealed, concealedOffices, gone);
  }

  /** Two people say that her name is no secret. */
  Reduced revealingName() {
    return new Reduced(
        state, end, registeredAddress, addressBurntAt, false, concealedOffices, gone);
  }

  Reduced concealing(Set<String> offices) {
    return new Reduced(state, end, registeredAddress, addressBurntAt, nameConcealed, offices, gone);
  }

  Reduced without(List<MeasureIdentifierRow> marks) {
    return new Reduced(
        state, end, registeredAddress, addressBurntAt, nameConcealed, concealedOffices, marks);
  }

  /** Prints nobody whom it concerns. */
  @Override
  public String toString() {
    return "reduced to " + state;
  }
}
