package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.Test;

/** What an approval stands on may change under it. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
class ApprovalBasisTest {

  @Inject ApprovalBasis basis;

  @Test
  void another_policy_is_another_ground() {
    String inForce = basis.policy(basis.now()).hash();
    assertFalse(hasChanged(List.of(), inForce));
    assertTrue(hasChanged(List.of(), "another policy's hash"));
  }

  @Test
  void a_measure_that_is_no_longer_there_is_another_ground() {
    BoundMeasure gone = new BoundMeasure("msr_01KAN8YB3Q5V7X9Z1C3E5G7J9A", 1);
    assertTrue(hasChanged(List.of(gone), basis.policy(basis.now()).hash()));
  }

  private boolean hasChanged(List<BoundMeasure> bound, String policy) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                basis.hasChanged(
                    new ApprovalBasis.Ground(bound, policy, Set.of(), Set.of()), basis.now()));
  }
}
