package jp.ward.guard.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.keys.SealedJson;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.NewKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolled back in the end: the other tests go on under the first key. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
class IncidentRotationTest {

  @Inject IncidentStore store;
  @Inject Identities identities;
  @Inject Directory directory;
  @Inject ZoneId zone;

  @ConfigProperty(name = "guard.keys.dir")
  Path keys;

  @TempDir Path folder;

  @Test
  void a_party_is_kept_out_under_the_next_key_too() throws IOException {
    Keys newer = NewKeys.withTheNext(keys, folder);
    Identities next = new Identities(directory, newer);
    IncidentStore later = new IncidentStore(next, new SealedJson(newer), zone);
    String newest = next.storedStaff("party-9").mark();
    Set<String> before = identities.staff("party-9").exact();
    assertFalse(before.contains(newest));
    QuarkusTransaction.begin();
    try {
      Incident incident = incident(before);
      store.insert(incident);
      IncidentRow row = store.findById(incident.id());
      assertEquals(before, store.incident(row).file().everybody());
      IncidentFile carried = later.incident(row).file();
      assertTrue(carried.everybody().contains(newest));
      assertEquals(2, carried.depth());
      assertEquals(incident.file().description(), carried.description());
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private Incident incident(Set<String> everybody) {
    Instant now = Instant.parse("2026-11-22T03:00:00Z");
    IncidentFile file =
        new IncidentFile(
            identities.depth(),
            new Person("sub-1", "upn-1"),
            "14101-tax",
            null,
            null,
            "CONTACT",
            "PHONE",
            "RELATIVE",
            "RECORD_CHECK",
            Set.of("EXISTENCE"),
            now,
            false,
            "在籍が分かる言い方をしてしまった。",
            Set.of("msr_1"),
            Set.of("14101-civil"),
            Set.of(),
            everybody,
            List.of(),
            null);
    String id = Ids.next("inc", now);
    return new Incident(id, IncidentStatus.OPEN, "14101-tax", now, 1, file);
  }
}
