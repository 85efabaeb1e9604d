package jp.ward.guard.story.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("照会票: 自分が当事者である照会票は、受けた所属の職員にも無いものと見分けがつかない")
class OwnHandoverStoryTest extends HandoverStory {

  private static final String NO_CODE_OF_ANYBODY = "H7K4-29QM";

  private static RequestSpecification colleague(String upn) {
    return by(upn, "14102-welfare", "staff");
  }

  private static String staff(String upn) {
    return "{\"scheme\":\"STAFF\",\"value\":\"%s\"}".formatted(upn);
  }

  /** Status, headers and body, without what differs between any two answers. */
  private static String whole(Response answer) {
    Map<String, String> headers =
        answer.headers().asList().stream()
            .filter(one -> !one.getName().equalsIgnoreCase("X-Request-ID"))
            .collect(
                Collectors.toMap(
                    one -> one.getName(), one -> one.getValue(), (a, b) -> a, TreeMap::new));
    return answer.statusCode() + "\n" + headers + "\n" + answer.asString();
  }

  private static Response acknowledging(RequestSpecification caller, String code, String person) {
    return caller
        .body("{\"about\":[{\"identifiers\":[" + person + "]}]}")
        .post(HANDOVERS + "/" + code + "/acknowledgement");
  }

  /** As he sees it, it is absent: whole answers are compared, and the inbox is without it. */
  private void isAbsentFor(String upn, String code) {
    String read = whole(colleague(upn).get(HANDOVERS + "/" + code));
    assertTrue(lastEntry("HANDOVER_REFUSED").contains("\"cause\":\"OWN_CASE\""));
    assertTrue(lastEntry("HANDOVER_REFUSED").contains(code));
    assertEquals(whole(colleague(upn).get(HANDOVERS + "/" + NO_CODE_OF_ANYBODY)), read);
    assertTrue(read.startsWith("404"), read);
    String acknowledged = whole(acknowledging(colleague(upn), code, atB(number)));
    assertTrue(lastEntry("HANDOVER_REFUSED").contains("\"cause\":\"OWN_CASE\""));
    assertEquals(
        whole(acknowledging(colleague(upn), NO_CODE_OF_ANYBODY, atB(number))), acknowledged);
    assertEquals(read, acknowledged);
    colleague(upn)
        .get(HANDOVERS + "?office=mine&limit=200")
        .then()
        .statusCode(200)
        .body("handovers.code", not(hasItem(code)));
  }

  private void isThereForOthers(String code) {
    colleague("own-other")
        .get(HANDOVERS + "?office=mine&limit=200")
        .then()
        .body("handovers.code", hasItem(code));
    colleague("own-other").get(HANDOVERS + "/" + code).then().statusCode(200);
    acknowledged(colleague("own-other"), code, atB(number)).statusCode(200);
  }

  @Test
  void the_respondent_who_works_where_she_is_asked_about_finds_nothing() {
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[%s],\"associates\":[{\"kind\":\"RELATIVE\",\"identifiers\":[%s]}]}],"
                .formatted(staff("own-1"), staff("own-2"))));
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    isAbsentFor("own-1", code);
    isAbsentFor("own-2", code);
    isThereForOthers(code);
  }

  @Test
  void neither_does_whoever_is_protected_with_her_or_asked_about_himself_or_tied() {
    registered(
        """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil","protectedPersons":[
         {"role":"APPLICANT","identifiers":[%s]},{"role":"CO_PROTECTED","identifiers":[%s]}]}"""
            .formatted(atA(number), staff("own-3")));
    colleague("own-5")
        .body("{\"identifiers\":[" + atB(number) + "]}")
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
    String code = codeOf(staffOfA(), inquiry(atA(number), staff("own-4")));
    isAbsentFor("own-3", code);
    isAbsentFor("own-4", code);
    isAbsentFor("own-5", code);
    isThereForOthers(code);
  }

  @Test
  void nor_whoever_is_tied_to_her_respondent_or_becomes_a_party_later() {
    she_is_protected_from_him();
    colleague("own-6")
        .body("{\"identifiers\":[" + atB(him) + "]}")
        .post("/api/v1/ties")
        .then()
        .statusCode(201);
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    isAbsentFor("own-6", code);
    acknowledged(colleague("own-7"), code, atB(number)).statusCode(200);
    String measure = registered(active());
    change(measure, "respondents", "{\"identifiers\":[" + staff("own-7") + "]}").statusCode(200);
    isAbsentFor("own-7", code);
  }

  @Test
  void what_he_himself_enters_of_the_persons_tells_him_nothing() {
    registered(
        measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[" + staff("own-8") + "]}],"));
    String neighbours = codeOf(staffOfA(), inquiry(phone("0450009001")));
    acknowledged(colleague("own-8"), neighbours, atB(number)).statusCode(409);
    acknowledged(colleague("own-8"), neighbours, phone("0450009001") + "," + atB(number))
        .statusCode(200);
    colleague("own-8").get(HANDOVERS + "/" + neighbours).then().statusCode(200);
  }

  @Test
  void quoted_in_a_question_it_is_refused_like_a_code_that_is_none() {
    registered(
        measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[" + staff("own-9") + "]}],"));
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    List<String> answers = new ArrayList<>();
    for (String quoted : List.of(code, NO_CODE_OF_ANYBODY)) {
      Question question =
          Question.sound()
              .with("/about/0/identifiers", "[" + atB(NEIGHBOUR) + "]")
              .with("/handover", '"' + quoted + '"');
      answers.add(whole(colleague("own-9").body(question.toString()).post(CHECKS)));
    }
    assertTrue(answers.get(0).startsWith("400"), answers.get(0));
    assertEquals(answers.get(1), answers.get(0));
  }

  @Test
  void it_counts_as_a_guess_as_an_unknown_code_does_and_a_flood_of_guesses_is_one_entry() {
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":[%s]},{\"identifiers\":[%s]}],"
                .formatted(staff("own-10"), staff("own-11"))));
    String code = codeOf(staffOfA(), inquiry(atA(number)));
    List<String> ends = new ArrayList<>();
    for (String upn : List.of("own-10", "own-11")) {
      String path = HANDOVERS + "/" + (upn.equals("own-10") ? code : NO_CODE_OF_ANYBODY);
      for (int i = 0; i < 10; i++) {
        colleague(upn).get(path).then().statusCode(404);
      }
      String before = lastEntry("HANDOVER_REFUSED");
      assertFalse(before.contains("RATE_LIMITED"), before);
      String quoted = path.substring(HANDOVERS.length() + 1);
      long entries = refused(quoted);
      ends.add(colleague(upn).get(path).then().statusCode(429).extract().asString());
      String entry = lastEntry("HANDOVER_REFUSED");
      assertTrue(entry.contains("\"cause\":\"RATE_LIMITED\""), entry);
      assertTrue(entry.contains("sub-" + upn), entry);
      for (int i = 0; i < 20; i++) {
        colleague(upn).get(path).then().statusCode(429);
        acknowledging(colleague(upn), quoted, atB(number)).then().statusCode(429);
      }
      assertEquals(entries + 1, refused(quoted));
    }
    assertEquals(ends.get(0), ends.get(1));
    acknowledged(colleague("own-12"), code, atB(number))
        .statusCode(200)
        .body("status", equalTo("ACKNOWLEDGED"));
  }

  private long refused(String code) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from ledger_envelope e join ledger_content c"
                        + " on c.entry = e.entry where e.kind = 'HANDOVER_REFUSED'"
                        + " and c.reference = ?1")
                .setParameter(1, code)
                .getSingleResult())
        .longValue();
  }
}
