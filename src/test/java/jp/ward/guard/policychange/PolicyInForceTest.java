package jp.ward.guard.policychange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.policy.PolicyFolder;
import jp.ward.guard.policy.PolicyVerifier;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
class PolicyInForceTest {

  @Inject PolicyInForce policies;
  @Inject Ledger ledger;

  @Test
  void the_policy_of_the_start_is_an_entry_before_anything_is_answered() {
    VerifiedPolicy inForce = policies.inForceOn(policies.dayOf(Clock.systemUTC().instant()));
    String newest =
        new String(
            ledger.latest("policy-in-force").orElseThrow().content(), StandardCharsets.UTF_8);
    assertTrue(newest.contains(inForce.hash()), newest);
  }

  @Test
  void a_policy_is_found_by_the_hash_of_its_files_alone() {
    VerifiedPolicy inForce = policies.inForceOn(policies.dayOf(Clock.systemUTC().instant()));
    assertEquals(Optional.of(inForce), policies.ofHash(inForce.hash()));
    assertEquals(Optional.empty(), policies.ofHash(withOtherWords().hash()));
  }

  @Test
  void a_batch_that_is_rolled_back_does_not_take_the_activation_with_it() {
    VerifiedPolicy other = withOtherWords();
    assertThrows(
        IllegalStateException.class,
        () ->
            ledger.write(
                () -> {
                  ledger.append(ledger.lock(), policies.activation(other).stream().toList());
                  throw new IllegalStateException("the batch fails after its activation");
                }));
    assertEquals(1, activate(other), "still owed");
    assertEquals(0, activate(other), "written once");
    VerifiedPolicy shipped = policies.inForceOn(policies.dayOf(Clock.systemUTC().instant()));
    activate(shipped);
  }

  private int activate(VerifiedPolicy policy) {
    return ledger.write(
        () -> {
          var head = ledger.lock();
          Optional<Entry> entry = policies.activation(policy);
          return ledger.append(head, List.copyOf(entry.stream().toList())).size();
        });
  }

  /** The shipped table with one other step text: another hash. */
  private static VerifiedPolicy withOtherWords() {
    Map<String, byte[]> files = ShippedFolder.files();
    String steps = new String(files.get("steps.csv"), StandardCharsets.UTF_8);
    files.put("steps.csv", (steps + "\n# draft\n").getBytes(StandardCharsets.UTF_8));
    return PolicyVerifier.verify(new PolicyFolder(files), Clock.systemUTC())
        .inForceOn(LocalDate.of(2026, 11, 22))
        .orElseThrow();
  }
}
