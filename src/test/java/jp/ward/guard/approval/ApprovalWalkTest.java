package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("承認の全状態をたどる: 一人では決まらない")
class ApprovalWalkTest {

  @Test
  void in_every_reachable_state_the_rules_hold_where_two_must_approve() {
    walk("two places", Cast.twoPlaces());
  }

  @Test
  void in_every_reachable_state_the_rules_hold_where_two_municipalities_protect_her() {
    walk("three places", Cast.threePlaces());
  }

  private static void walk(String name, List<Slot> slots) {
    ApprovalWalk walk = new ApprovalWalk(ApprovalLifecycle.STRICT);
    assertEquals(Optional.empty(), walk.from(slots));
    System.out.printf(
        "approval walk, %s: %d actors, %d states, %d steps, %s%n",
        name, Cast.actors().size(), walk.states(), walk.steps(), walk.byStatus());
    Set<ApprovalStatus> seen = new HashSet<>(walk.byStatus().keySet());
    assertEquals(EnumSet.allOf(ApprovalStatus.class), seen, "a status that is never reached");
    assertTrue(walk.states() > 200, "" + walk.states());
  }

  @Test
  void a_request_that_one_person_could_grant_cannot_be_opened() {
    List<Slot> two = Cast.twoPlaces();
    for (List<Slot> few : List.of(List.<Slot>of(), two.subList(0, 1), two.subList(1, 2))) {
      Step step = ApprovalLifecycle.STRICT.open(Cast.REQUESTERS, few, ApprovalWalk.OVER);
      assertEquals(RefusalReason.TOO_FEW_PEOPLE, step.refused());
    }
    Slot nobody = new Slot("nobody", "manager", two.get(1).place(), "14101-civil", "141011", 0);
    Step step =
        ApprovalLifecycle.STRICT.open(
            Cast.REQUESTERS, List.of(two.get(0), two.get(1), nobody), ApprovalWalk.OVER);
    assertEquals(RefusalReason.TOO_FEW_PEOPLE, step.refused());
  }

  @Test
  void who_could_take_two_places_moves_aside_for_who_could_take_one() {
    Approval approval =
        ApprovalLifecycle.STRICT.open(Cast.REQUESTERS, Cast.twoPlaces(), ApprovalWalk.OVER).after();
    approval = vote(approval, "officer and manager");
    assertEquals("officer", approval.votes().get(0).slot());
    approval = vote(approval, "officer");
    assertEquals(ApprovalStatus.APPROVED, approval.status());
    assertEquals("manager", approval.votes().get(0).slot());
  }

  private static Approval vote(Approval approval, String name) {
    Actor actor =
        Cast.actors().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Set<String> places = new Eligibility(Cast.DIRECTORY).placesOf(actor.caller(), approval.slots());
    Voter voter = new Voter(actor.caller().person(), places, false);
    return ApprovalLifecycle.STRICT
        .vote(approval, voter, VoteChoice.APPROVE, "", ApprovalWalk.START, ApprovalWalk.GRANT_OVER)
        .after();
  }
}
