package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.story.handover.HandoverStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who can write every table and has no key. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("鍵なしでデータベースを書き換えても、守りは外れず、必ず見つかる")
class SealedRegisterTest extends TwoPeopleStory {

  @Inject RegisterFreshness freshness;
  @Inject DataSource database;

  @AfterEach
  void as_before() {
    Doubted.attack("delete from measure_identifier where id like 'forged%'");
    Doubted.attack("delete from measure where id like 'forged%'");
    Resealed.all();
  }

  private String verdict() {
    Response answer = Api.by(clerk()).body(question("SCHOOL", "ROUTINE")).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.path("verdict") + " " + answer.path("flags");
  }

  private String her() {
    return registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[{\"scheme\":\"PHONE\",\"value\":\"0900000%s\"}]}],"
                .formatted(number.substring(number.length() - 4))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update measure set state = 'ENDED' where id = '%s'",
        "update measure set state = 'REJECTED' where id = '%s'",
        "update measure set state = 'nonsense' where id = '%s'",
        "update measure set end_date = date '2000-01-01' where id = '%s'",
        "update measure set end_date = null where id = '%s'",
        "update measure set registered_address = 'SAFE' where id = '%s'",
        "update measure set address_burnt_at = current_timestamp where id = '%s'",
        "update measure set concealed_offices = '14101-tax' where id = '%s'",
        "update measure set responsible_office = '14101-tax' where id = '%s'",
        "update measure set municipality = '141020' where id = '%s'",
        "update measure set category = 'CONSIDERATION' where id = '%s'",
        "update measure set version = 7 where id = '%s'",
        "update measure set by_officer = false where id = '%s'",
        "update measure set reference = 'R8-9' where id = '%s'",
        "update measure set seal = null where id = '%s'",
        "update measure set seal = (select max(seal) from approval) where id = '%s'",
        "update measure_identifier set side = 'RESPONDENT' where measure_id = '%s'",
        "update measure_identifier set side = 'SAFE' where measure_id = '%s'",
        "update measure_identifier set kind = 'REPRESENTATIVE' where measure_id = '%s' and side ="
            + " 'PROTECTED'",
        "update measure_identifier set person_no = 5 where measure_id = '%s'",
        "update measure_identifier set of_respondent = 5 where measure_id = '%s'",
        "update measure_identifier set scheme = 'STAFF' where measure_id = '%s'",
        "update measure_identifier set numbered_by = '141003' where measure_id = '%s' and side ="
            + " 'RESPONDENT'",
        "update measure_identifier set whole_mark = not whole_mark where measure_id = '%s'",
        "update measure_identifier set confirmed = not confirmed where measure_id = '%s'",
        "update measure_identifier set depth = 0 where measure_id = '%s'",
        "delete from measure_identifier where measure_id = '%s' and side = 'RESPONDENT'",
        "insert into measure_identifier (id, measure_id, side, person_no, of_respondent, kind,"
            + " scheme, numbered_by, mark, whole_mark, depth, confirmed) select 'forged' || id,"
            + " measure_id, 'SAFE', 9, 0, '', scheme, numbered_by, mark, whole_mark, depth, true"
            + " from measure_identifier where measure_id = '%s'"
      })
  void a_changed_measure_protects_and_is_never_quiet(String statement) {
    String id = her();
    assertFalse(verdict().startsWith("PERMIT"));
    Doubted.attack(statement.formatted(id));
    String after = verdict();
    assertFalse(after.startsWith("PERMIT"), after);
    assertTrue(after.contains("REGISTER_STALE"), after);
    assertTrue(freshness.cause().contains(id), freshness.cause());
    assertTrue(officer().body("{}").post(PATH + "/" + id + "/extension").statusCode() >= 400);
    assertTrue(Doubted.found().stream().anyMatch(one -> one.contains(id)), "" + Doubted.found());
    assertTrue(lastEntry("REGISTER_DOUBTED").contains(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"measure", "measure_identifier"})
  void what_is_deleted_is_named_by_the_next_walk(String table) {
    String id = her();
    Doubted.attack("delete from measure_identifier where measure_id = '" + id + "'");
    if (table.equals("measure")) {
      Doubted.attack("delete from measure where id = '" + id + "'");
    }
    assertTrue(Doubted.found().stream().anyMatch(one -> one.contains(id)), "" + Doubted.found());
    assertTrue(freshness.isStale());
    String after = verdict();
    assertFalse(after.startsWith("PERMIT"), after);
  }

  @Test
  void an_older_row_of_the_guard_that_was_put_back_is_named() {
    String id = her();
    Doubted.attack("create table kept as select * from measure where id = '" + id + "'");
    change(id, "registered-address", "{\"registeredAddress\":\"SHARED\"}").statusCode(200);
    assertEquals(List.of(), Doubted.found());
    Doubted.attack("delete from measure_identifier where measure_id = '" + id + "' and 1 = 0");
    Doubted.attack(
        "update measure set (version, registered_address, seal) ="
            + " (select version, registered_address, seal from kept) where id = '"
            + id
            + "'");
    Doubted.attack("drop table kept");
    assertTrue(Doubted.found().stream().anyMatch(one -> one.contains(id)), "" + Doubted.found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update approval set status = 'APPROVED' where id = '%s'",
        "update approval set expires_at = timestamp with time zone '2040-01-01 00:00:00+00' where"
            + " id = '%s'",
        "update approval set subject = 'chk_x' where id = '%s'",
        "update approval set given_back = -3 where id = '%s'",
        "update approval set office = '14101-tax' where id = '%s'",
        "update approval set municipality = '141020' where id = '%s'",
        "update approval set kind = 'REDUCTION' where id = '%s'",
        "update approval set review_due = null, reviewed_at = requested_at where id = '%s'",
        "update approval set version = 9 where id = '%s'",
        "update approval set seal = null where id = '%s'"
      })
  void a_changed_approval_gives_nothing(String statement) {
    protectedPerson();
    BoundCheck check = asked();
    String approval = requested(clerk(), check);
    Doubted.attack(statement.formatted(approval));
    assertEquals("ABSENT", askedAgain(approval, check.binding(), true).answer().name());
    assertEquals(404, vote(theOfficer(), approval, "APPROVE").statusCode());
    assertTrue(Doubted.found().stream().anyMatch(one -> one.contains(approval)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update approval_slot set filled = 1 where approval_id = '%s'",
        "update approval_slot set role = 'staff' where approval_id = '%s'",
        "delete from approval_slot where approval_id = '%s'",
        "update approval_person set mark = 'x' where approval_id = '%s'",
        "delete from approval_person where approval_id = '%s'"
      })
  void what_belongs_to_an_approval_is_found(String statement) {
    protectedPerson();
    String approval = requested(clerk(), asked());
    assertEquals(List.of(), Doubted.found());
    Doubted.attack(statement.formatted(approval));
    assertFalse(Doubted.found().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update clearance set status = 'ISSUED', used_at = null where jti = '%s'",
        "update clearance set expires_at = timestamp with time zone '2040-01-01 00:00:00+00' where"
            + " jti = '%s'",
        "update clearance set holders = 'x' where jti = '%s'",
        "update clearance set office = '14101-tax' where jti = '%s'",
        "update clearance set act = 'SEND' where jti = '%s'",
        "update clearance set result = 'REACHED' where jti = '%s'"
      })
  void a_changed_clearance_is_no_clearance(String statement) {
    protectedPerson();
    BoundCheck check = asked();
    String approval = granted(check);
    String token = askedAgain(approval, check.binding(), true).token();
    String jti = jti(approval);
    Api.by(clerk()).body("{\"token\":\"" + token + "\"}").post(CLEARANCES + "/use");
    Doubted.attack(statement.formatted(jti));
    Response again =
        Api.by(clerk()).body("{\"token\":\"" + token + "\"}").post(CLEARANCES + "/use");
    assertTrue(again.statusCode() >= 400, again.asString());
    assertTrue(Doubted.found().stream().anyMatch(one -> one.contains(jti)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update handover set acknowledged_at = created_at where code = '%s'",
        "update handover set expires_at = timestamp with time zone '2040-01-01 00:00:00+00' where"
            + " code = '%s'",
        "update handover set asked_office = '14102-tax' where code = '%s'",
        "update handover set question_mark = 'x' where code = '%s'"
      })
  void a_changed_handover_was_never_acknowledged(String statement) {
    protectedPerson();
    String code =
        HandoverStory.codeOf(
            HandoverStory.staffOfA(), HandoverStory.inquiry(HandoverStory.atA(number)));
    Doubted.attack(statement.formatted(code));
    Response seen = HandoverStory.staffOfB().get("/api/v1/handovers/" + code);
    assertFalse(seen.asString().contains("\"ACKNOWLEDGED\""), seen.asString());
    assertTrue(Doubted.found().stream().anyMatch(one -> one.contains(code)));
  }

  private String jti(String approval) {
    return (String)
        entities
            .createNativeQuery("select jti from clearance where approval_id = ?1")
            .setParameter(1, approval)
            .getSingleResult();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_position set entry = 1000000000 where id = 1",
        "update audit_position set entry = entry + 1 where id = 1",
        "delete from audit_position where id = 1"
      })
  void a_moved_position_hides_nothing(String statement) {
    Doubted.attack(statement);
    assertFalse(Doubted.found().isEmpty());
    int entry =
        Api.by(clerk())
            .body(question("SCHOOL", "ROUTINE"))
            .post("/api/v1/checks")
            .path("receipt.entry");
    Response listed =
        Api.by(Tokens.of("auditor-9", "14101-civil", "auditor"))
            .get("/api/v1/audit/entries?kind=CHECK&limit=1");
    assertTrue(listed.asString().contains(":" + entry + ","), listed.asString());
    assertTrue(freshness.isStale());
  }

  @Test
  void no_walk_of_an_untouched_register_finds_anything() {
    protectedPerson();
    granted(asked());
    assertEquals(List.of(), Doubted.found());
    assertFalse(freshness.isStale(), freshness.cause());
  }

  @Test
  void an_officer_vouches_for_what_is_left_and_not_for_what_was_changed() {
    String id = her();
    Doubted.attack("delete from measure_identifier where measure_id = '" + id + "'");
    Doubted.attack("delete from measure where id = '" + id + "'");
    assertFalse(Doubted.found().isEmpty());
    assertEquals(200, confirm());
    assertFalse(freshness.isStale());
    assertEquals(List.of(), Doubted.found());
    String other = registered(active());
    Doubted.attack("update measure set version = 9 where id = '" + other + "'");
    assertFalse(Doubted.found().isEmpty());
    assertEquals(409, confirm());
    assertTrue(freshness.isStale());
  }

  private static int confirm() {
    return Api.by(theOfficer())
        .body("{\"reason\":\"控えと照らして確かめました。\"}")
        .post("/api/v1/register/confirmation")
        .statusCode();
  }

  /** A column that a later migration adds is sealed without anybody thinking of it. */
  @Test
  void every_column_of_every_sealed_table_is_under_its_seal() throws SQLException {
    protectedPerson();
    granted(asked());
    assertEquals(List.of(), Doubted.columnsUnderNoSeal(database));
  }
}
