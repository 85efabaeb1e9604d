package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.RegistrationSide;
import org.junit.jupiter.api.Test;

class MeasureSnapshotsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static SnapshotLine line(
      String id, RegistrationSide side, int person, int ofRespondent, String kind, String mark) {
    return line(id, RegisteredAddress.SHARED, false, side, person, ofRespondent, kind, mark);
  }

  private static SnapshotLine line(
      String id,
      RegisteredAddress address,
      boolean burnt,
      RegistrationSide side,
      int person,
      int ofRespondent,
      String kind,
      String mark) {
    return new SnapshotLine(
        id,
        3,
        MeasureState.ACTIVE,
        TODAY.minusDays(1),
        "141011",
        "14101-civil",
        address,
        burnt,
        false,
        "14101-tax,14101-welfare",
        side,
        person,
        ofRespondent,
        kind,
        Scheme.STAFF,
        "",
        mark,
        true,
        1,
        true,
        false);
  }

  private static MeasureSnapshot only(SnapshotLine... lines) {
    List<MeasureSnapshot> all = MeasureSnapshots.of(List.of(lines), TODAY);
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static List<String> marks(List<KnownRef> refs) {
    return refs.stream().map(KnownRef::mark).toList();
  }

  @Test
  void a_burnt_address_reads_as_shared_whatever_it_was_called() {
    for (RegisteredAddress called : RegisteredAddress.values()) {
      MeasureSnapshot burnt =
          only(line("msr_1", called, true, RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1"));
      assertEquals(RegisteredAddress.SHARED, burnt.registeredAddress());
      assertTrue(burnt.addressBurnt());
      MeasureSnapshot sound =
          only(line("msr_1", called, false, RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1"));
      assertEquals(called, sound.registeredAddress());
      assertFalse(sound.addressBurnt());
    }
  }

  @Test
  void marks_come_together_by_person_and_side() {
    MeasureSnapshot measure =
        only(
            line("msr_1", RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1"),
            line("msr_1", RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a2"),
            line("msr_1", RegistrationSide.PROTECTED, 2, 0, "CO_PROTECTED", "b1"),
            line("msr_1", RegistrationSide.RESPONDENT, 3, 0, "", "c1"),
            line("msr_1", RegistrationSide.ASSOCIATE, 4, 3, "AGENT", "d1"),
            line("msr_1", RegistrationSide.RESPONDENT, 5, 0, "", "e1"),
            line("msr_1", RegistrationSide.SAFE, 6, 0, "", "f1"),
            line("msr_1", RegistrationSide.UNSAFE, 7, 0, "", "g1"));

    assertEquals(List.of("a1", "a2"), marks(measure.protectedPersons().get(0).identifiers()));
    assertEquals(ProtectedRole.CO_PROTECTED, measure.protectedPersons().get(1).role());
    assertEquals(2, measure.respondents().size());
    assertEquals(List.of("c1"), marks(measure.respondents().get(0).identifiers()));
    assertEquals(AssociateKind.AGENT, measure.respondents().get(0).associates().get(0).kind());
    assertTrue(measure.respondents().get(1).associates().isEmpty());
    assertEquals(List.of("f1"), marks(measure.safeDestinations()));
    assertEquals(List.of("g1"), marks(measure.unsafeDestinations()));
    assertEquals(Set.of("14101-tax", "14101-welfare"), measure.concealedOffices());
    assertEquals(RegisteredAddress.SHARED, measure.registeredAddress());
    assertEquals(3, measure.version());
  }

  @Test
  void an_associate_of_an_unknown_respondent_still_counts() {
    MeasureSnapshot measure =
        only(
            line("msr_1", RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1"),
            line("msr_1", RegistrationSide.ASSOCIATE, 3, 2, "RELATIVE", "d1"));

    assertEquals(1, measure.respondents().size());
    assertTrue(measure.respondents().get(0).identifiers().isEmpty());
    assertEquals(
        List.of("d1"), marks(measure.respondents().get(0).associates().get(0).identifiers()));
  }

  @Test
  void a_measure_past_its_end_is_seen_as_lapsed() {
    assertEquals(
        MeasureState.LAPSED,
        only(line("msr_1", RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1")).state());
  }

  @Test
  void two_measures_stay_two() {
    assertEquals(
        List.of("msr_1", "msr_2"),
        MeasureSnapshots.of(
                List.of(
                    line("msr_1", RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1"),
                    line("msr_2", RegistrationSide.PROTECTED, 1, 0, "APPLICANT", "a1")),
                TODAY)
            .stream()
            .map(MeasureSnapshot::id)
            .toList());
  }

  @Test
  void people_are_numbered_over_all_sides() {
    KnownRef ref = new KnownRef(Scheme.STAFF, "", "m", true, 1);
    Entered associate = new Entered(RegistrationSide.ASSOCIATE, "AGENT", List.of(ref), List.of());
    List<MeasureIdentifierRow> rows =
        MeasureStore.rowsOf(
            "msr_1",
            List.of(
                new Entered(RegistrationSide.PROTECTED, "APPLICANT", List.of(ref, ref), List.of()),
                new Entered(
                    RegistrationSide.RESPONDENT, "", List.of(), List.of(associate, associate)),
                new Entered(RegistrationSide.UNSAFE, "", List.of(ref), List.of())),
            1,
            0,
            EnteredBy.TWO_PEOPLE,
            java.time.Instant.EPOCH);

    assertEquals(
        List.of("PROTECTED 1 0", "PROTECTED 1 0", "ASSOCIATE 3 2", "ASSOCIATE 4 2", "UNSAFE 5 0"),
        rows.stream().map(row -> row.side + " " + row.personNo + " " + row.ofRespondent).toList());
    assertEquals(6, PersonNumbers.free(rows));
    assertEquals(List.of(2), PersonNumbers.respondents(rows));
    assertEquals(2, PersonNumbers.count(RegistrationSide.ASSOCIATE, rows));
  }
}
