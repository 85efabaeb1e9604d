package jp.ward.guard.audit.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In an application of its own: every incident of the others would count. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("同じ行為・用途・所属で事案が三つ重なれば、気づきになる")
class IncidentsAlikeStoryTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(50_900_000);

  private final int her = NUMBERS.addAndGet(10);

  private static String number(int value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  private void incident(String office, String act, String purpose) {
    String body =
        """
        {"about":[{"identifiers":[%s]}],"act":"%s","channel":"COUNTER","party":"RELATIVE",
         "purpose":%s,"disclosed":["EXISTENCE"],"saidAt":"%s",
         "description":"窓口で、別の方に在籍が分かる言い方をしてしまった。"}\
        """
            .formatted(
                number(her),
                act,
                purpose == null ? "null" : "\"" + purpose + "\"",
                Instant.now().minusSeconds(60));
    Response answer = Api.by("s-alike", office, "staff").body(body).post("/api/v1/incidents");
    assertEquals(201, answer.statusCode(), answer.asString());
  }

  private static RequestSpecification manager(String office) {
    return Api.by("m-alike", office, "manager");
  }

  private static List<Map<String, Object>> found(RequestSpecification reader, FindingKind kind) {
    Response page = reader.get("/api/v1/audit/findings?status=OPEN&limit=200&kind=" + kind);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("findings");
  }

  private static List<Object> ids(List<Map<String, Object>> findings) {
    return findings.stream().map(one -> one.get("id")).toList();
  }

  private static int evidence(List<Map<String, Object>> findings) {
    return findings.stream().mapToInt(one -> ((List<?>) one.get("evidence")).size()).sum();
  }

  @Test
  void the_third_of_one_act_is_told_to_the_managers_of_every_ward_of_the_city_that_had_one() {
    FindingKind kind = FindingKind.INCIDENTS_OF_ONE_ACT;
    incident("14101-welfare", "ISSUE", null);
    incident("14102-tax", "ISSUE", null);
    assertEquals(List.of(), found(manager("14101-welfare"), kind));
    incident("14101-school", "ISSUE", null);
    assertEquals(3, evidence(found(manager("14101-welfare"), kind)));
    assertEquals(3, evidence(found(manager("14102-welfare"), kind)));
    List<Object> audited = ids(found(Api.by("a-alike", "14101-civil", "auditor"), kind));
    assertTrue(audited.containsAll(ids(found(manager("14101-welfare"), kind))), "" + audited);
    assertTrue(audited.containsAll(ids(found(manager("14102-welfare"), kind))), "" + audited);
    assertEquals(List.of(), found(Api.by("o-alike", "14101-civil", "measure-officer"), kind));
    incident("14101-child", "ISSUE", null);
    assertEquals(
        4, evidence(found(manager("14101-welfare"), kind)), "added to the one that is open");
  }

  @Test
  void three_acts_for_one_purpose_are_alike_and_a_purpose_that_nobody_said_is_none() {
    FindingKind kind = FindingKind.INCIDENTS_OF_ONE_PURPOSE;
    incident("14101-insurance", "SEND", "SCHOOL_ENROLMENT");
    incident("14102-welfare", "ANSWER", "SCHOOL_ENROLMENT");
    incident("14102-welfare", "DELEGATE", null);
    incident("14102-civil", "DELEGATE", null);
    assertEquals(List.of(), found(manager("14102-welfare"), kind));
    incident("14102-tax", "LIST", "SCHOOL_ENROLMENT");
    assertEquals(3, evidence(found(manager("14102-welfare"), kind)));
  }

  @Test
  void three_of_one_office_are_told_at_that_office_whatever_they_were_about() {
    FindingKind kind = FindingKind.INCIDENTS_OF_ONE_OFFICE;
    incident("14101-tax", "VIEW", "TAX_NOTICE");
    incident("14101-tax", "EXCHANGE", "CERTIFICATE");
    assertFalse(offices(kind).contains("14101-tax"));
    incident("14101-tax", "INQUIRE", "COMPLAINT");
    assertEquals(List.of("14101-tax"), offices(kind));
  }

  private static List<Object> offices(FindingKind kind) {
    return found(manager("14101-tax"), kind).stream().map(one -> one.get("office")).toList();
  }

  @Test
  void a_manager_who_is_a_party_in_one_of_the_three_is_not_told() {
    String measure =
        """
        {"category":"STALKING","state":"ACTIVE","start":"%s","municipality":"131148",
         "responsibleOffice":"13114-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[{"scheme":"STAFF","value":"m-party"}]}]}\
        """
            .formatted(LocalDate.now(ZoneId.of("Asia/Tokyo")), number(her));
    Api.by("o-alike", "13114-civil", "measure-officer")
        .body(measure)
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
    for (int i = 0; i < 3; i++) {
      incident("13114-civil", "CONTACT", "HEALTH_NOTICE");
    }
    FindingKind kind = FindingKind.INCIDENTS_OF_ONE_OFFICE;
    assertEquals(3, evidence(found(manager("13114-civil"), kind)));
    assertEquals(List.of(), found(Api.by("m-party", "13114-civil", "manager"), kind));
  }
}
