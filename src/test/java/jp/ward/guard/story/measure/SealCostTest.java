package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import jp.ward.guard.ledger.SealCost;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@Tag("long")
@DisplayName("封印の検査は、1件の確認の CPU の1割に満たない")
class SealCostTest extends TwoPeopleStory {

  private static final int CHECKS = 250;

  private int asked;

  /** Both in one run; the sender's own share is taken as half, which is more than it is. */
  @Test
  void the_seals_cost_less_than_a_tenth_of_a_check() throws Exception {
    String measure = protectedPerson();
    for (int i = 0; i < 20; i++) {
      ask();
    }
    long before = cpu();
    for (int i = 0; i < CHECKS; i++) {
      ask();
    }
    long check = (cpu() - before) / CHECKS / 2;
    long seals = SealCost.perCheck(measure);
    System.out.printf("seals: %d ns CPU in a check of %d ns CPU%n", seals, check);
    assertTrue(seals * 10 < check, seals + " ns of " + check + " ns");
  }

  /** By several clerks: nobody may ask so often about one person. */
  private void ask() {
    Tokens one = Tokens.of("clerk-cost-" + asked++ % 9, "14101-welfare", "staff");
    assertEquals(
        200, Api.by(one).body(question("SCHOOL", "ROUTINE")).post("/api/v1/checks").statusCode());
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
