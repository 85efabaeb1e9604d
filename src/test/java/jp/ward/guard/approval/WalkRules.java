package jp.ward.guard.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Person;

/** What must hold of every step of the walk, said of natural persons and not of sign-ins. */
final class WalkRules {

  private static final Set<ApprovalStatus> GRANTED =
      Set.of(ApprovalStatus.APPROVED, ApprovalStatus.USED);

  private WalkRules() {}

  static Optional<String> brokenBy(
      ApprovalWalk.Edge edge, List<Actor> actors, ApprovalLifecycle lifecycle) {
    Approval from = edge.from().approval();
    Approval to = edge.to().approval();
    if (GRANTED.contains(to.status()) && !isGrantedByDifferentPeople(to, actors)) {
      return Optional.of("granted without a different eligible person in each place");
    }
    if (to.status() == ApprovalStatus.DENIED && isDeniedByNobody(to, actors)) {
      return Optional.of("denied by somebody who has no vote");
    }
    boolean denied = to.votes().stream().anyMatch(vote -> vote.choice() == VoteChoice.DENY);
    if (denied != (to.status() == ApprovalStatus.DENIED)) {
      return Optional.of("a denial does not end it");
    }
    if (isTerminal(from.status()) && from.status() != to.status() && !isGiveBack(from, to)) {
      return Optional.of("it leaves a terminal state");
    }
    if (to.givenBack() > ApprovalLifecycle.MOST_GIVEN_BACK) {
      return Optional.of("given back too often");
    }
    if (isUsedTwice(from, edge)) {
      return Optional.of("a clearance is used twice");
    }
    long live = ApprovalWalk.TOKENS.stream().filter(token -> isLive(to, token, lifecycle)).count();
    return live > 1 ? Optional.of("two live clearances") : Optional.empty();
  }

  private static boolean isGrantedByDifferentPeople(Approval approval, List<Actor> actors) {
    Set<String> humans = new HashSet<>();
    for (Vote vote : approval.votes()) {
      Actor actor = actor(vote.voter(), actors);
      if (!humans.add(actor.human())
          || actor.human().equals(Cast.ASKER)
          || !actor.truth().contains(vote.slot())) {
        return false;
      }
    }
    return approval.slots().stream()
        .allMatch(
            slot ->
                approval.votes().stream().filter(v -> slot.id().equals(v.slot())).count()
                    == slot.needed());
  }

  private static boolean isDeniedByNobody(Approval approval, List<Actor> actors) {
    return approval.votes().stream()
        .filter(vote -> vote.choice() == VoteChoice.DENY)
        .map(vote -> actor(vote.voter(), actors))
        .anyMatch(one -> one.truth().isEmpty() && !one.human().equals(Cast.ASKER));
  }

  private static Actor actor(Person person, List<Actor> actors) {
    return actors.stream()
        .filter(one -> one.caller().person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isTerminal(ApprovalStatus status) {
    return !Set.of(ApprovalStatus.PENDING, ApprovalStatus.APPROVED).contains(status);
  }

  private static boolean isGiveBack(Approval from, Approval to) {
    return from.status() == ApprovalStatus.USED
        && to.status() == ApprovalStatus.APPROVED
        && to.givenBack() == from.givenBack() + 1
        && to.clearance().result().givesBack();
  }

  private static boolean isUsedTwice(Approval from, ApprovalWalk.Edge edge) {
    return edge.event().startsWith("use(")
        && edge.event().endsWith("null)")
        && from.clearance() != null
        && from.clearance().used();
  }

  private static boolean isLive(Approval approval, String token, ApprovalLifecycle lifecycle) {
    return !lifecycle
        .use(approval, Cast.REQUESTERS.get(0), token, ApprovalWalk.START, null)
        .isRefused();
  }
}
