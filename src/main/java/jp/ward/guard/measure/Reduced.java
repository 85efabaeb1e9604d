package jp.ward.guard.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;

/**
 * What a reduction makes of a measure: nothing is changed yet.
 *
 * @param gone the marks that would be taken away
 */
record Reduced(
    MeasureState state,
    LocalDate end,
    RegisteredAddress registeredAddress,
    Set<String> concealedOffices,
    List<MeasureIdentifierRow> gone) {

  Reduced until(LocalDate newEnd) {
    return new Reduced(state, newEnd, registeredAddress, concealedOffices, gone);
  }

  Reduced at(RegisteredAddress address) {
    return new Reduced(state, end, address, concealedOffices, gone);
  }

  Reduced concealing(Set<String> offices) {
    return new Reduced(state, end, registeredAddress, offices, gone);
  }

  Reduced without(List<MeasureIdentifierRow> marks) {
    return new Reduced(state, end, registeredAddress, concealedOffices, marks);
  }

  /** Prints nobody whom it concerns. */
  @Override
  public String toString() {
    return "reduced to " + state;
  }
}
