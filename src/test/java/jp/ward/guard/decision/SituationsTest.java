package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is walked for the proof, counted a second way. */
class SituationsTest {

  @Test
  void what_the_walk_yields_is_exactly_what_is_possible() {
    long[] counts = new long[Act.values().length];
    for (Act act : Act.values()) {
      Situations.forEachPossible(
          act,
          s -> {
            counts[act.ordinal()]++;
            assertTrue(Situations.isPossible(s) && s.act() == act);
          });
    }
    long possible =
        Arrays.stream(Act.values()).parallel().mapToLong(SituationsTest::countPossible).sum();
    assertEquals(possible, Arrays.stream(counts).sum());
  }

  private static long countPossible(Act act) {
    long count = 0;
    for (Protection protection : Protection.values()) {
      for (RespondentRelation standing : RespondentRelation.values()) {
        for (Counterpart counterpart : Counterpart.values()) {
          for (Channel channel : Channel.values()) {
            for (Proof proof : Proof.values()) {
              for (Place place : Place.values()) {
                for (Declared declared : Declared.values()) {
                  for (Handling handling : Handling.values()) {
                    for (Concealment concealment : Concealment.values()) {
                      for (Origin origin : Origin.values()) {
                        Situation situation =
                            new Situation(
                                protection,
                                standing,
                                counterpart,
                                act,
                                channel,
                                proof,
                                place,
                                declared,
                                handling,
                                concealment,
                                origin);
                        count += Situations.isPossible(situation) ? 1 : 0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return count;
  }
}
