package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.policy.Condition.Place;
import jp.ward.guard.testing.NewKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office of ward A is responsible; B is another ward of the same city, C another city. */
@DisplayName("担当課の責任者が当事者ばかりのときは、市区町村、ついで市の責任者が代わる")
class StandInsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir static Path folder;
  private static Identities identities;

  private final List<OfficerRow> lately = new ArrayList<>();
  private final Set<String> inTheCase = new HashSet<>();
  private final List<Person> requesters = new ArrayList<>(List.of(new Person("sub-q", "q")));

  @BeforeAll
  static void fresh_keys() throws IOException {
    identities = new Identities(Cast.DIRECTORY, NewKeys.fresh(folder));
  }

  private StandIns standIns() {
    OfficerSignIns signIns =
        new OfficerSignIns(null, null) {
          @Override
          List<OfficerRow> lately(LocalDate today) {
            return lately;
          }
        };
    ApprovalRights rights =
        new ApprovalRights(null) {
          @Override
          boolean concerns(List<IdentifierRef> ids, CaseFile file) {
            return ids.stream().anyMatch(one -> inTheCase.containsAll(one.exact()));
          }
        };
    return new StandIns(signIns, rights, identities, Cast.DIRECTORY, ZoneId.of("Asia/Tokyo"));
  }

  private void signedIn(String upn, Office office) {
    OfficerRow row = new OfficerRow();
    row.office = office.code();
    row.municipality = office.municipality();
    row.sub = identities.storedStaff("sub-" + upn).mark();
    row.upn = identities.storedStaff(upn).mark();
    lately.add(row);
  }

  private void isInTheCase(String upn) {
    inTheCase.add(identities.storedStaff(upn).mark());
  }

  private static Slot officer(Office office) {
    return Cast.slot("officer", "measure-officer", Place.RESPONSIBLE, office);
  }

  private Set<String> placesOf(Group group, Office office, Slot slot) {
    Caller caller = Cast.caller("sub-x", "x", office, group);
    Approval approval =
        new Approval(ApprovalStatus.PENDING, requesters, List.of(slot), List.of(), NOW, null, 0);
    return standIns().placesOf(caller, new Case(new ApprovalRow(), null, approval), NOW);
  }

  private Set<String> placesOf(Office office) {
    return placesOf(Group.MEASURE_OFFICER, office, officer(Cast.CIVIL));
  }

  @Test
  void an_officer_of_the_office_needs_nobody_to_be_away() {
    assertEquals(Set.of("officer"), placesOf(Cast.CIVIL));
  }

  @Test
  void where_all_of_an_office_are_in_the_case_another_office_of_the_ward_takes_the_place() {
    signedIn("o-1", Cast.CIVIL);
    signedIn("o-2", Cast.CIVIL);
    isInTheCase("o-1");
    assertEquals(Set.of(), placesOf(Cast.WELFARE), "one is left");
    isInTheCase("o-2");
    assertEquals(Set.of("officer"), placesOf(Cast.WELFARE));
  }

  @Test
  void an_office_of_which_nobody_is_known_is_not_without_officers() {
    signedIn("o-1", Cast.OTHER_CIVIL);
    isInTheCase("o-1");
    assertEquals(Set.of(), placesOf(Cast.WELFARE));
  }

  @Test
  void who_asked_is_not_left_either_by_whichever_id() {
    signedIn("o-1", Cast.CIVIL);
    requesters.add(Person.namedBySystem("O-1"));
    assertEquals(Set.of("officer"), placesOf(Cast.WELFARE));
    requesters.set(1, new Person("sub-o-1", "another"));
    assertEquals(Set.of("officer"), placesOf(Cast.WELFARE));
    requesters.set(1, new Person("sub-other", "another"));
    assertEquals(Set.of(), placesOf(Cast.WELFARE));
  }

  @Test
  void another_ward_takes_it_only_where_nobody_is_left_in_the_whole_ward() {
    signedIn("o-1", Cast.CIVIL);
    isInTheCase("o-1");
    assertEquals(Set.of("officer"), placesOf(Cast.OTHER_CIVIL));
    signedIn("o-3", Cast.WELFARE);
    assertEquals(Set.of(), placesOf(Cast.OTHER_CIVIL));
    isInTheCase("o-3");
    assertEquals(Set.of("officer"), placesOf(Cast.OTHER_CIVIL));
    assertEquals(Set.of(), placesOf(Cast.FAR), "another city");
  }

  @Test
  void nobody_stands_in_but_an_officer_for_an_officer_of_the_responsible_office() {
    signedIn("o-1", Cast.CIVIL);
    isInTheCase("o-1");
    assertEquals(Set.of(), placesOf(Group.MANAGER, Cast.WELFARE, officer(Cast.CIVIL)));
    for (Slot other :
        List.of(
            Cast.slot("manager", "manager", Place.RESPONSIBLE, Cast.CIVIL),
            Cast.slot("officer", "measure-officer", Place.REQUESTING, Cast.CIVIL))) {
      assertEquals(Set.of(), placesOf(Group.MEASURE_OFFICER, Cast.WELFARE, other));
    }
  }
}
