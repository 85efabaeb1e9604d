package jp.ward.guard.story.arrival;

import static jp.ward.guard.testing.Refused.PERSONAL;
import static jp.ward.guard.testing.Refused.PERSONAL_WIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("正しくない識別子は、値を返さずに断る")
class BadIdentifierStoryTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String NUMBER = "/about/0/identifiers/0";

  private static Response ask(Object body) {
    return Api.by("s-2001", "14102-welfare", "staff").body(body.toString()).post(CHECKS);
  }

  private static void refused(Object body, String... fields) {
    Refused.as("invalid-request", ask(body), fields);
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }

  @ParameterizedTest
  @CsvSource({"NAME,カナリヤ カナ", "PROFESSIONAL_NUMBER,弁護士 86420", "CORPORATE_NUMBER,5990000006364"})
  void what_names_no_resident_finds_nobody(String scheme, String value) {
    String alone = "{\"scheme\":\"%s\",\"value\":\"%s\"}".formatted(scheme, value);
    refused(Question.sound().with(NUMBER, alone), "about[0].identifiers");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"141021", "141012", "14102", "000000", "カナリヤ", "13112", "999997"})
  void a_municipality_has_its_check_digit_and_is_known(String code) {
    refused(
        Question.sound().with(NUMBER + "/municipality", text(code)),
        "about[0].identifiers[0].municipality");
  }

  @ParameterizedTest
  @CsvSource({
    "ATENA,86420864x",
    "ATENA,カナリヤ",
    "ATENA,8642086428642086",
    "NON_RESIDENT_ATENA,-864208642",
    "NON_RESIDENT_ATENA,８６４２ー０８６４２"
  })
  void a_malformed_number_is_refused(String scheme, String value) {
    refused(
        Question.sound()
            .with(NUMBER + "/scheme", text(scheme))
            .with(NUMBER + "/value", text(value)),
        "about[0].identifiers[0].value");
  }

  @ParameterizedTest
  @CsvSource({
    "NAME_DOB,カナリヤ カナ",
    "NAME_DOB,カナリヤ カナ|1980-02-30",
    "NAME_DOB,カナリヤ カナ|1980/01/31x",
    "NAME_DOB,|1980-01-31",
    "NAME,金糸雀",
    "NAME,・ー・",
    "PHONE,864208642",
    "PHONE,カナリヤ",
    "PHONE,1864208642",
    "EMAIL,kanariya",
    "EMAIL,kanariya@@example.jp",
    "EMAIL,カナ リヤ@example.jp",
    "ADDRESS,864208642",
    "ADDRESS,000-0068 カナリヤ町",
    "ADDRESS,カナリヤ町6丁目12番3号",
    "PROFESSIONAL_NUMBER,86420",
    "PROFESSIONAL_NUMBER,カナリヤ",
    "CORPORATE_NUMBER,5990000006365",
    "CORPORATE_NUMBER,864208642"
  })
  void a_malformed_identifier_is_refused_wherever_it_stands(String scheme, String value) {
    String one = "{\"scheme\":\"%s\",\"value\":\"%s\"}".formatted(scheme, value);
    refused(Question.sound().with(NUMBER, one), "about[0].identifiers[0].value");
    refused(
        Question.sound().with("/recipient/identifiers", "[" + one + "]"),
        "recipient.identifiers[0].value");
    refused(
        Question.sound().with("/recipient/actingFor/identifiers", "[" + one + "]"),
        "recipient.actingFor.identifiers[0].value");
    refused(
        Question.sound()
            .with("/destination", "{\"kind\":\"NUMBER_ON_FILE\",\"identifiers\":[" + one + "]}"),
        "destination.identifiers[0].value");
  }

  @Test
  void a_municipality_beside_another_scheme_is_refused() {
    refused(
        Question.sound()
            .with(NUMBER + "/scheme", "\"PHONE\"")
            .with(NUMBER + "/value", "\"08642086420\""),
        "about[0].identifiers[0].municipality");
  }

  @ParameterizedTest
  @CsvSource({
    "ATENA," + PERSONAL,
    "ATENA," + PERSONAL_WIDE,
    "ATENA,000" + PERSONAL,
    "NON_RESIDENT_ATENA," + PERSONAL,
    "NON_RESIDENT_ATENA," + PERSONAL_WIDE
  })
  void a_personal_number_is_no_number_of_a_resident(String scheme, String value) {
    Response refusal =
        ask(
            Question.sound()
                .with(NUMBER + "/scheme", text(scheme))
                .with(NUMBER + "/value", text(value)));
    var problem = Refused.as("invalid-request", refusal, "about[0].identifiers[0].value");
    Response malformed = ask(Question.sound().with(NUMBER + "/value", "\"x\""));
    assertEquals(
        malformed.jsonPath().getList("violations.message"),
        problem.getList("violations.message"),
        "the refusal would tell that the number was a 個人番号");
  }

  @ParameterizedTest
  @CsvSource({
    "NAME,カナリヤ " + PERSONAL,
    "NAME,カナリヤ " + PERSONAL_WIDE,
    "NAME_DOB,カナリヤ " + PERSONAL + "|1980-01-31",
    "NAME_DOB," + PERSONAL_WIDE + "|1980-01-31"
  })
  void a_personal_number_in_a_name_is_refused(String scheme, String value) {
    String one = "[{\"scheme\":\"%s\",\"value\":\"%s\"}]".formatted(scheme, value);
    refused(Question.sound().with("/recipient/identifiers", one), "recipient.identifiers[0].value");
  }
}
