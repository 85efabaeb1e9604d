package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;

/**
 * Finds a measure for a member of staff of its municipality. What they must not handle is absent
 * for them, at the cost of the absent, and either way it is recorded that they tried. Held by
 * ColleagueStoryTest, BlindedSupervisorStoryTest.
 */
@ApplicationScoped
class RegisterDoor {

  /** The municipality of no measure: the query stays the same and finds nothing. */
  private static final String NOWHERE = "";

  private final MeasureStore store;
  private final Parties parties;

  RegisterDoor(MeasureStore store, Parties parties) {
    this.store = store;
    this.parties = parties;
  }

  /** Refuses what has not the form of an id, and so may be anything: it is kept nowhere. */
  static void requireId(String id) {
    if (!MeasureFilter.isId(id)) {
      throw Refusal.notFound();
    }
  }

  Optional<MeasureRow> find(Caller caller, String id) {
    return store.ofMunicipality(id, municipality(caller, id));
  }

  /**
   * Finds it for who wants it rejected: it is absent only where an officer or a second person says
   * that they are in it, or whoever names all officers could not be stopped by any.
   */
  Optional<MeasureRow> findToReject(Caller caller, String id) {
    boolean isClosed = namings(caller).firm().contains(id);
    return store.ofMunicipality(id, isClosed ? NOWHERE : caller.municipality());
  }

  /** Takes the row's lock as well. Nobody waits for the lock of what is absent for them. */
  Optional<MeasureRow> locked(Caller caller, String id) {
    return store.lockedOfMunicipality(id, municipality(caller, id));
  }

  /** Measures that are absent for them wherever they look. */
  Set<String> closedTo(Caller caller) {
    return namings(caller).everywhere();
  }

  private Namings namings(Caller caller) {
    return parties.namingsOf(parties.marksOf(caller.person()));
  }

  private String municipality(Caller caller, String id) {
    return closedTo(caller).contains(id) ? NOWHERE : caller.municipality();
  }

  /**
   * That they were answered as if it were absent.
   *
   * @param what {@code READ} or the part that they wanted to change
   */
  Entry refused(Caller caller, String id, String what) {
    return RefusedEntries.measure(caller, id, what, tried(caller, id, ProblemCode.NOT_FOUND));
  }

  /** That they were refused to take protection away; the reduction is null where none was read. */
  Entry refused(Caller caller, String id, Reduction reduction, ProblemCode code) {
    return RefusedEntries.reduction(caller, id, reduction, tried(caller, id, code));
  }

  private RefusedEntries.Tried tried(Caller caller, String id, ProblemCode code) {
    boolean isParty = closedTo(caller).contains(id);
    Optional<MeasureStore.Place> place = store.placeOf(id);
    String cause = isParty ? "PARTY" : code.name();
    if (!isParty && code == ProblemCode.NOT_FOUND && place.isPresent()) {
      boolean isElsewhere = !place.get().municipality().equals(caller.municipality());
      cause = isElsewhere ? "OTHER_MUNICIPALITY" : "NOT_THEIRS_TO_ASK";
    }
    return new RefusedEntries.Tried(
        cause, place.map(MeasureStore.Place::responsibleOffice).orElse(null));
  }
}
