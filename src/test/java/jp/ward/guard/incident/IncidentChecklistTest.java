package jp.ward.guard.incident;

import static jp.ward.guard.incident.IncidentOutcome.DONE;
import static jp.ward.guard.incident.IncidentOutcome.IMPOSSIBLE;
import static jp.ward.guard.incident.IncidentOutcome.NOT_NEEDED;
import static jp.ward.guard.incident.IncidentStep.CAUSE;
import static jp.ward.guard.incident.IncidentStep.FIRST_REPORT;
import static jp.ward.guard.incident.IncidentStep.WARN_PROTECTED_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every state of the checklist that its steps can reach, by whomever they are taken. */
@DisplayName("漏えい後の手順: ご本人への連絡が先")
class IncidentChecklistTest {

  private static final String A = "14101-civil";
  private static final String B = "14102-civil";
  private static final String NOBODYS = "";
  private static final List<String> OFFICES = List.of(A, B, NOBODYS);
  private static final List<Set<String>> RESPONSIBLE = List.of(Set.of(), Set.of(A), Set.of(A, B));
  private static final Set<IncidentStep> TELLING =
      EnumSet.of(
          IncidentStep.TELL_OTHER_OFFICES,
          FIRST_REPORT,
          IncidentStep.DECIDE_PUBLICATION,
          IncidentStep.APOLOGY,
          IncidentStep.FINAL_REPORT);

  private static IncidentStepTaken taken(
      IncidentStep step, IncidentOutcome outcome, String office) {
    Person somebody = new Person("sub", "upn");
    return new IncidentStepTaken(
        step, outcome, somebody, office, "141011", Instant.EPOCH, null, Set.of());
  }

  private static IncidentChecklist with(IncidentChecklist before, IncidentStepTaken one) {
    List<IncidentStepTaken> more = new ArrayList<>(before.taken());
    more.add(one);
    return new IncidentChecklist(before.offices(), more);
  }

  private static boolean isWarned(IncidentChecklist list) {
    Set<String> warned = new HashSet<>();
    list.taken().stream()
        .filter(one -> one.step() == WARN_PROTECTED_PERSON)
        .forEach(one -> warned.add(one.office()));
    return list.offices().isEmpty() ? !warned.isEmpty() : warned.containsAll(list.offices());
  }

  /** All checklists that these steps can reach; each transition is looked at once. */
  private static Set<List<IncidentStepTaken>> walk(Set<String> offices, Set<IncidentStep> steps) {
    Set<List<IncidentStepTaken>> seen = new HashSet<>();
    Deque<IncidentChecklist> next = new ArrayDeque<>();
    next.add(new IncidentChecklist(offices, List.of()));
    while (!next.isEmpty()) {
      IncidentChecklist list = next.remove();
      if (!seen.add(list.taken())) {
        continue;
      }
      for (IncidentStep step : steps) {
        for (IncidentOutcome outcome : IncidentOutcome.values()) {
          for (String office : OFFICES) {
            assertEquals(
                expected(list, step, outcome, office),
                list.whyNot(IncidentStatus.OPEN, step, outcome, office));
            if (list.whyNot(IncidentStatus.OPEN, step, outcome, office).isEmpty()) {
              next.add(with(list, taken(step, outcome, office)));
            }
            Optional<IncidentRefusal> closed =
                list.whyNot(IncidentStatus.CLOSED, step, outcome, office);
            assertTrue(closed.isPresent(), "a closed incident stays as it is");
          }
        }
      }
    }
    return seen;
  }

  /** The rules once more, said the other way round. */
  private static Optional<IncidentRefusal> expected(
      IncidentChecklist list, IncidentStep step, IncidentOutcome outcome, String office) {
    boolean warning = step == WARN_PROTECTED_PERSON && !list.offices().isEmpty();
    if (warning && !list.offices().contains(office)) {
      return Optional.of(IncidentRefusal.OFFICERS_STEP);
    }
    IncidentOutcome last = null;
    for (IncidentStepTaken one : list.taken()) {
      if (one.step() == step && (!warning || one.office().equals(office))) {
        last = one.outcome();
      }
    }
    if (last == DONE || last == NOT_NEEDED || last == IMPOSSIBLE && outcome != DONE) {
      return Optional.of(IncidentRefusal.SETTLED);
    }
    if (warning && outcome == NOT_NEEDED) {
      return Optional.of(IncidentRefusal.WARNING_NEEDED);
    }
    boolean early = TELLING.contains(step) && outcome == DONE && !isWarned(list);
    return early ? Optional.of(IncidentRefusal.WARN_FIRST) : Optional.empty();
  }

  @Test
  void nobody_is_told_before_the_protected_person_in_any_reachable_state() {
    int states = 0;
    for (Set<String> offices : RESPONSIBLE) {
      for (IncidentStep telling : TELLING) {
        for (List<IncidentStepTaken> taken :
            walk(offices, EnumSet.of(WARN_PROTECTED_PERSON, telling))) {
          states++;
          for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).step() == telling && taken.get(i).outcome() == DONE) {
              assertTrue(isWarned(new IncidentChecklist(offices, taken.subList(0, i))));
            }
          }
        }
      }
    }
    assertTrue(states > 300, "states " + states);
  }

  @Test
  void every_step_alone_follows_the_rules() {
    for (Set<String> offices : RESPONSIBLE) {
      for (IncidentStep step : IncidentStep.values()) {
        walk(offices, EnumSet.of(step));
      }
      walk(offices, EnumSet.of(WARN_PROTECTED_PERSON, CAUSE));
    }
  }

  @Test
  void it_is_closed_once_every_step_is_settled_and_not_before() {
    for (Set<String> offices : RESPONSIBLE) {
      IncidentChecklist list = new IncidentChecklist(offices, List.of());
      for (IncidentStep step : IncidentStep.values()) {
        List<String> by =
            step == WARN_PROTECTED_PERSON && !offices.isEmpty()
                ? List.copyOf(offices)
                : List.of(NOBODYS);
        for (String office : by) {
          assertEquals(
              Optional.of(IncidentRefusal.STEPS_OPEN), list.whyNotClosed(IncidentStatus.OPEN));
          assertTrue(list.open().contains(step));
          assertEquals(
              Optional.empty(), list.whyNot(IncidentStatus.OPEN, step, IMPOSSIBLE, office));
          list = with(list, taken(step, IMPOSSIBLE, office));
        }
      }
      assertEquals(Set.of(), list.open());
      assertEquals(Optional.empty(), list.whyNotClosed(IncidentStatus.OPEN));
      assertEquals(Optional.of(IncidentRefusal.CLOSED), list.whyNotClosed(IncidentStatus.CLOSED));
    }
  }

  @Test
  void a_warning_is_done_once_every_office_has_warned() {
    IncidentChecklist list = new IncidentChecklist(Set.of(A, B), List.of());
    list = with(list, taken(WARN_PROTECTED_PERSON, DONE, A));
    assertEquals(Optional.empty(), list.outcomeOf(WARN_PROTECTED_PERSON));
    list = with(list, taken(WARN_PROTECTED_PERSON, IMPOSSIBLE, B));
    assertEquals(Optional.of(IMPOSSIBLE), list.outcomeOf(WARN_PROTECTED_PERSON));
    list = with(list, taken(WARN_PROTECTED_PERSON, DONE, B));
    assertEquals(Optional.of(DONE), list.outcomeOf(WARN_PROTECTED_PERSON));
  }

  @Test
  void every_refusal_names_a_remedy_in_both_languages() {
    for (IncidentRefusal one : IncidentRefusal.values()) {
      String detail = one.refusal(List.of(CAUSE)).detail();
      assertTrue(detail.matches("(?s)[ -~]+\\. .*。"), detail);
    }
    assertTrue(
        IncidentRefusal.STEPS_OPEN
            .refusal(List.of(CAUSE, FIRST_REPORT))
            .detail()
            .contains("CAUSE FIRST_REPORT"));
    assertTrue(
        IncidentRefusal.WARN_FIRST.refusal(List.of()).detail().contains("WARN_PROTECTED_PERSON"));
  }
}
