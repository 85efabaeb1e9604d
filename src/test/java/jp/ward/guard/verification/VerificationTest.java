package jp.ward.guard.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In an application of its own: its ledger is spoiled, and mended again. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("台帳の検証: 経過が見え、書き換えは何番目かまで分かる")
class VerificationTest {

  private static final String PATH = "/api/v1/ledger/verifications";
  private static final Tokens AUDITOR = Tokens.of("a-1", "14101-civil", "auditor");
  private static final Tokens MANAGER = Tokens.of("m-1", "14101-welfare", "manager");

  @Inject Ledger ledger;
  @Inject EntityManager entities;
  @Inject VerificationStore store;
  @Inject VerificationWalker walker;

  private void append(int entries) {
    byte[] content = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);
    Entry one = new Entry(Kind.MEASURES_LISTED, "14101-civil", null, content);
    ledger.write(() -> ledger.append(ledger.lock(), Collections.nCopies(entries, one)));
  }

  private static String started(Tokens by) {
    Response response = Api.by(by).body("{}").post(PATH);
    assertEquals(202, response.statusCode(), response.asString());
    assertTrue(response.header("Location").endsWith(PATH + "/" + response.path("id")));
    return response.path("id");
  }

  private static JsonPath seen(String id) {
    Response response = Api.by(AUDITOR).get(PATH + "/" + id);
    assertEquals(200, response.statusCode(), response.asString());
    return response.jsonPath();
  }

  /** The place of the replica is given back a little after the result is there. */
  private static JsonPath ended(String id) {
    for (int i = 0; i < 1_200; i++) {
      JsonPath now = seen(id);
      if (!now.getString("status").equals("RUNNING")) {
        pause(200);
        return now;
      }
      pause(50);
    }
    throw new AssertionError("does not end");
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private void sql(String statement, Object... values) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var query = entities.createNativeQuery(statement);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              query.executeUpdate();
            });
  }

  private String text(String query) {
    return QuarkusTransaction.requiringNew()
        .call(() -> (String) entities.createNativeQuery(query).getSingleResult());
  }

  private List<?> told(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select distinct office from notice where kind = 'FINDING_RAISED'"
                            + " and role = 'manager' and reference = ?1")
                    .setParameter(1, id)
                    .getResultList());
  }

  @Test
  void a_sound_ledger_is_walked_through_while_its_progress_is_seen() {
    append(40_000);
    String id = started(AUDITOR);
    boolean between = false;
    for (JsonPath now = seen(id); now.getString("status").equals("RUNNING"); now = seen(id)) {
      assertTrue(now.getLong("verifiedEntries") <= now.getLong("of"));
      between |= now.getLong("verifiedEntries") > 0;
      assertNull(now.getString("finishedAt"));
    }
    assertTrue(between, "progress is seen");
    JsonPath end = ended(id);
    assertEquals("SOUND", end.getString("status"));
    assertTrue(end.getLong("verifiedEntries") >= 40_000);
    assertEquals(end.getLong("of"), end.getLong("verifiedEntries"));
    assertNotNull(end.getString("finishedAt"));
    assertNull(end.getString("firstFault"));
    String entry =
        new String(
            ledger.byReference(id).flatMap(ledger::read).orElseThrow().content(),
            StandardCharsets.UTF_8);
    assertTrue(entry.contains("\"sound\":true") && entry.contains("\"a-1\""), entry);
    assertEquals(List.of(), told(id));
  }

  @Test
  void no_second_walk_begins_while_one_goes_on() {
    VerificationOrder other =
        new VerificationOrder("ver_01KAN8YB3Q5V7X9Z1C3E5G7J9V", null, Instant.now());
    assertTrue(walker.reserve(other));
    try {
      Refused.as("conflict", Api.by(MANAGER).body("{}").post(PATH));
    } finally {
      walker.release();
    }
    assertEquals("SOUND", ended(started(MANAGER)).getString("status"));
  }

  @Test
  void an_edited_row_is_named_recorded_and_told_to_the_managers_of_every_office() {
    append(10);
    long spoiled = 3;
    String office = text("select office from ledger_envelope where entry = 3");
    sql("update ledger_envelope set office = '14102-tax' where entry = ?1", spoiled);
    try {
      String id = started(MANAGER);
      JsonPath end = ended(id);
      assertEquals("BROKEN", end.getString("status"));
      assertEquals(spoiled, end.getLong("firstFault.entry"));
      assertEquals(spoiled - 1, end.getLong("verifiedEntries"));
      assertTrue(end.getString("firstFault.what").startsWith("was changed"));
      assertTrue(ledger.byReference(id).isPresent(), "recorded");
      assertTrue(told(id).containsAll(List.of("14101-welfare", "14102-tax", "13112-civil")));
    } finally {
      sql("update ledger_envelope set office = ?1 where entry = ?2", office, spoiled);
      assertTrue(ledger.verify().isSound(), () -> "" + ledger.verify());
    }
  }

  @Test
  void a_head_that_nobody_can_append_to_is_told_all_the_same() {
    append(1);
    String mac = text("select mac from ledger_head where id = 1");
    sql("update ledger_head set mac = hash where id = 1");
    try {
      String id = started(MANAGER);
      assertEquals("BROKEN", ended(id).getString("status"));
      assertTrue(told(id).contains("14101-welfare"));
      assertTrue(ledger.byReference(id).isEmpty(), "nothing can be appended");
    } finally {
      sql("update ledger_head set mac = ?1 where id = 1", mac);
    }
    assertTrue(ledger.verify().isSound());
  }

  @Test
  void a_walk_whose_replica_died_is_gone() {
    Instant before = Instant.now().minus(Duration.ofMinutes(3));
    String dead = "ver_01KAN8YB3Q5V7X9Z1C3E5G7J9W";
    QuarkusTransaction.requiringNew().run(() -> store.insert(dead, before));
    assertEquals(410, Api.by(AUDITOR).get(PATH + "/" + dead).statusCode());
    String given = "ver_01KAN8YB3Q5V7X9Z1C3E5G7J9X";
    QuarkusTransaction.requiringNew().run(() -> store.insert(given, Instant.now()));
    assertEquals("RUNNING", seen(given).getString("status"));
    QuarkusTransaction.requiringNew().run(() -> store.giveUp(given));
    assertEquals(410, Api.by(AUDITOR).get(PATH + "/" + given).statusCode());
  }

  @Test
  void one_key_starts_one_walk() {
    Response first = Api.by(AUDITOR).header("Idempotency-Key", "v-1").body("{}").post(PATH);
    ended(first.path("id"));
    Response again = Api.by(AUDITOR).header("Idempotency-Key", "v-1").body("{}").post(PATH);
    assertEquals(202, again.statusCode());
    assertEquals(first.path("id").toString(), again.path("id"));
    assertEquals("SOUND", again.path("status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "measure-officer", "manager contractor", "ward-system"})
  void nobody_else_starts_or_sees_one(String groups) {
    Tokens other = Tokens.of("other-1", "14101-civil", groups.split(" "));
    Refused.as("forbidden", Api.by(other).body("{}").post(PATH));
    Refused.as("forbidden", Api.by(other).get(PATH + "/ver_01KAN8YB3Q5V7X9Z1C3E5G7J9Z"));
    Refused.as("not-found", Api.by(AUDITOR).get(PATH + "/ver_01KAN8YB3Q5V7X9Z1C3E5G7J9Z"));
    Refused.as("not-found", Api.by(AUDITOR).get(PATH + "/1"));
    Refused.as("invalid-request", Api.by(AUDITOR).body("{\"of\":1}").post(PATH), "of");
  }
}
