package jp.ward.guard.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Walks every state that an approval can reach, breadth first, and keeps how it got there. */
final class ApprovalWalk {

  static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
  static final Instant CLEARANCE_OVER = START.plus(Duration.ofMinutes(10));
  static final Instant GRANT_OVER = START.plus(Duration.ofHours(8));
  static final Instant OVER = START.plus(Duration.ofHours(24));
  static final List<String> TOKENS = List.of("A", "B", "C");

  /** An approval, and which token was issued last; three of them tell new from old. */
  record World(Approval approval, int issued) {}

  /** One step that was taken. */
  record Edge(World from, String event, World to) {}

  private record Way(World from, String event) {}

  private final ApprovalLifecycle lifecycle;
  private final List<Actor> actors = Cast.actors();
  private final Eligibility eligibility = new Eligibility(Cast.DIRECTORY);
  private final Map<World, Way> ways = new LinkedHashMap<>();
  private long steps;

  ApprovalWalk(ApprovalLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Walks from a fresh request; ends early with the way to the first state that breaks a rule. */
  Optional<String> from(List<Slot> slots) {
    World first = new World(lifecycle.open(Cast.REQUESTERS, slots, OVER).after(), -1);
    ways.put(first, new Way(null, null));
    Queue<World> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      World world = open.remove();
      for (Map.Entry<String, World> next : successors(world).entrySet()) {
        steps++;
        boolean isNew = ways.putIfAbsent(next.getValue(), new Way(world, next.getKey())) == null;
        Edge edge = new Edge(world, next.getKey(), next.getValue());
        Optional<String> broken = WalkRules.brokenBy(edge, actors, lifecycle);
        if (broken.isPresent()) {
          return Optional.of(broken.get() + ": " + way(world) + next.getKey());
        }
        if (isNew) {
          open.add(next.getValue());
        }
      }
    }
    return Optional.empty();
  }

  int states() {
    return ways.size();
  }

  long steps() {
    return steps;
  }

  Map<ApprovalStatus, Integer> byStatus() {
    Map<ApprovalStatus, Integer> counts = new HashMap<>();
    ways.keySet().forEach(one -> counts.merge(one.approval().status(), 1, Integer::sum));
    return counts;
  }

  /** Whatever anybody can do, by name; what was refused leads nowhere. */
  private Map<String, World> successors(World world) {
    Map<String, World> next = new LinkedHashMap<>();
    Approval approval = world.approval();
    for (Actor actor : actors) {
      Voter voter =
          new Voter(
              actor.caller().person(),
              eligibility.placesOf(actor.caller(), approval.slots()),
              actor.inTheCase());
      for (VoteChoice choice : VoteChoice.values()) {
        Step step = lifecycle.vote(approval, voter, choice, "", START, GRANT_OVER);
        add(next, choice.name().toLowerCase() + "(" + actor + ")", step, world.issued());
      }
      Step withdrawn = lifecycle.withdraw(approval, actor.caller().person());
      add(next, "withdraw(" + actor + ")", withdrawn, world.issued());
      clearances(world, actor, next);
    }
    add(next, "time passes", seen(approval, OVER, false), world.issued());
    add(next, "the measure changes", seen(approval, START, true), world.issued());
    add(next, "the policy changes", seen(approval, START, true), world.issued());
    return next;
  }

  private void clearances(World world, Actor actor, Map<String, World> next) {
    int issued = (world.issued() + 1) % TOKENS.size();
    var person = actor.caller().person();
    Approval approval = world.approval();
    Step given = lifecycle.issue(approval, person, TOKENS.get(issued), CLEARANCE_OVER);
    add(next, "issue(" + actor + ")", given, issued);
    for (String token : TOKENS) {
      for (Instant at : List.of(START, CLEARANCE_OVER, OVER)) {
        List<ClearanceResult> results = new ArrayList<>(List.of(ClearanceResult.values()));
        results.add(null);
        for (ClearanceResult result : results) {
          Approval now = ApprovalLifecycle.seen(approval, at, false);
          Step step = lifecycle.use(now, person, token, at, result);
          add(next, "use(%s %s %s %s)".formatted(actor, token, at, result), step, world.issued());
        }
      }
    }
  }

  private static Step seen(Approval approval, Instant at, boolean changed) {
    return Step.to(ApprovalLifecycle.seen(approval, at, changed));
  }

  private static void add(Map<String, World> next, String event, Step step, int issued) {
    if (!step.isRefused()) {
      next.put(event, new World(step.after(), issued));
    }
  }

  private String way(World world) {
    List<String> events = new ArrayList<>();
    for (Way way = ways.get(world); way.from() != null; way = ways.get(way.from())) {
      events.add(way.event());
    }
    Collections.reverse(events);
    return events.isEmpty() ? "" : String.join(" ", events) + " ";
  }
}
