package jp.ward.guard.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.testing.AColleague;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = ReferralCountTest.EverythingIsDrawn.class,
    restrictToAnnotatedClass = true)
@DisplayName("引継ぎの後に残る記録は、理由によらず、毎正時に一件")
class ReferralCountTest {

  private static final int ROUNDS = 20;

  @Inject Detection detection;
  @Inject Trail trail;
  @Inject EntityManager entities;

  private int person = 613_000_000;

  /** Settings as everywhere, but every question of everybody is a spot check. */
  public static class EverythingIsDrawn extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.spot-check-share", "1");
      config.put("guard.spot-check-acts", "1");
      return config;
    }
  }

  private static String number(int number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private static Instant asks(String staff, String about) {
    String view =
        Question.sound()
            .with("/act", "\"VIEW\"")
            .with("/channel", "\"DESK\"")
            .with("/purpose", "\"RECORD_CHECK\"")
            .with("/recipient/party", "\"STAFF\"")
            .with("/about/0/identifiers", "[" + about + "]")
            .toString();
    Response answer = Api.by(staff, "14101-tax", "staff").body(view).post("/api/v1/checks");
    assertEquals(List.of("REFER_TO_MANAGER"), answer.path("flags"), answer.asString());
    return Instant.parse(answer.path("asOf"));
  }

  private long head() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery("select max(entry) from ledger_envelope")
                            .getSingleResult())
                    .longValue());
  }

  private long raised(String kind) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery("select count(*) from finding where kind = ?1")
                            .setParameter(1, kind)
                            .getSingleResult())
                    .longValue());
  }

  /** How many entries follow, look by look, from the minute after it until two hours later. */
  private List<Long> following(Instant asked) {
    List<Long> numbers = new ArrayList<>();
    trail.catchUp();
    long before = head();
    Instant hour = asked.truncatedTo(ChronoUnit.HOURS);
    List<Instant> looks =
        List.of(
            asked.plus(Duration.ofMinutes(1)),
            asked.plus(Duration.ofMinutes(59)),
            hour.plus(Duration.ofHours(1)).plusSeconds(1),
            hour.plus(Duration.ofHours(2)).plusSeconds(1),
            hour.plus(Duration.ofHours(3)).plusSeconds(1));
    for (Instant look : looks) {
      detection.look(look);
      numbers.add(head() - before);
    }
    return numbers;
  }

  @Test
  void as_many_entries_at_the_same_times_follow_a_party_as_one_who_was_drawn() {
    AColleague.isRespondentOf(number(person), "party-first");
    asks("party-first", number(person++));
    Instant warm = asks("drawn-first", number(person++));
    following(warm); // whatever else was to be told of is told
    long findings = raised("PARTY_ASKING");
    for (int round = 0; round < ROUNDS; round++) {
      String her = number(person++);
      AColleague.isRespondentOf(her, "party-count-" + round);
      List<Long> party = following(asks("party-count-" + round, her));
      List<Long> drawn = following(asks("drawn-count-" + round, number(person++)));
      assertEquals(drawn, party, "" + round);
      assertEquals(List.of(0L, 0L, 0L, 1L, 1L), party, "" + round);
    }
    assertEquals(findings + ROUNDS, raised("PARTY_ASKING"));
  }
}
