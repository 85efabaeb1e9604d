package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 10: what got through because one thing could be written in two ways. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("書き方を変えても、同じ人は同じ人、違う場所は違う場所")
class SpellingStoryTest extends TwoPeopleStory {

  private static final String CHECKS = "/api/v1/checks";
  private static final String NUMBER =
      "{\"scheme\":\"ATENA\",\"value\":\"%s\",\"municipality\":\"%s\"}";
  private static final String TWO_NUMBERS =
      "[" + NUMBER.formatted("1", "141011") + "," + NUMBER.formatted("2", "141020") + "]";

  private static String identifier(String scheme, String value) {
    return "{\"scheme\":\"%s\",\"value\":\"%s\"}".formatted(scheme, value.replace("\"", "\\\""));
  }

  private String her() {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager-1\u200b", "manager-1\u00ad", "manager-1\u3164", "manager -1"})
  void nobody_votes_twice_by_two_spellings(String spelling) {
    protectedPerson();
    String approval = requested(clerk(), asked());
    approves(Tokens.of("manager-1", "14101-civil", "measure-officer").strong(), approval);
    Refused.as(
        "unauthenticated",
        vote(Tokens.of(spelling, "14101-welfare", "manager").strong(), approval, "APPROVE"));
    Refused.as(
        "unauthenticated", vote(theManager().with("sub", "sub-2" + spelling), approval, "APPROVE"));
    assertNotEquals(
        200,
        vote(
                Tokens.of("ＭＡＮＡＧＥＲ－１", "14101-welfare", "manager").strong().with("sub", "other"),
                approval,
                "APPROVE")
            .statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"k-9\u200b", "k-\u00ad9", "k-9\u3164", " k-9", "k -9", "\u2060k-9"})
  void no_system_asks_in_the_name_of_somebody_by_another_spelling(String spelling) {
    Question question =
        Question.sound()
            .with("/staff", "{\"id\":\"" + spelling + "\",\"office\":\"14102-welfare\"}");
    Response refusal =
        Api.by(Tokens.of("welfare-system", "14102-welfare", "ward-system"))
            .body(question.toString())
            .post(CHECKS);
    Refused.as("invalid-request", refusal, "staff.id");
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL,hana@mail.example.jp.",
    "EMAIL,<hana@mail.example.jp>",
    "EMAIL,mailto:hana@mail.example.jp",
    "EMAIL,hana@mail。example。jp",
    "EMAIL,Hana <hana@mail.example.jp>",
    "EMAIL,\"hana\"@MAIL.example.jp",
    "EMAIL,hana+1@mail.example.jp",
    "NAME_DOB,ミヅノ カヲル|1980-01-31",
    "NAME_DOB,カオル ミズノ|1980-01-31",
    "NAME_DOB,ミズノカオル|1980-01-31",
    "NAME,ミヅノ カヲル",
    "NAME,カヲル　ミヅノ",
    "PHONE,+81 (0)90-9999-0010",
    "PHONE,tel:+819099990010",
    "ADDRESS,231-0005 本町6丁目50番10号 佐藤方"
  })
  void the_respondent_is_found_by_every_spelling_or_it_is_refused(String scheme, String value) {
    registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":["
                + String.join(
                    ",",
                    identifier("EMAIL", "hana@mail.example.jp"),
                    identifier("NAME_DOB", "ミズノ カオル|1980-01-31"),
                    identifier("PHONE", "09099990010"),
                    identifier("ADDRESS", "231-0005 本町6-50-10 山田方"))
                + "]}],"));
    Response answer =
        Api.by(clerk())
            .body(
                """
                {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE",
                 "about":[{"identifiers":[%s]}],"disclosing":["CURRENT_ADDRESS"],
                 "recipient":{"party":"RELATIVE","identifiers":[%s],"verified":"PHOTO_ID"},
                 "reference":"case-10-1"}"""
                    .formatted(her(), identifier(scheme, value)))
            .post(CHECKS);
    if (answer.statusCode() == 400) {
      Refused.as("invalid-request", answer, "recipient.identifiers[0].value");
    } else {
      List<String> flags = answer.path("flags");
      assertTrue(flags.contains("RECIPIENT_IS_RESPONDENT"), answer.asString());
      assertEquals("BLOCK", answer.path("verdict"));
    }
  }

  @Test
  void a_display_name_is_no_mailbox_of_the_register() {
    String body =
        measure(
            "ACTIVE",
            TODAY,
            "\"respondents\":[{\"identifiers\":["
                + identifier("EMAIL", "Hana <hana@mail.example.jp>")
                + "]}],");
    Refused.as(
        "invalid-request", officer().body(body).post(PATH), "respondents[0].identifiers[0].value");
  }

  @ParameterizedTest
  @CsvSource({
    "231-0005 本町6-50-10 山田方, 231-0005 本町6-50-10 佐藤方",
    "231-0005 本町6-50-10 支援ビル3階, 231-0005 本町6-50-10 支援ビル4階",
    "231-0005 本町6-50-10 コーポ 101, 231-0005 本町6-50-10 ハイツ 101",
    "231-0005 甲123番地, 231-0005 乙123番地",
    "231-0005 字東 12-3, 231-0005 字西 12-3",
    "231-0005 本町6-50-10 山田方, 231-0005 本町6-50-10",
    "231-0005 本町6-50-10, 231-0005 6-50-10"
  })
  void a_letter_goes_only_to_the_very_place_that_is_safe(String safe, String other) {
    registered(
        measure("ACTIVE", TODAY, "\"safeDestinations\":[" + identifier("ADDRESS", safe) + "],"));
    String there = letterTo(safe).path("verdict");
    Response elsewhere = letterTo(other);
    assertNotEquals(there, elsewhere.path("verdict"), elsewhere.asString());
    assertTrue(
        List.of("DUAL_APPROVAL_REQUIRED", "WRITTEN_REQUEST_REQUIRED", "BLOCK")
            .contains(elsewhere.<String>path("verdict")),
        elsewhere.asString());
  }

  private Response letterTo(String place) {
    return Api.by(clerk())
        .body(
            """
            {"act":"SEND","channel":"POST","purpose":"TAX_NOTICE",
             "about":[{"identifiers":[%s]}],"disclosing":["NAME"],
             "recipient":{"party":"SELF","identifiers":[%s],"verified":"WRITTEN"},
             "destination":{"kind":"SAFE_CONTACT","identifiers":[%s]},"reference":"case-10-2"}"""
                .formatted(her(), her(), identifier("ADDRESS", place)))
        .post(CHECKS);
  }

  @Test
  void two_values_of_one_numbering_are_two_people() {
    Question sound = Question.sound();
    Refused.as(
        "invalid-request",
        Api.by(clerk())
            .body(sound.with("/about/0/identifiers", TWO_NUMBERS).toString())
            .post(CHECKS),
        "about[0].identifiers");
    Refused.as(
        "invalid-request",
        Api.by(clerk())
            .body(Question.sound().with("/recipient/identifiers", TWO_NUMBERS).toString())
            .post(CHECKS),
        "recipient.identifiers");
    assertEquals(
        200,
        Api.by(clerk())
            .body(Question.sound().with("/recipient/actingFor/identifiers", TWO_NUMBERS).toString())
            .post(CHECKS)
            .statusCode());
    Refused.as(
        "invalid-request",
        officer()
            .body(
                measure(
                    "ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":" + TWO_NUMBERS + "}],"))
            .post(PATH),
        "respondents[0].identifiers");
    Refused.as(
        "invalid-request",
        Api.by(clerk()).body("{\"identifiers\":" + TWO_NUMBERS + "}").post("/api/v1/ties"),
        "identifiers");
  }

  @Test
  void a_personal_number_in_groups_is_refused_like_an_unbroken_one() {
    for (String written : List.of("1234 5678 9018", "１２３４－５６７８－９０１８", "1234・5678・9018")) {
      Refused.as(
          "invalid-request",
          Api.by(clerk())
              .body(Question.sound().with("/reference", "\"" + written + "\"").toString())
              .post(CHECKS),
          "reference");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a         ",
        "𠮷𠮷𠮷𠮷𠮷",
        "a\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000"
      })
  void a_reason_has_ten_characters_that_can_be_read(String reason) {
    String measure = protectedPerson();
    Refused.as(
        "invalid-request",
        Api.by(theOfficer())
            .header("If-Match", "\"1\"")
            .body(Map.of("kind", "END", "reason", reason))
            .post(PATH + "/" + measure + "/reductions"),
        "reason");
    Refused.as(
        "invalid-request",
        Api.by(clerk())
            .body(Map.of("check", "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K", "reason", reason))
            .post(APPROVALS),
        "reason");
  }
}
