package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.ledger.RegisterWatch;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who can write every table changes a row, asks, and puts it back before any walk. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("書き換えて尋ね、すぐ元に戻しても、守りは外れない")
class UndoneTamperingTest extends TwoPeopleStory {

  private static final String NAMED =
      "{\"role\":\"CO_PROTECTED\",\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\","
          + "\"value\":\"%s\",\"municipality\":\"141011\"}]}";

  @Inject RegisterFreshness freshness;
  @Inject RegisterWatch watch;

  private final String child = numberWithItsCheckDigit();
  private String id;
  private String other;

  private static void attack(String statements) {
    for (String one : statements.split(";")) {
      Doubted.attack(one);
    }
  }

  @BeforeEach
  void two_measures_of_which_one_was_changed() {
    attack(
        "drop table if exists old_m;drop table if exists old_i;drop table if exists kept_m;"
            + "drop table if exists kept_i");
    other = registered(active().replace(number, numberWithItsCheckDigit()));
    id = registered(active());
    keep("old");
    change(id, "protected-persons", NAMED.formatted(child)).statusCode(200);
    keep("kept");
    assertTrue(asks(number).startsWith("DUAL"), asks(number));
    assertTrue(asks(child).startsWith("DUAL"), asks(child));
    assertFalse(freshness.isStale(), freshness.cause());
  }

  private void keep(String name) {
    String these = " in ('" + id + "', '" + other + "')";
    attack("create table " + name + "_m as select * from measure where id" + these);
    attack(
        "create table " + name + "_i as select * from measure_identifier where measure_id" + these);
  }

  /** Puts back what was kept; what is forged goes. */
  private void restore(String name) {
    attack(
        """
        delete from measure_identifier where id in (select id from kept_i);
        delete from measure_identifier where measure_id like 'forged%%';
        delete from measure where id in (select id from kept_m) or id like 'forged%%';
        insert into measure select * from %1$s_m;
        insert into measure_identifier select * from %1$s_i"""
            .formatted(name));
  }

  @AfterEach
  void as_before() {
    restore("kept");
    attack("drop table old_m;drop table old_i;drop table kept_m;drop table kept_i");
    Resealed.all();
  }

  private String asks(String whom) {
    Response answer =
        Api.by(clerk())
            .body(question("SCHOOL", "ROUTINE").replace(number, whom))
            .post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.path("verdict") + " " + answer.path("flags");
  }

  private void isDoubted(String answer) {
    restore("kept");
    assertFalse(answer.startsWith("PERMIT"), answer);
    assertTrue(answer.contains("REGISTER_STALE"), answer);
    assertTrue(freshness.cause().contains(id), freshness.cause());
    assertEquals(0, Doubted.found().size(), "it was put back");
    assertTrue(freshness.isStale(), "and is not forgotten");
    assertTrue(lastEntry("REGISTER_DOUBTED").contains(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from measure_identifier where measure_id = '%1$s'",
        "delete from measure_identifier where measure_id = '%1$s';delete from measure where id ="
            + " '%1$s'",
        "update measure_identifier set mark = 'x' where measure_id = '%1$s'",
        "update measure_identifier set mark = mark || 'x' where measure_id = '%1$s'",
        "update measure_identifier set mark = lower(mark) where measure_id = '%1$s'",
        "update measure_identifier set mark = '' where measure_id = '%1$s'",
        "update measure_identifier set mark = id where measure_id = '%1$s'",
        "update measure_identifier set measure_id = '%2$s' where measure_id = '%1$s'",
        "update measure_identifier set mark = (select min(mark) from kept_i where measure_id ="
            + " '%2$s') where measure_id = '%1$s'",
        "insert into measure select * from kept_m where 1 = 0;delete from measure_identifier where"
            + " measure_id in ('%1$s', '%2$s')",
        "update measure_identifier set mark = 'x', depth = 9 - 8 where measure_id = '%1$s';update"
            + " measure set state = 'ENDED', version = 99 where id = '%1$s'",
        "update measure_identifier set mark = 'x' where measure_id = '%1$s';update measure set seal"
            + " = (select seal from kept_m where id = '%2$s') where id = '%1$s'"
      })
  void a_question_between_is_not_permitted(String statements) {
    attack(statements.formatted(id, other));
    isDoubted(asks(number));
  }

  @Test
  void an_older_row_of_the_guard_with_all_its_marks_is_missed_by_the_added_one() {
    restore("old");
    isDoubted(asks(child));
  }

  @Test
  void an_older_row_of_the_guard_is_not_believed_either() {
    restore("old");
    isDoubted(asks(number));
  }

  @Test
  void what_a_later_change_of_the_guard_took_away_is_no_doubt() {
    assertEquals(0, Doubted.found().size());
    change(id, "registered-address", "{\"registeredAddress\":\"SHARED\"}").statusCode(200);
    assertTrue(asks(number).startsWith("DUAL"));
    assertTrue(asks(child).startsWith("DUAL"));
    assertFalse(freshness.isStale(), freshness.cause());
    attack("drop table kept_m;drop table kept_i");
    keep("kept");
  }

  /** He reads the measure in which he stands, and leaves no trace. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update measure_identifier set mark = 'x' where measure_id = '%1$s' and scheme = 'STAFF'",
        "update measure_identifier set side = 'SAFE' where measure_id = '%1$s' and scheme ="
            + " 'STAFF'",
        "delete from measure_identifier where measure_id = '%1$s' and scheme = 'STAFF'"
      })
  void an_officer_who_takes_himself_out_reads_nothing(String statement) {
    String upn = "party-" + number;
    change(
            id,
            "respondents",
            "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"" + upn + "\"}]}")
        .statusCode(200);
    attack("drop table kept_m;drop table kept_i");
    keep("kept");
    Tokens he = Tokens.of(upn, "14101-civil", "measure-officer");
    attack(statement.formatted(id));
    Response read = Api.by(he).get(PATH + "/" + id);
    Response listed = Api.by(he).get(PATH + "?limit=200");
    restore("kept");
    assertEquals(404, read.statusCode(), read.asString());
    assertFalse(listed.asString().contains(id));
    assertTrue(freshness.cause().contains(id), freshness.cause());
  }

  /** A restart after everything was put back goes on where this process was. */
  @Test
  void a_doubt_outlives_a_restart_until_somebody_vouches() {
    attack("update measure set version = 99 where id = '" + id + "'");
    assertFalse(Doubted.found().isEmpty());
    isDoubted(asks(number));
    freshness.confirm();
    attack(
        "update ledger_envelope set kind = 'REGISTER_CONFIRMED' where entry = (select max(entry)"
            + " from ledger_envelope where kind = 'CHECK')");
    watch.remindOfDoubts();
    assertTrue(freshness.isStale(), "no entry is made a confirmation");
    attack(
        "update ledger_envelope set kind = 'CHECK' where kind = 'REGISTER_CONFIRMED' and entry >"
            + " (select max(entry) - 2 from ledger_envelope)");
    Api.by(theOfficer())
        .body("{\"reason\":\"控えと照らして確かめました。\"}")
        .post("/api/v1/register/confirmation")
        .then()
        .statusCode(200);
    watch.remindOfDoubts();
    assertFalse(freshness.isStale(), freshness.cause());
  }

  @Test
  void an_officer_of_another_ward_reads_no_measure_that_was_moved_to_him() {
    attack("update measure set municipality = '141020' where id = '" + id + "'");
    Tokens he = Tokens.of("officer-2", "14102-civil", "measure-officer");
    Response read = Api.by(he).get(PATH + "/" + id);
    Response listed = Api.by(he).get(PATH + "?limit=200");
    restore("kept");
    assertEquals(404, read.statusCode(), read.asString());
    assertFalse(listed.asString().contains(id), listed.asString());
  }
}
