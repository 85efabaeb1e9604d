package jp.ward.guard.approval;

import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition.Place;

/** Who takes part in the walk, and which places there are to fill. */
final class Cast {

  static final Office CIVIL = office("14101-civil", "141011");
  static final Office WELFARE = office("14101-welfare", "141011");
  static final Office OTHER_CIVIL = office("14102-civil", "141020");
  static final Office OTHER_WELFARE = office("14102-welfare", "141020");
  static final Office FAR = office("13112-civil", "131121");

  static final Directory DIRECTORY =
      new Directory(
          List.of(CIVIL, WELFARE, OTHER_CIVIL, OTHER_WELFARE, FAR),
          List.of(
              new Municipality("141011", "141003", "A", 9),
              new Municipality("141020", "141003", "B", 9),
              new Municipality("131121", "131121", "C", 9)),
          List.of());

  static final String ASKER = "asker";

  /** The one who asked, under his own sign-in and under the staff id that a system named. */
  static final List<Person> REQUESTERS =
      List.of(new Person("sub-asker", "s-1"), Person.namedBySystem("s-9"));

  private Cast() {}

  private static Office office(String code, String municipality) {
    return new Office(code, municipality, code, "045");
  }

  static Slot slot(String id, String role, Place place, Office office) {
    return new Slot(id, role, place, office.code(), office.municipality(), 1);
  }

  /** One office is responsible and asks. */
  static List<Slot> twoPlaces() {
    return List.of(
        slot("officer", "measure-officer", Place.RESPONSIBLE, CIVIL),
        slot("manager", "manager", Place.REQUESTING, CIVIL));
  }

  /** Two municipalities protect her. */
  static List<Slot> threePlaces() {
    return List.of(
        slot("officer", "measure-officer", Place.RESPONSIBLE, CIVIL),
        slot("officer-2", "measure-officer", Place.RESPONSIBLE, OTHER_CIVIL),
        slot("manager", "manager", Place.REQUESTING, CIVIL));
  }

  static List<Actor> actors() {
    return List.of(
        actor("asker", ASKER, caller("sub-asker", "s-1", CIVIL, Group.MANAGER), Set.of()),
        actor(
            "asker under another sub",
            ASKER,
            caller("sub-new", "Ｓ-1 ", CIVIL, Group.MEASURE_OFFICER, Group.MANAGER),
            Set.of()),
        actor(
            "asker as the system named him",
            ASKER,
            caller("sub-nine", "S-9", CIVIL, Group.MEASURE_OFFICER),
            Set.of()),
        actor(
            "officer",
            "officer",
            caller("sub-o", "o-1", CIVIL, Group.MEASURE_OFFICER),
            Set.of("officer")),
        actor(
            "manager", "manager", caller("sub-m", "m-1", CIVIL, Group.MANAGER), Set.of("manager")),
        actor(
            "officer and manager",
            "both",
            caller("sub-b", "b-1", CIVIL, Group.MEASURE_OFFICER, Group.MANAGER),
            Set.of("officer", "manager")),
        actor(
            "officer of another ward",
            "other officer",
            caller("sub-p", "o-2", OTHER_CIVIL, Group.MEASURE_OFFICER),
            Set.of("officer-2")),
        actor(
            "manager of another ward",
            "other manager",
            caller("sub-q", "m-2", OTHER_WELFARE, Group.MANAGER),
            Set.of()),
        new Actor(
            "party",
            "party",
            caller("sub-x", "x-1", CIVIL, Group.MEASURE_OFFICER, Group.MANAGER),
            true,
            Set.of()),
        actor(
            "contractor",
            "contractor",
            caller("sub-c", "c-1", CIVIL, Group.MEASURE_OFFICER, Group.MANAGER, Group.CONTRACTOR),
            Set.of()));
  }

  static Caller caller(String sub, String upn, Office office, Group... groups) {
    return new Caller(sub, upn, Set.of(groups), office, true);
  }

  private static Actor actor(String name, String human, Caller caller, Set<String> truth) {
    return new Actor(name, human, caller, false, truth);
  }
}
