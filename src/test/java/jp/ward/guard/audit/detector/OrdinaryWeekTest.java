package jp.ward.guard.audit.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.RaisedFindings;
import jp.ward.guard.audit.presence.KnownSignIns;
import jp.ward.guard.audit.statistics.PlayedCounts;
import jp.ward.guard.audit.trail.PlayedEntries;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Entries as the ledger would hold them, played at their own times. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("普通の一週間には、何にも気づかない")
class OrdinaryWeekTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 6, 1);
  private static final List<String> OFFICES =
      List.of("14101-welfare", "14101-tax", "14101-insurance", "14102-welfare", "14102-civil");
  private static final String SYSTEM = "sys-sample-mail";

  @Inject DetectorMemory memory;
  @Inject RaisedFindings findings;
  @Inject EntityManager entities;
  @Inject KnownSignIns signIns;
  @Inject PlayedEntries index;
  @Inject LookupProjection projection;
  @Inject LookupStore lookStore;
  @Inject PlayedCounts counts;

  private final Random random = new Random(20_260_601);
  private long entry;

  @BeforeEach
  void nothing_was_ever_asked() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List.of(
                      "finding",
                      "audit_sign_in",
                      "audit_look",
                      "audit_named",
                      "audit_tally",
                      "audit_index",
                      "audit_decided")
                  .forEach(
                      table -> entities.createNativeQuery("delete from " + table).executeUpdate());
            });
    entry = 1_000_000;
    OFFICES.forEach(office -> signedIn(office, MONDAY.minusDays(3)));
  }

  /** A manager and a measure officer of an office. */
  private void signedIn(String office, LocalDate day) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                List.of("manager", "measure-officer")
                    .forEach(role -> signIns.add(office, role, day)));
  }

  private static Instant at(LocalDate day, int hour, int second) {
    return day.atTime(hour, 0).plusSeconds(second).atZone(TOKYO).toInstant();
  }

  private void play(List<Deed> deeds) {
    List<RecordedEntry> items =
        deeds.stream()
            .sorted(Comparator.comparing(Deed::at))
            .map(deed -> deed.item(++entry))
            .toList();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              index.take(items);
              counts.take(items);
              projection.take(items);
            });
  }

  private Set<FindingKind> seenAt(Instant now) {
    findings.lookAt(now);
    return findings.kinds();
  }

  /** 5 offices, 20 staff, 60 checks a day each, 2 % protected; 1 in 4 opens a record first. */
  private List<Deed> ordinaryDay(LocalDate day) {
    List<Deed> deeds = new ArrayList<>();
    for (int staff = 0; staff < 20; staff++) {
      String office = OFFICES.get(staff % OFFICES.size());
      for (int i = 0; i < 60; i++) {
        boolean hers = random.nextInt(50) == 0;
        String person = hers ? "msr_" + random.nextInt(200) : "mark-" + random.nextInt(10_000);
        Instant at = at(day, 8 + random.nextInt(9), random.nextInt(3_600));
        Deed deed = Deed.check("s-" + staff, office, at).about(person, hers);
        if (i % 4 == 0 && !hers) {
          deeds.add(deed.doing("VIEW", "DESK", "STAFF"));
          deeds.add(deed.later(60).doing("CONTACT", "PHONE", "SELF"));
          i++;
        } else if (hers) {
          boolean sought = random.nextInt(5) == 0;
          deeds.add(
              (sought ? deed.doing("ANSWER", "COUNTER", "RELATIVE") : deed)
                  .answered("DUAL_APPROVAL_REQUIRED"));
        } else {
          deeds.add(deed);
        }
      }
    }
    for (int i = 0; i < 100; i++) {
      deeds.add(
          Deed.check(SYSTEM, "14101-insurance", at(day, 9, i))
              .bySystem()
              .about("mark-" + random.nextInt(10_000), false));
    }
    for (int i = 0; i < 12; i++) {
      String id = day + "-" + i;
      String office = OFFICES.get(i % OFFICES.size());
      deeds.addAll(Deed.approved(id, office, at(day, 10, i * 60), "o-" + i % 3, "m-" + i % 2));
    }
    return deeds;
  }

  @Test
  void an_ordinary_week_shows_nothing() {
    for (int day = 0; day < 5; day++) {
      play(ordinaryDay(MONDAY.plusDays(day)));
      assertEquals(Set.of(), seenAt(at(MONDAY.plusDays(day), 19, 0)));
      assertEquals(Set.of(), seenAt(at(MONDAY.plusDays(day + 1), 6, 0)));
    }
    assertEquals(Set.of(), seenAt(at(MONDAY.plusDays(7), 9, 0)));
  }

  @Test
  void look_ups_at_night_are_seen() {
    List<Deed> night = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      night.add(
          Deed.check("s-night", "14101-tax", at(MONDAY, 22, i))
              .about("mark-n" + i, false)
              .doing("VIEW", "DESK", "STAFF"));
    }
    play(night.subList(0, 4));
    assertTrue(!seenAt(at(MONDAY, 23, 0)).contains(FindingKind.OUT_OF_HOURS_LOOKUPS));
    play(night.subList(4, 5));
    assertTrue(seenAt(at(MONDAY, 23, 0)).contains(FindingKind.OUT_OF_HOURS_LOOKUPS));
  }

  @Test
  void records_opened_and_left_are_seen_the_day_after() {
    List<Deed> views = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      views.add(
          Deed.check("s-view", "14101-tax", at(MONDAY, 10, i))
              .about("mark-v" + i, false)
              .doing("VIEW", "DESK", "STAFF"));
    }
    play(views);
    assertTrue(!seenAt(at(MONDAY, 19, 0)).contains(FindingKind.VIEWS_WITHOUT_ACT));
    assertTrue(seenAt(at(MONDAY.plusDays(1), 8, 0)).contains(FindingKind.VIEWS_WITHOUT_ACT));
  }

  @Test
  void the_same_two_who_approve_everything_are_seen() {
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      deeds.addAll(Deed.approved("same-" + i, "14101-tax", at(MONDAY, 9, i * 60), "o-1", "m-1"));
    }
    play(deeds);
    assertEquals(Set.of(FindingKind.SAME_TWO_APPROVERS), seenAt(at(MONDAY, 19, 0)));
  }

  @Test
  void permissions_that_are_asked_for_and_not_used_are_seen() {
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      deeds.add(Deed.of("CLEARANCE_ISSUED", "s-idle", "14101-tax", at(MONDAY, 9, i), "clr_" + i));
    }
    deeds.add(Deed.of("CLEARANCE_USED", "s-idle", "14101-tax", at(MONDAY, 9, 50), "clr_0"));
    play(deeds);
    assertTrue(!seenAt(at(MONDAY, 9, 100)).contains(FindingKind.CLEARANCES_UNUSED));
    assertTrue(seenAt(at(MONDAY, 12, 0)).contains(FindingKind.CLEARANCES_UNUSED));
  }

  @Test
  void one_record_opened_again_and_again_is_seen() {
    List<Deed> days = new ArrayList<>();
    for (int day = 0; day < 6; day++) {
      Deed view =
          Deed.check("s-again", "14101-tax", at(MONDAY.plusDays(day), 10, day))
              .about("mark-of-her", false)
              .doing("VIEW", "DESK", "STAFF");
      days.add(view);
      // a case of his: each time something is done about it
      Deed other = view.about("mark-of-a-case", false);
      days.add(other);
      days.add(other.later(60).doing("CONTACT", "PHONE", "SELF"));
    }
    play(days.subList(0, 12));
    assertTrue(!seenAt(at(MONDAY.plusDays(4), 9, 0)).contains(FindingKind.ONE_PERSON_AGAIN));
    play(days.subList(12, 15));
    assertTrue(seenAt(at(MONDAY.plusDays(5), 9, 0)).contains(FindingKind.ONE_PERSON_AGAIN));
    assertEquals(5, findings.evidenceOfFirst(FindingKind.ONE_PERSON_AGAIN).size());
  }

  @Test
  void a_place_that_nobody_could_fill_is_seen_before_it_is_needed() {
    Deed last = Deed.check("s-last", "14102-tax", at(MONDAY, 10, 0));
    play(List.of(last));
    assertEquals(Set.of(FindingKind.CONDITION_UNFILLABLE), seenAt(at(MONDAY, 11, 0)));
    assertEquals(List.of("14102-tax"), findings.offices());
    nothing_was_ever_asked();
    signedIn("14102-tax", MONDAY.minusDays(29));
    play(List.of(last));
    assertEquals(Set.of(), seenAt(at(MONDAY, 11, 0)));
    assertEquals(Set.of(FindingKind.CONDITION_UNFILLABLE), seenAt(at(MONDAY.plusDays(2), 11, 0)));
  }

  @Test
  void who_asked_about_whom_is_forgotten_after_some_weeks() {
    play(ordinaryDay(LONG_AGO)); // more than are deleted at once
    LookupRow today = new LookupRow();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              LookupRow kept = lookStore.findAll().firstResult();
              kept.day = LocalDate.now(TOKYO).minusDays(39);
              today.id = kept.id;
            });
    memory.forgetOld();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                assertEquals(
                    List.of(today.id), lookStore.listAll().stream().map(row -> row.id).toList()));
  }

  @Test
  void a_system_that_falls_silent_is_seen() {
    play(ordinaryDay(MONDAY));
    List<Deed> without = new ArrayList<>(ordinaryDay(MONDAY.plusDays(1)));
    without.removeIf(deed -> deed.actor().equals(SYSTEM));
    play(without);
    assertEquals(Set.of(), seenAt(at(MONDAY.plusDays(1), 6, 0)));
    assertEquals(Set.of(FindingKind.SYSTEM_SILENT), seenAt(at(MONDAY.plusDays(2), 6, 0)));
  }
}
