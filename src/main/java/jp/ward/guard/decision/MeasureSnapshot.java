package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.kernel.KnownRef;

/**
 * A measure as the register held it when the question was decided: keyed references only.
 *
 * @param state the state as seen on the day of the question; lapse is derived
 * @param registeredAddress SHARED while the address is burnt, whatever it was called before
 * @param addressBurnt whether an incident told it, so that it counts as SHARED without exception
 * @param nameConcealed whether her name is new and the respondent does not know it
 * @param concealedOffices offices whose part in the case the respondent must not learn
 */
public record MeasureSnapshot(
    String id,
    long version,
    MeasureState state,
    String municipality,
    String responsibleOffice,
    RegisteredAddress registeredAddress,
    boolean addressBurnt,
    boolean nameConcealed,
    Set<String> concealedOffices,
    List<ProtectedPerson> protectedPersons,
    List<Respondent> respondents,
    List<KnownRef> safeDestinations,
    List<KnownRef> unsafeDestinations) {

  /**
   * INVARIANT: a burnt address is never read as safer than a shared one. Held by
   * MeasureSnapshotsTest.
   */
  public MeasureSnapshot {
    registeredAddress = addressBurnt ? RegisteredAddress.SHARED : registeredAddress;
  }

  /** A measure of which no incident has told the address, and whose names are no secret. */
  public MeasureSnapshot(
      String id,
      long version,
      MeasureState state,
      String municipality,
      String responsibleOffice,
      RegisteredAddress registeredAddress,
      Set<String> concealedOffices,
      List<ProtectedPerson> protectedPersons,
      List<Respondent> respondents,
      List<KnownRef> safeDestinations,
      List<KnownRef> unsafeDestinations) {
    this(
        id,
        version,
        state,
        municipality,
        responsibleOffice,
        registeredAddress,
        false,
        false,
        concealedOffices,
        protectedPersons,
        respondents,
        safeDestinations,
        unsafeDestinations);
  }

  /** This measure, protecting these too. */
  MeasureSnapshot protecting(List<ProtectedPerson> more) {
    return new MeasureSnapshot(
        id,
        version,
        state,
        municipality,
        responsibleOffice,
        registeredAddress,
        addressBurnt,
        nameConcealed,
        concealedOffices,
        Stream.concat(protectedPersons.stream(), more.stream()).toList(),
        respondents,
        safeDestinations,
        unsafeDestinations);
  }

  /** References of all persons, on either side; not the destinations. */
  public Stream<KnownRef> persons() {
    Stream<List<KnownRef>> guarded = protectedPersons.stream().map(ProtectedPerson::identifiers);
    return Stream.concat(guarded.flatMap(List::stream), respondentsSide());
  }

  /** References of the respondents and of those who belong to them. */
  public Stream<KnownRef> respondentsSide() {
    return respondents.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.identifiers()),
                    one.associates().stream().map(Associate::identifiers)))
        .flatMap(List::stream);
  }

  /** Somebody whom the measure protects. */
  public record ProtectedPerson(ProtectedRole role, List<KnownRef> identifiers) {}

  /** The other side (相手方) with those who belong to it. */
  public record Respondent(List<KnownRef> identifiers, List<Associate> associates) {}

  /** Somebody who belongs to the respondent's side. */
  public record Associate(AssociateKind kind, List<KnownRef> identifiers) {}
}
