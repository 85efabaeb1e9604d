package jp.ward.guard.audit.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.VerifiedPolicy;

/** Who has to be there, by the policy in force, for the offices that keep measures or ask. */
@ApplicationScoped
class RequiredApprovers {

  /** Taking protection away: one of each at the office responsible, two different people (4.4). */
  private static final Set<String> BOTH =
      new TreeSet<>(List.of(Group.MANAGER.claim(), Group.MEASURE_OFFICER.claim()));

  private static final Set<String> OFFICER = Set.of(Group.MEASURE_OFFICER.claim());

  private final PolicyShelf shelf;
  private final Directory directory;

  RequiredApprovers(PolicyShelf shelf, Directory directory) {
    this.shelf = shelf;
    this.directory = directory;
  }

  Set<RequiredApprover> of(Set<Office> keeping, Set<Office> asking, LocalDate today) {
    Set<RequiredApprover> places = new LinkedHashSet<>();
    for (Office office : keeping) {
      BOTH.forEach(role -> places.add(at(office, Set.of(role), 1)));
      if (office.measureOfficers()) {
        places.add(at(office, BOTH, 2));
      }
    }
    for (Condition one : conditions(today)) {
      Set<Office> offices = one.place() == Condition.Place.RESPONSIBLE ? keeping : asking;
      offices.forEach(office -> places.add(place(one, office)));
    }
    return places;
  }

  private List<Condition> conditions(LocalDate today) {
    return shelf.inForceOn(today).stream()
        .flatMap(policy -> Arrays.stream(Urgency.values()).flatMap(one -> conditions(policy, one)))
        .toList();
  }

  private static Stream<Condition> conditions(VerifiedPolicy policy, Urgency urgency) {
    return Arrays.stream(Condition.Occasion.values())
        .flatMap(occasion -> policy.conditions(urgency, occasion).stream());
  }

  private RequiredApprover place(Condition condition, Office office) {
    Set<String> role = Set.of(condition.role());
    String municipality = office.municipality();
    return switch (condition.place()) {
      case RESPONSIBLE, REQUESTING -> at(office, role, condition.needed());
      case MUNICIPALITY ->
          new RequiredApprover(role, null, municipality, Set.of(municipality), condition.needed());
      case CITY ->
          new RequiredApprover(
              role, null, municipality, directory.cityOf(municipality), condition.needed());
    };
  }

  private RequiredApprover at(Office office, Set<String> roles, int needed) {
    if (roles.equals(OFFICER) && !office.measureOfficers()) {
      return new RequiredApprover(roles, null, office.municipality(), standIns(office), needed);
    }
    return new RequiredApprover(roles, office.code(), office.municipality(), Set.of(), needed);
  }

  /** Where officers sit who decide for an office that has none. */
  private Set<String> standIns(Office office) {
    return directory.officersFor(office).stream()
        .flatMap(code -> directory.office(code).stream())
        .map(Office::municipality)
        .collect(Collectors.toSet());
  }
}
