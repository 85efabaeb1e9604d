package jp.ward.guard.decision;

import java.util.List;
import java.util.Optional;

/**
 * Applies the floor to an answer of the table; a case that the table left open is answered here.
 */
final class SafetyFloor {

  private SafetyFloor() {}

  /** The answer, lifted by every floor that it falls below. */
  public static Ruling raise(Situation situation, Optional<Ruling> ruling) {
    Ruling answer = ruling.orElseGet(() -> leftOpen(situation));
    for (Floor floor : Floor.values()) {
      if (!answer.outcome().isAtLeast(floor.demands(situation))) {
        answer = ruling(floor.name(), floor.raisesTo(situation));
      }
    }
    return answer;
  }

  /** Two people, and nobody at all where nobody knows who would hear it. */
  private static Ruling leftOpen(Situation situation) {
    return ruling("left_open", Floor.twoPeopleOrNobody(situation));
  }

  /** Codes of policies/steps.csv: what leads on from a floor. */
  private static Ruling ruling(String name, Outcome outcome) {
    return new Ruling(
        name,
        outcome,
        switch (outcome) {
          case PERMIT, PERMIT_WITH_LIMITS -> List.of("T26", "T27");
          case DUAL_APPROVAL_REQUIRED -> List.of("T14");
          case WRITTEN_REQUEST_REQUIRED -> List.of("T01");
          case BLOCK -> List.of("T11", "T06");
        });
  }
}
