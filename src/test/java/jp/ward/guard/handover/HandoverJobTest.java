package jp.ward.guard.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会票: 期限から三十日で消え、台帳には残る")
class HandoverJobTest {

  private static final Person ASKER = new Person("sub-job", "job-1");

  @Inject Handovers handovers;
  @Inject HandoverStore store;
  @Inject HandoverJob job;
  @Inject Ledger ledger;

  private static NewHandover inquiry(String mark) {
    IdentifierRef she = new IdentifierRef(Scheme.PHONE, "", Set.of(mark), Set.of(mark));
    return new NewHandover(
        "14101-welfare",
        "14102-welfare",
        ASKER.sub(),
        ASKER.upn(),
        "WELFARE_CONSULTATION",
        null,
        List.of(new HandoverSubject(List.of(she), Set.of())));
  }

  /** Opened so long ago that it expired that much before now; three days it stood. */
  private String expired(Duration ago) {
    Instant opened =
        Instant.now().minus(ago).minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Handover handover = handovers.open(inquiry("mark-" + ago), opened);
              handovers.carries("chk_job" + ago, handover, ASKER);
              return handover.code();
            });
  }

  private boolean isThere(String code) {
    return QuarkusTransaction.requiringNew().call(() -> store.isTaken(code));
  }

  @Test
  void what_expired_thirty_days_ago_goes_with_its_checks_and_what_may_be_quoted_stays() {
    String old = expired(HandoverJob.KEPT.plusMinutes(5));
    String quotable = expired(HandoverJob.KEPT.minusMinutes(5));
    job.deleteOld();
    assertEquals(List.of(false, true), List.of(isThere(old), isThere(quotable)));
    assertEquals(
        Set.of(quotable),
        QuarkusTransaction.requiringNew()
            .call(() -> handovers.checksOf(List.of(old, quotable)).keySet()));
    var entry = QuarkusTransaction.requiringNew().call(() -> newest("HANDOVERS_DELETED"));
    assertTrue(entry.contains(old) && !entry.contains(quotable), entry);
    long before = entries();
    job.deleteOld();
    assertEquals(before, entries());
  }

  @Test
  void the_asker_is_known_in_every_guise_in_which_he_asked() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Handover one = handovers.open(inquiry("mark-of-two"), Instant.now());
              handovers.carries("chk_guise1", one, ASKER);
              handovers.carries("chk_guise2", one, new Person("sub-second", "job-1"));
              Set<String> found = Set.of(one.code());
              assertEquals(found, under(one, new Person("SUB-SECOND", "job-9")));
              assertEquals(found, under(one, new Person("sub-other", "JOB-1")));
              assertEquals(Set.of(), under(one, new Person("sub-other", "job-9")));
              assertEquals(Set.of(), under(one, new Person("job-1", "sub-second")));
              assertEquals(Set.of(), under(one, new Person(null, "job-9")));
            });
  }

  private Set<String> under(Handover one, Person person) {
    return store.askedUnder(List.of(one.code()), person);
  }

  private long entries() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        store
                            .getEntityManager()
                            .createNativeQuery("select max(entry) from ledger_envelope")
                            .getSingleResult())
                    .longValue());
  }

  private String newest(String kind) {
    Number entry =
        (Number)
            store
                .getEntityManager()
                .createNativeQuery("select max(entry) from ledger_envelope where kind = ?1")
                .setParameter(1, kind)
                .getSingleResult();
    return new String(
        ledger.read(entry.longValue()).orElseThrow().content(), StandardCharsets.UTF_8);
  }
}
