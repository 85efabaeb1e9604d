package jp.ward.guard.audit.disclosure;

import static jp.ward.guard.audit.trail.ATrailEntry.aTrailEntry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.audit.about.AskedPerson;
import jp.ward.guard.audit.disclosure.DisclosureCase.Concern;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("どの記録が措置に関わるかは、一致・措置の前・自治体で決まる")
class DisclosureCaseTest {

  private static final String HERE = "141011";
  private static final String THERE = "141020";
  private static final long REGISTERED = 100;
  private static final Instant SINCE = Instant.parse("2026-10-31T15:00:00Z");
  private static final List<AskedPerson> SHE = asked("number");
  private static final List<AskedPerson> SOMEBODY = asked("another");

  private static List<AskedPerson> asked(String mark) {
    IdentifierRef ref = new IdentifierRef(Scheme.ATENA, "141003", Set.of(mark), Set.of(mark));
    return List.of(new AskedPerson(List.of(ref), Set.of("NAME")));
  }

  private static DisclosureCase measure(boolean confirmed) {
    KnownRef number = new KnownRef(Scheme.ATENA, "141003", "number", true, 1, true, confirmed);
    MeasureSnapshot measure =
        new MeasureSnapshot(
            "msr_1",
            1,
            MeasureState.ACTIVE,
            HERE,
            "14101-civil",
            RegisteredAddress.UNKNOWN,
            Set.of(),
            List.of(new ProtectedPerson(ProtectedRole.APPLICANT, List.of(number))),
            List.of(),
            List.of(),
            List.of());
    return new DisclosureCase(
        measure,
        ProtectedPeople.of(measure),
        List.of(new LookBackSpan(REGISTERED, SINCE, Set.of("number"))));
  }

  private static TrailEntry row(long entry, String municipality) {
    return aTrailEntry(entry).at(SINCE).of(municipality, null).build();
  }

  private static Optional<Concern> after(List<AskedPerson> asked) {
    return measure(true).of(row(REGISTERED + 1, HERE), true, asked);
  }

  private static Optional<Concern> before(TrailEntry row) {
    return measure(true).of(row, false, SHE);
  }

  @Test
  void what_rested_on_the_measure_concerns_it_however_surely() {
    Concern certain = new Concern(DisclosureMatch.CERTAIN, false, Set.of("NAME"));
    assertEquals(Optional.of(certain), after(SHE));
    assertEquals(
        Optional.of(new Concern(DisclosureMatch.DOUBTFUL, false, Set.of("NAME"))), after(SOMEBODY));
    TrailEntry stopped = aTrailEntry(REGISTERED + 1).at(SINCE).of(HERE, null).stopped(true).build();
    assertEquals(Optional.of(certain), measure(true).of(stopped, true, SHE));
  }

  @Test
  void what_did_not_concerns_it_when_it_was_let_go_on_in_the_days_before() {
    assertEquals(
        Optional.of(new Concern(DisclosureMatch.CERTAIN, true, Set.of("NAME"))),
        before(row(REGISTERED - 1, HERE)));
    assertEquals(Optional.empty(), before(row(REGISTERED, HERE)));
    TrailEntry tooOld =
        aTrailEntry(REGISTERED - 1).at(SINCE.minusNanos(1_000)).of(HERE, null).build();
    assertEquals(Optional.empty(), before(tooOld));
    TrailEntry stopped = aTrailEntry(REGISTERED - 1).at(SINCE).of(HERE, null).stopped(true).build();
    assertEquals(Optional.empty(), before(stopped));
    assertEquals(Optional.empty(), measure(true).of(row(1, HERE), false, SOMEBODY));
  }

  @Test
  void what_was_done_elsewhere_concerns_it_once_she_is_confirmed() {
    for (TrailEntry row : List.of(row(200, THERE), row(200, null))) {
      assertTrue(measure(true).of(row, true, SHE).isPresent());
      assertEquals(Optional.empty(), measure(false).of(row, true, SHE));
    }
    assertTrue(measure(true).of(row(1, THERE), false, SHE).isPresent());
    assertEquals(Optional.empty(), measure(false).of(row(1, THERE), false, SHE));
    assertTrue(measure(false).of(row(1, HERE), false, SHE).isPresent());
    assertEquals(Optional.empty(), measure(false).of(row(200, THERE), true, SOMEBODY));
  }

  @Test
  void what_nobody_can_read_any_more_stands_there_in_doubt() {
    Optional<Concern> doubtful =
        Optional.of(new Concern(DisclosureMatch.DOUBTFUL, false, Set.of()));
    assertEquals(doubtful, measure(true).of(row(200, HERE), true, null));
    assertEquals(
        Optional.of(new Concern(DisclosureMatch.DOUBTFUL, true, Set.of())),
        measure(true).of(row(1, THERE), false, null));
    assertEquals(Optional.empty(), measure(false).of(row(1, THERE), false, null));
    assertEquals(Optional.empty(), measure(true).of(row(200, HERE), false, null));
  }
}
