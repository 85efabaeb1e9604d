package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.directory.Office;
import jp.ward.guard.policy.Condition;
import jp.ward.guard.policy.Condition.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("承認に要る人は、条件と、当てはまった措置から決まる")
class SlotsTest {

  private static final Office ASKERS = new Office("14102-welfare", "141020", "", "");
  private static final String ROLE = "measure-officer";

  private static List<Slot> slots(Place place, MeasureSnapshot... protecting) {
    Condition condition =
        new Condition("c", Urgency.ROUTINE, Condition.Occasion.PROTECTED, ROLE, place, 2);
    return Slots.of(List.of(condition), List.of(protecting), ASKERS);
  }

  private static Slot slot(String id, Place place, String office, String municipality) {
    return new Slot(id, ROLE, place, office, municipality, 2);
  }

  private static MeasureSnapshot measure(
      String id, MeasureState state, String municipality, String office) {
    return new MeasureSnapshot(
        id,
        1,
        state,
        municipality,
        office,
        RegisteredAddress.UNKNOWN,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void the_askers_office_or_any_office_of_their_city_or_municipality_is_named() {
    assertEquals(
        List.of(slot("c", Place.REQUESTING, "14102-welfare", "141020")), slots(Place.REQUESTING));
    assertEquals(List.of(slot("c", Place.CITY, null, "141020")), slots(Place.CITY));
    assertEquals(List.of(slot("c", Place.MUNICIPALITY, null, "141020")), slots(Place.MUNICIPALITY));
    assertEquals(List.of(), slots(Place.RESPONSIBLE));
  }

  @Test
  void each_municipality_that_protects_has_one_place() {
    assertEquals(
        List.of(
            slot("c", Place.RESPONSIBLE, "14101-civil", "141011"),
            slot("c-2", Place.RESPONSIBLE, "14102-civil", "141020")),
        slots(
            Place.RESPONSIBLE,
            measure("msr_1", MeasureState.ACTIVE, "141020", "14102-civil"),
            measure("msr_2", MeasureState.ACTIVE, "141011", "14101-civil"),
            measure("msr_3", MeasureState.ACTIVE, "141011", "14101-civil")));
  }

  /** Anybody may register at any hour: that must not lead past the office that keeps the case. */
  @Test
  void the_oldest_measure_says_the_office_and_one_that_is_only_applied_for_comes_last() {
    MeasureSnapshot applied = measure("msr_1", MeasureState.PROVISIONAL, "141011", "14101-tax");
    MeasureSnapshot older = measure("msr_2", MeasureState.LAPSED, "141011", "14101-civil");
    MeasureSnapshot newer = measure("msr_3", MeasureState.ACTIVE, "141011", "14101-welfare");
    assertEquals("14101-civil", slots(Place.RESPONSIBLE, newer, applied, older).get(0).office());
    assertEquals("14101-welfare", slots(Place.RESPONSIBLE, applied, newer).get(0).office());
    assertEquals("14101-tax", slots(Place.RESPONSIBLE, applied).get(0).office());
  }

  @Test
  void taking_protection_away_takes_an_officer_and_a_manager_of_the_responsible_office() {
    Office civil = new Office("14101-civil", "141011", "", "");
    assertEquals(
        List.of(
            new Slot("officer", ROLE, Place.RESPONSIBLE, "14101-civil", "141011", 1),
            new Slot("manager", "manager", Place.RESPONSIBLE, "14101-civil", "141011", 1)),
        Slots.forReduction(civil));
  }
}
