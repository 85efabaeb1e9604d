package jp.ward.guard.measure;

import static jp.ward.guard.registration.ReductionKind.ADD_SAFE_DESTINATION;
import static jp.ward.guard.registration.ReductionKind.END;
import static jp.ward.guard.registration.ReductionKind.LOWER_REGISTERED_ADDRESS;
import static jp.ward.guard.registration.ReductionKind.REJECT;
import static jp.ward.guard.registration.ReductionKind.REMOVE_ASSOCIATE;
import static jp.ward.guard.registration.ReductionKind.REMOVE_PROTECTED_PERSON;
import static jp.ward.guard.registration.ReductionKind.REMOVE_RESPONDENT;
import static jp.ward.guard.registration.ReductionKind.REVEAL_OFFICE;
import static jp.ward.guard.registration.ReductionKind.SHORTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.registration.ReductionKind;
import jp.ward.guard.registration.RegistrationSide;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("保護を弱める変更: 二者が認めたあとに措置がどうなるか")
class ReducingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate END_DAY = LocalDate.of(2027, 3, 31);

  private final List<MeasureIdentifierRow> people = new ArrayList<>();
  private final MeasureRow row = measure();

  ReducingTest() {
    add(new Entered(RegistrationSide.PROTECTED, "APPLICANT", marks("her"), List.of()));
    add(new Entered(RegistrationSide.PROTECTED, "CO_PROTECTED", marks("child"), List.of()));
    Entered mother =
        new Entered(RegistrationSide.ASSOCIATE, "RELATIVE", marks("mother"), List.of());
    Entered lawyer = new Entered(RegistrationSide.ASSOCIATE, "AGENT", marks("lawyer"), List.of());
    add(new Entered(RegistrationSide.RESPONDENT, "", marks("him"), List.of(mother)));
    add(new Entered(RegistrationSide.RESPONDENT, "", marks("friend"), List.of(lawyer)));
  }

  private static MeasureRow measure() {
    MeasureRow measure = new MeasureRow();
    measure.id = "msr_1";
    measure.version = 3;
    measure.state = MeasureState.ACTIVE;
    measure.startDate = LocalDate.of(2026, 4, 1);
    measure.endDate = END_DAY;
    measure.registeredAddress = RegisteredAddress.SHARED;
    measure.concealedOffices = "14101-tax,14101-welfare";
    measure.byOfficer = true;
    return measure;
  }

  private void add(Entered entered) {
    people.addAll(
        MeasureStore.rowsOf(
            "msr_1",
            List.of(entered),
            PersonNumbers.free(people),
            0,
            EnteredBy.TWO_PEOPLE,
            Instant.EPOCH));
  }

  private static List<KnownRef> marks(String of) {
    return List.of(new KnownRef(Scheme.STAFF, "", of, true, 1));
  }

  private Reduced reduced(ReductionKind kind, String target) {
    return Reducing.of(new Reduction(kind, target, List.of()), row, people, TODAY);
  }

  private String refused(ReductionKind kind, String target) {
    Refusal refusal = assertThrows(Refusal.class, () -> reduced(kind, target));
    assertEquals(ProblemCode.CONFLICT, refusal.code());
    return refusal.detail();
  }

  private static List<String> gone(Reduced reduced) {
    return reduced.gone().stream().map(one -> one.mark).toList();
  }

  @Test
  void end_closes_what_is_in_force_and_what_has_lapsed_but_not_what_was_applied_for() {
    assertEquals(MeasureState.ENDED, reduced(END, null).state());
    row.endDate = TODAY.minusDays(1);
    assertEquals(MeasureState.ENDED, reduced(END, null).state());
    row.state = MeasureState.PROVISIONAL;
    row.endDate = null;
    assertTrue(refused(END, null).contains("REJECT"));
    assertEquals(MeasureState.REJECTED, reduced(REJECT, null).state());
  }

  @Test
  void a_closed_measure_takes_nothing_more() {
    for (MeasureState closed : List.of(MeasureState.ENDED, MeasureState.REJECTED)) {
      row.state = closed;
      for (ReductionKind kind : ReductionKind.values()) {
        refused(kind, "1");
      }
    }
  }

  @Test
  void nothing_is_changed_by_looking() {
    reduced(END, null);
    reduced(LOWER_REGISTERED_ADDRESS, "SAFE");
    reduced(REVEAL_OFFICE, "14101-tax");
    assertEquals(MeasureState.ACTIVE, row.state);
    assertEquals(RegisteredAddress.SHARED, row.registeredAddress);
    assertEquals("14101-tax,14101-welfare", row.concealedOffices);
    assertEquals(3, row.version);
  }

  @Test
  void a_person_is_taken_away_by_the_place_on_his_side() {
    assertEquals(List.of("child"), gone(reduced(REMOVE_PROTECTED_PERSON, "2")));
    assertEquals(List.of("lawyer"), gone(reduced(REMOVE_ASSOCIATE, "2")));
    assertEquals(MeasureState.ACTIVE, reduced(REMOVE_ASSOCIATE, "1").state());
    assertTrue(refused(REMOVE_ASSOCIATE, "3").contains("2"));
    assertTrue(refused(REMOVE_RESPONDENT, "3").contains("2"));
  }

  @Test
  void a_respondent_goes_with_those_who_stand_there_because_of_him() {
    assertEquals(List.of("him", "mother"), gone(reduced(REMOVE_RESPONDENT, "1")));
    assertEquals(List.of("friend", "lawyer"), gone(reduced(REMOVE_RESPONDENT, "2")));
  }

  @Test
  void the_last_protected_person_stays_until_the_measure_ends() {
    people.removeAll(reduced(REMOVE_PROTECTED_PERSON, "1").gone());
    String detail = refused(REMOVE_PROTECTED_PERSON, "1");
    assertTrue(detail.contains("END"), detail);
  }

  @Test
  void a_period_ends_earlier_but_never_on_a_day_that_has_gone() {
    assertEquals(TODAY, reduced(SHORTEN, TODAY.toString()).end());
    assertEquals(MeasureState.ACTIVE, reduced(SHORTEN, "2026-12-31").state());
    refused(SHORTEN, TODAY.minusDays(1).toString());
    refused(SHORTEN, END_DAY.toString());
    refused(SHORTEN, END_DAY.plusDays(1).toString());
    row.startDate = TODAY.plusDays(20);
    refused(SHORTEN, TODAY.plusDays(19).toString());
    row.endDate = TODAY.minusDays(1);
    assertTrue(refused(SHORTEN, TODAY.toString()).contains("LAPSED"));
    row.state = MeasureState.PROVISIONAL;
    refused(SHORTEN, TODAY.toString());
  }

  @Test
  void an_address_is_only_called_safer_than_it_stands() {
    assertEquals(
        RegisteredAddress.UNKNOWN,
        reduced(LOWER_REGISTERED_ADDRESS, "UNKNOWN").registeredAddress());
    assertEquals(
        RegisteredAddress.SAFE, reduced(LOWER_REGISTERED_ADDRESS, "SAFE").registeredAddress());
    refused(LOWER_REGISTERED_ADDRESS, "SHARED");
  }

  @Test
  void of_a_burnt_address_every_word_is_safer_and_ends_that_it_is_burnt() {
    row.addressBurntAt = Instant.EPOCH;
    for (RegisteredAddress word : RegisteredAddress.values()) {
      Reduced reduced = reduced(LOWER_REGISTERED_ADDRESS, word.name());
      assertEquals(word, reduced.registeredAddress());
      assertNull(reduced.addressBurntAt());
    }
    assertEquals(Instant.EPOCH, reduced(REVEAL_OFFICE, "14101-tax").addressBurntAt());
    assertEquals(Instant.EPOCH, reduced(END, null).addressBurntAt());
  }

  @Test
  void an_office_that_is_concealed_is_revealed() {
    assertEquals(Set.of("14101-welfare"), reduced(REVEAL_OFFICE, "14101-tax").concealedOffices());
    refused(REVEAL_OFFICE, "14101-civil");
  }

  @Test
  void a_provisional_measure_of_other_staff_takes_no_safe_destination() {
    reduced(ADD_SAFE_DESTINATION, "PHONE");
    row.byOfficer = false;
    reduced(ADD_SAFE_DESTINATION, "PHONE");
    row.state = MeasureState.PROVISIONAL;
    row.endDate = null;
    assertTrue(refused(ADD_SAFE_DESTINATION, "PHONE").contains("activated"));
    row.byOfficer = true;
    reduced(ADD_SAFE_DESTINATION, "PHONE");
  }

  @Test
  void what_waits_for_two_people_comes_back_from_its_bytes_as_it_was() {
    PreparedReduction prepared =
        new PreparedReduction(
            "msr_1",
            3,
            "14101-civil",
            "141011",
            new Reduction(ADD_SAFE_DESTINATION, "STAFF", marks("a")),
            "she asked for it");
    assertEquals(prepared, PreparedReduction.of(prepared.toBytes()));
    assertEquals("prepared ADD_SAFE_DESTINATION", prepared.toString());
  }
}
