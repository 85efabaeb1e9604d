package jp.ward.guard.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureCategory;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.registration.MeasureRole;
import jp.ward.guard.registration.RegistrationSide;

/**
 * A measure as an officer reads it, alone or in a list: how many people, never who.
 *
 * @param measure what every change of it is answered with, as members of the same object; its
 *     warnings are empty, as nothing is kept that could be judged again
 * @param addressBurnt whether an incident told it, so that two people must say how it stands
 * @param unconfirmed what protects already, and loosens nothing until a second person confirms it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MeasureDetailJson(
    @JsonUnwrapped MeasureJson measure,
    MeasureCategory category,
    MeasureRole role,
    String originReference,
    String municipality,
    String responsibleOffice,
    RegisteredAddress registeredAddress,
    boolean addressBurnt,
    boolean nameConcealed,
    Set<String> concealedOffices,
    Counts counts,
    List<Unconfirmed> unconfirmed) {

  /** A place of the measure that waits for a second person, as it is confirmed by. */
  record Unconfirmed(ConfirmedPart kind, int target) {

    static List<Unconfirmed> of(Collection<MeasureIdentifierRow> rows) {
      List<MeasureIdentifierRow> all = List.copyOf(rows);
      return Stream.of(ConfirmedPart.values())
          .flatMap(kind -> kind.unconfirmed(all).stream().map(at -> new Unconfirmed(kind, at)))
          .toList();
    }
  }

  /** How many people and destinations stand on each side. */
  record Counts(
      int protectedPersons,
      int respondents,
      int associates,
      int safeDestinations,
      int unsafeDestinations) {

    static Counts of(Collection<MeasureIdentifierRow> rows) {
      return new Counts(
          PersonNumbers.count(RegistrationSide.PROTECTED, rows),
          PersonNumbers.respondents(rows).size(),
          PersonNumbers.count(RegistrationSide.ASSOCIATE, rows),
          PersonNumbers.count(RegistrationSide.SAFE, rows),
          PersonNumbers.count(RegistrationSide.UNSAFE, rows));
    }
  }

  static MeasureDetailJson of(
      MeasureRow row, Collection<MeasureIdentifierRow> identifiers, LocalDate today) {
    return new MeasureDetailJson(
        MeasureJson.of(row, today, List.of()),
        row.category,
        row.role,
        row.originReference,
        row.municipality,
        row.responsibleOffice,
        row.registeredAddress,
        row.isAddressBurnt(),
        row.nameConcealed,
        MeasureRow.split(row.concealedOffices),
        Counts.of(identifiers),
        Unconfirmed.of(identifiers));
  }
}
