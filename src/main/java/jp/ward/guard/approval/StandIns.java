package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.policy.Condition;

/**
 * Lets measure officers of the municipality, then of the city, take the place of an office of which
 * nobody is left: all who signed in there during the last 30 days are in the case or asked
 * themselves. An office of which nobody is known is not without officers: they may be away.
 */
@ApplicationScoped
class StandIns {

  private static final String OFFICER = Group.MEASURE_OFFICER.claim();

  private final OfficerSignIns signIns;
  private final ApprovalRights rights;
  private final Identities identities;
  private final Directory directory;
  private final Eligibility eligibility;
  private final ZoneId zone;

  StandIns(
      OfficerSignIns signIns,
      ApprovalRights rights,
      Identities identities,
      Directory directory,
      ZoneId zone) {
    this.signIns = signIns;
    this.rights = rights;
    this.identities = identities;
    this.directory = directory;
    this.eligibility = new Eligibility(directory);
    this.zone = zone;
  }

  /** Ids of the places that somebody could take, their own or as a stand-in. */
  Set<String> placesOf(Caller caller, Case seen, Instant now) {
    List<Slot> slots = seen.approval().slots();
    Set<String> places = new TreeSet<>(eligibility.placesOf(caller, slots));
    if (caller.may(Group.MEASURE_OFFICER)) {
      slots.stream()
          .filter(slot -> slot.place() == Condition.Place.RESPONSIBLE)
          .filter(slot -> OFFICER.equals(slot.role()) && !places.contains(slot.id()))
          .filter(slot -> standsIn(caller, slot, seen, now))
          .forEach(slot -> places.add(slot.id()));
    }
    return places;
  }

  private boolean standsIn(Caller caller, Slot slot, Case seen, Instant now) {
    if (!directory.cityOf(slot.municipality()).contains(caller.municipality())) {
      return false;
    }
    List<OfficerRow> lately = signIns.lately(LocalDate.ofInstant(now, zone));
    Set<String> own =
        directory.office(slot.office()).map(directory::officersFor).orElse(Set.of(slot.office()));
    if (!isLeft(lately, one -> own.contains(one.office), seen).equals(Left.NOBODY)) {
      return false;
    }
    return caller.municipality().equals(slot.municipality())
        || isLeft(lately, one -> one.municipality.equals(slot.municipality()), seen)
            .equals(Left.NOBODY);
  }

  private enum Left {
    UNKNOWN,
    SOMEBODY,
    NOBODY
  }

  private Left isLeft(List<OfficerRow> lately, Predicate<OfficerRow> there, Case seen) {
    List<OfficerRow> some = lately.stream().filter(there).toList();
    if (some.isEmpty()) {
      return Left.UNKNOWN;
    }
    return some.stream().allMatch(one -> isKept(one, seen)) ? Left.NOBODY : Left.SOMEBODY;
  }

  private boolean isKept(OfficerRow officer, Case seen) {
    List<IdentifierRef> own = List.of(reference(officer.sub), reference(officer.upn));
    boolean asked =
        seen.approval().requesters().stream()
            .anyMatch(one -> isSame(one.sub(), own.get(0)) || isSame(one.upn(), own.get(1)));
    return asked || rights.concerns(own, seen.file());
  }

  private boolean isSame(String id, IdentifierRef own) {
    return id != null && own.exact().contains(identities.storedStaff(id).mark());
  }

  /** Under every key that came since it was written down. */
  private IdentifierRef reference(String mark) {
    Set<String> marks = identities.carriedOn(Set.of(mark), 1);
    return new IdentifierRef(Scheme.STAFF, "", marks, marks);
  }
}
