package jp.ward.guard.story.arrival;

import static jp.ward.guard.testing.Refused.CANARY;
import static jp.ward.guard.testing.Refused.CANARY_DIGITS;
import static jp.ward.guard.testing.Refused.PERSONAL;
import static jp.ward.guard.testing.Refused.PERSONAL_WIDE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
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
@DisplayName("正しくない質問には、項目と直し方だけを返す")
class BadQuestionStoryTest {

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

  @Test
  void the_question_that_is_spoiled_here_is_sound() {
    ask(Question.sound()).then().statusCode(200);
  }

  @Test
  void for_an_optional_field_null_is_absence() {
    ask(Question.sound()
            .with("/urgency", "null")
            .with("/disclosing", "null")
            .with("/reference", "null")
            .with("/recipient/verified", "null")
            .with("/recipient/identifiers", "null")
            .with("/recipient/actingFor/stated", "null")
            .with("/destination/kind", "null"))
        .then()
        .statusCode(200);
    ask(Question.sound()
            .with("/recipient/actingFor", "null")
            .with("/destination", "null")
            .without("/urgency")
            .without("/disclosing")
            .without("/reference")
            .without("/staff"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "act; act",
        "channel; channel",
        "purpose; purpose",
        "about; about",
        "recipient; recipient",
        "recipient/party; recipient.party",
        "about/0/identifiers; about[0].identifiers",
        "about/0/identifiers/0/scheme; about[0].identifiers[0].scheme",
        "about/0/identifiers/0/value; about[0].identifiers[0].value",
        "about/0/identifiers/0/municipality; about[0].identifiers[0].municipality"
      })
  void a_missing_field_is_named_and_null_is_missing(String pointer, String field) {
    refused(Question.sound().without("/" + pointer), field);
    refused(Question.sound().with("/" + pointer, "null"), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/act; act",
        "/channel; channel",
        "/urgency; urgency",
        "/recipient/party; recipient.party",
        "/recipient/verified; recipient.verified",
        "/recipient/actingFor/stated; recipient.actingFor.stated",
        "/destination/kind; destination.kind",
        "/disclosing/0; disclosing[0]",
        "/about/0/identifiers/0/scheme; about[0].identifiers[0].scheme"
      })
  void a_word_is_exact_or_refused(String pointer, String field) {
    refused(Question.sound().with(pointer, text(CANARY)), field);
    refused(Question.sound().with(pointer, "\"contact\""), field);
    refused(Question.sound().with(pointer, "1"), field);
    refused(Question.sound().with(pointer, "[\"CONTACT\"]"), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/purpose; 1; purpose",
        "/purpose; \"KANARIYA_カナリヤ\"; purpose",
        "/purpose; \"tax_notice\"; purpose",
        "/about; {}; about",
        "/about; []; about",
        "/about; \"カナリヤ\"; about",
        "/about/0; \"カナリヤ\"; about[0]",
        "/about/0/identifiers; []; about[0].identifiers",
        "/about/0/identifiers/0; 864208642; about[0].identifiers[0]",
        "/about/0/identifiers/0/value; 864208642; about[0].identifiers[0].value",
        "/about/0/identifiers/0/value; \"\"; about[0].identifiers[0].value",
        "/about/0/disclosing; \"NAME\"; about[0].disclosing",
        "/recipient; []; recipient",
        "/recipient/identifiers; {}; recipient.identifiers",
        "/recipient/office; \"カナリヤ\"; recipient.office",
        "/recipient/office; 14102; recipient.office",
        "/destination; \"カナリヤ\"; destination",
        "/reference; 864208642; reference",
        "/reference; true; reference",
        "/staff; \"カナリヤ\"; staff",
        "/staff; {\"id\":\"s-2001\"}; staff.office",
        "/staff; {\"id\":\"s-2001\",\"office\":\"カナリヤ\"}; staff.office",
        "/handover; \"KANA-RIYA\"; handover",
        "/handover; \"カナリヤ\"; handover",
        "/approval; \"apr_kanariya\"; approval",
        "/note; \"カナリヤ\"; note",
        "/カナリヤ; 1; ?",
        "/recipient/note; 1; recipient.note",
        "/about/0/identifiers/0/note; 1; about[0].identifiers[0].note"
      })
  void a_field_of_another_kind_or_unknown_is_named(String pointer, String json, String field) {
    refused(Question.sound().with(pointer, json), field);
  }

  @Test
  void a_reference_is_short_and_holds_no_personal_number() {
    refused(Question.sound().with("/reference", text(CANARY.repeat(10))), "reference");
    refused(Question.sound().with("/reference", text("R-" + PERSONAL)), "reference");
    refused(Question.sound().with("/reference", text(PERSONAL_WIDE)), "reference");
    refused(Question.sound().with("/reference", "\"\\u0000カナリヤ\""), "reference");
  }

  @Test
  void fifty_residents_are_the_most() {
    String one = "{\"identifiers\":[{\"scheme\":\"PHONE\",\"value\":\"08642086420\"}]}";
    String fifty = String.join(",", Collections.nCopies(50, one));
    ask(Question.sound().with("/about", "[" + fifty + "]")).then().statusCode(200);
    refused(Question.sound().with("/about", "[" + fifty + "," + one + "]"), "about");
  }

  @Test
  void every_problem_is_named_at_once() {
    refused(
        Question.sound()
            .with("/act", "\"LOOK\"")
            .with("/purpose", text(CANARY))
            .with(NUMBER + "/value", text(CANARY_DIGITS + "x"))
            .with("/note", "1")
            .without("/recipient/party"),
        "act",
        "purpose",
        "about[0].identifiers[0].value",
        "note",
        "recipient.party");
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW,DESK,RELATIVE,recipient.party",
    "VIEW,PHONE,STAFF,channel",
    "LIST,POST,RELATIVE,channel",
    "CONTACT,DESK,RELATIVE,act",
    "CONTACT,PHONE,SYSTEM,recipient.party",
    "EXCHANGE,PHONE,PUBLIC_BODY,channel",
    "CONTACT,PHONE,OFFICE,recipient.office"
  })
  void acts_channels_and_parties_fit_together(
      String act, String channel, String party, String field) {
    refused(
        Question.sound()
            .with("/act", text(act))
            .with("/channel", text(channel))
            .with("/recipient/party", text(party)),
        field);
  }

  @ParameterizedTest
  @CsvSource({"VIEW,STAFF", "LIST,OFFICE"})
  void a_view_and_a_list_need_a_reference(String act, String party) {
    refused(
        Question.sound()
            .with("/act", text(act))
            .with("/channel", "\"DESK\"")
            .with("/recipient/party", text(party))
            .with("/recipient/office", "\"14102-civil\"")
            .without("/reference"),
        "reference");
  }

  @Test
  void a_destination_that_is_none_has_no_identifiers() {
    String phone = "[{\"scheme\":\"PHONE\",\"value\":\"08642086420\"}]";
    refused(
        Question.sound().with("/destination", "{\"kind\":\"NONE\",\"identifiers\":" + phone + "}"),
        "destination.kind");
    refused(
        Question.sound().with("/destination", "{\"identifiers\":" + phone + "}"),
        "destination.kind");
  }

  private static String about(String scheme, int count) {
    String[] values = new String[count];
    for (int n = 0; n < count; n++) {
      String value =
          switch (scheme) {
            case "ADDRESS" -> "2310017 9-1-" + (n + 1);
            case "PHONE" -> "045000010" + n;
            case "EMAIL" -> "one" + n + "@mail.example.jp";
            case "NAME" -> "サトウ ハナ" + "アイウエオカキクケコ".charAt(n);
            default -> "サトウ ハナ" + "アイウエオカキクケコ".charAt(n) + "|1980-01-31";
          };
      values[n] = "{\"scheme\":\"" + scheme + "\",\"value\":\"" + value + "\"}";
    }
    return String.join(",", values);
  }

  @ParameterizedTest
  @CsvSource({"ADDRESS", "PHONE", "EMAIL", "NAME_DOB", "NAME"})
  void one_person_has_a_few_of_one_kind_and_no_list(String scheme) {
    String known = "{\"scheme\":\"PHONE\",\"value\":\"0450000199\"}";
    if (!scheme.equals("PHONE")) {
      ask(Question.sound().with("/about/0/identifiers", "[" + about(scheme, 5) + "," + known + "]"))
          .then()
          .statusCode(200);
    }
    refused(
        Question.sound().with("/about/0/identifiers", "[" + about(scheme, 6) + "," + known + "]"),
        "about[0].identifiers");
  }
}
