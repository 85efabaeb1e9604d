package jp.ward.guard.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.measure.ToldPlaces;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("どの項目が伝わると、宛先が危うくなるか")
class ToldAttributesTest {

  private static final Map<String, Scheme> BURNING =
      Map.of(
          "CURRENT_ADDRESS", Scheme.ADDRESS,
          "PARTIAL_ADDRESS", Scheme.ADDRESS,
          "FUTURE_ADDRESS", Scheme.ADDRESS,
          "HOUSEHOLD_RECORD", Scheme.ADDRESS,
          "FACILITY", Scheme.ADDRESS,
          "SHELTER", Scheme.ADDRESS,
          "PHONE_NUMBER", Scheme.PHONE,
          "EMAIL_ADDRESS", Scheme.EMAIL);

  /** By name, so that each word is decided here, whether it is there yet or not. */
  private static final Set<String> NOT_BURNING =
      Set.of(
          "NAME",
          "NAME_CHANGE",
          "EXISTENCE",
          "MUNICIPALITY",
          "MOVING_DATE",
          "OFFICE_VISITED",
          "PLACES_VISITED",
          "RESPONSIBLE_OFFICE",
          "WORKPLACE",
          "MEDICAL_INSTITUTION",
          "SCHOOL",
          "POLICE_STATION",
          "CASE_CONTENT",
          "CHILD_STATEMENT",
          "MARITAL_HISTORY",
          "MEASURE",
          "REQUESTER_IDENTITY",
          "PREFECTURE",
          "SUPPORTER",
          "PHOTOGRAPH",
          "VEHICLE",
          "BANK_BRANCH",
          "HEALTH");

  @Test
  void every_attribute_is_decided() {
    for (Attribute one : Attribute.values()) {
      ToldPlaces told = ToldAttributes.places(Set.of(one), List.of());
      Scheme burnt = BURNING.get(one.name());
      assertEquals(burnt == null ? Set.of() : Set.of(burnt), told.schemes(), one.name());
      assertTrue(burnt != null || NOT_BURNING.contains(one.name()), one + " is not decided");
    }
  }

  @Test
  void several_attributes_tell_several_sorts() {
    ToldPlaces told = ToldAttributes.places(EnumSet.allOf(Attribute.class), List.of());
    assertEquals(Set.of(Scheme.ADDRESS, Scheme.PHONE, Scheme.EMAIL), told.schemes());
  }

  @Test
  void a_place_that_is_named_was_told_whatever_was_ticked() {
    IdentifierRef phone = new IdentifierRef(Scheme.PHONE, "", Set.of("m"), Set.of("m"));
    ToldPlaces told = ToldAttributes.places(Set.of(Attribute.NAME), List.of(phone));
    assertEquals(Set.of(Scheme.PHONE), told.schemes());
    assertEquals(List.of(phone), told.named());
  }
}
