package jp.ward.guard.audit.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.trail.Stretch;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.ExchangeStory;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.NewKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an application of its own, whose index is left under a key that it does not have. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("鍵が新しくなっても、前の照会はその人について見つかる")
class CarriedMarksTest extends ExchangeStory {

  private static final Stretch ALL = new Stretch(0, Long.MAX_VALUE);

  @Inject AboutStore store;
  @Inject Trail trail;
  @Inject Ledger ledger;
  @Inject Directory directory;
  @Inject Identities identities;

  @ConfigProperty(name = "guard.keys.dir")
  Path keys;

  @TempDir Path folder;

  private List<Long> found(Identities by) {
    KnownRef ref =
        by.stored(
                "",
                new Identifier(Scheme.NON_RESIDENT_ATENA, Integer.toString(her), "141011"),
                new FieldProblems(),
                new FieldProblems())
            .orElseThrow()
            .get(0);
    return QuarkusTransaction.requiringNew().call(() -> store.newest(Set.of(ref.mark()), ALL, 10));
  }

  @Test
  void a_check_of_before_is_found_by_the_mark_that_the_register_holds_now() throws IOException {
    long entry = machineAsks(exchange(her)).getLong("receipt.entry");
    machineAsks(exchange(neighbour));
    trail.catchUp(50);
    assertEquals(List.of(entry), found(identities));
    Identities next = new Identities(directory, NewKeys.withTheNext(keys, folder));
    assertEquals(List.of(), found(next));
    CarriedMarks carried = new CarriedMarks(store, next, ledger);
    assertFalse(carried.carryOn(0), "what can't be found yet is not called absent");
    assertTrue(carried.carryOn(20));
    assertEquals(List.of(entry), found(next));
    assertEquals(List.of(), found(identities));
    assertTrue(new CarriedMarks(store, identities, ledger).carryOn(0), "nothing is older");
    // an entry under newer keys stops a replica that does not have them, instead of being lost
    assertThrows(IllegalStateException.class, () -> identities.newestOf(Set.of("one", "another")));
  }
}
