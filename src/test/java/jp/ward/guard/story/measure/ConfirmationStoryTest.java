package jp.ward.guard.story.measure;

import static jp.ward.guard.testing.Api.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("一人が足したものは直ちに守り、別の人が確認するまで何も緩めない")
class ConfirmationStoryTest extends RegisterStory {

  private static RequestSpecification second() {
    return strongly("officer-2", "14101-civil", "measure-officer");
  }

  private static RequestSpecification strongly(String upn, String office, String group) {
    return by(Tokens.of(upn, office, group).strong());
  }

  private static RequestSpecification by(Tokens token) {
    return given().auth().oauth2(token.mint()).contentType(ContentType.JSON);
  }

  private static RequestSpecification clerk() {
    return by("clerk-3", "14101-welfare", "staff");
  }

  private static ValidatableResponse confirm(RequestSpecification who, String id, String body) {
    return who.body(body).post(PATH + "/" + id + "/confirmations").then();
  }

  private static String identifier(String number) {
    return """
        {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}"""
        .formatted(number);
  }

  private String friend() {
    return "4" + number;
  }

  private String addedFriend(String role) {
    String id = registered(active());
    change(
            id,
            "protected-persons",
            "{\"role\":\"%s\",\"identifiers\":[%s]}".formatted(role, identifier(friend())))
        .statusCode(200);
    return id;
  }

  /** A certificate about her for somebody who shows the registered card and says SELF. */
  private ValidatableResponse certificate(String recipient, String about) {
    return clerk()
        .body(
            """
            {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE",
             "about":[{"identifiers":[%s]}],"disclosing":["NAME","CURRENT_ADDRESS"],
             "recipient":{"party":"SELF","identifiers":[%s],"verified":"REGISTERED_ID"}}"""
                .formatted(identifier(about), identifier(recipient)))
        .post("/api/v1/checks")
        .then()
        .statusCode(200);
  }

  @Test
  void whom_one_officer_adds_as_representative_speaks_only_when_another_has_confirmed_it() {
    String id = addedFriend("REPRESENTATIVE");
    certificate(friend(), number).body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    certificate(number, number).body("verdict", equalTo("PERMIT"));
    officer()
        .get(PATH + "/" + id)
        .then()
        .body("unconfirmed.kind", equalTo(List.of("PROTECTED_PERSON")))
        .body("unconfirmed.target", equalTo(List.of(2)));
    confirm(second(), id, "{\"kind\":\"PROTECTED_PERSON\",\"target\":2}")
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("version", equalTo(3));
    certificate(friend(), number).body("verdict", equalTo("PERMIT"));
    officer().get(PATH + "/" + id).then().body("unconfirmed", empty());
    String entry = lastEntry("MEASURE_CHANGED");
    assertTrue(entry.contains("CONFIRMED") && entry.contains("officer-2"), entry);
  }

  @Test
  void whoever_entered_it_confirms_nothing_of_it() {
    String id = addedFriend("REPRESENTATIVE");
    confirm(strongly("officer-1", "14101-civil", "measure-officer"), id, "{\"target\":2}")
        .statusCode(403);
    confirm(strongly("OFFICER-1", "14101-tax", "manager"), id, "{\"target\":2}").statusCode(403);
    certificate(friend(), number).body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    confirm(strongly("m-civil", "14101-civil", "manager"), id, "{\"target\":2}").statusCode(200);
    certificate(friend(), number).body("verdict", equalTo("PERMIT"));
  }

  @ParameterizedTest
  @CsvSource({"14101-welfare,staff", "14101-civil,auditor"})
  void nobody_but_an_officer_or_a_manager_confirms(String office, String group) {
    String id = addedFriend("APPLICANT");
    confirm(strongly("other-1", office, group), id, "{\"target\":2}").statusCode(403);
  }

  @Test
  void another_municipality_and_a_party_find_no_measure() {
    String id = addedFriend("APPLICANT");
    confirm(strongly("m-far", "13112-welfare", "manager"), id, "{\"target\":2}").statusCode(404);
    change(id, "respondents", "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"officer-9\"}]}")
        .statusCode(200);
    confirm(strongly("officer-9", "14101-civil", "measure-officer"), id, "{\"target\":2}")
        .statusCode(404);
  }

  @Test
  void a_weak_sign_in_confirms_nothing() {
    String id = addedFriend("APPLICANT");
    confirm(
            by(Tokens.of("officer-2", "14101-civil", "measure-officer").amr("pwd")),
            id,
            "{\"target\":2}")
        .statusCode(401)
        .body("type", equalTo("urn:disclosure-guard:problem:step-up-required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"target\":0}",
        "{\"target\":\"2\"}",
        "{\"target\":2.0}",
        "{\"kind\":\"MEASURE\",\"target\":1}",
        "{\"kind\":\"NOBODY\",\"target\":1}",
        "{\"target\":2,\"more\":1}"
      })
  void what_names_no_part_is_refused(String body) {
    String id = addedFriend("APPLICANT");
    confirm(second(), id, body).statusCode(400);
  }

  @Test
  void where_nothing_stands_there_is_nothing_to_confirm() {
    String id = addedFriend("APPLICANT");
    confirm(second(), id, "{\"target\":3}").statusCode(409);
    confirm(second(), id, "{\"kind\":\"RESPONDENT\",\"target\":1}").statusCode(409);
  }

  @Test
  void confirmed_twice_changes_nothing_and_a_stale_version_is_refused() {
    String id = addedFriend("APPLICANT");
    confirm(second().header("If-Match", "\"1\""), id, "{\"target\":2}").statusCode(412);
    confirm(second().header("If-Match", "\"2\""), id, "{\"target\":2}").statusCode(200);
    confirm(second(), id, "{\"target\":2}").statusCode(200).body("version", equalTo(3));
  }

  @Test
  void what_a_clerk_registers_protects_at_once_and_speaks_only_when_an_officer_activates_it() {
    String id =
        clerk()
            .body(
                """
                {"category":"SPOUSAL_VIOLENCE","state":"PROVISIONAL","municipality":"141011",
                 "responsibleOffice":"14101-civil","protectedPersons":[
                   {"role":"CO_PROTECTED","identifiers":[%s]},
                   {"role":"APPLICANT","identifiers":[%s]}]}"""
                    .formatted(identifier(number), identifier(friend())))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    certificate(friend(), number).body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    certificate(number, number)
        .body("verdict", equalTo("PERMIT"))
        .body("flags", hasItem("ABOUT_PROTECTED_PERSON"));
    change(id, "activation", "{\"start\":\"%s\"}".formatted(TODAY)).statusCode(200);
    certificate(friend(), number).body("verdict", equalTo("PERMIT"));
    officer().get(PATH + "/" + id).then().body("unconfirmed", empty());
  }

  @Test
  void an_officer_who_activates_does_not_confirm_what_he_added_himself() {
    String id =
        clerk()
            .body(measure("PROVISIONAL", null, ""))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    change(
            id,
            "protected-persons",
            "{\"role\":\"APPLICANT\",\"identifiers\":[%s]}".formatted(identifier(friend())))
        .statusCode(200);
    change(id, "activation", "{\"start\":\"%s\"}".formatted(TODAY)).statusCode(200);
    certificate(friend(), number).body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"));
    officer().get(PATH + "/" + id).then().body("unconfirmed.target", hasItems(2));
    confirm(second(), id, "{\"kind\":\"MEASURE\"}").statusCode(200);
    certificate(friend(), number).body("verdict", equalTo("PERMIT"));
  }

  @Test
  void nobody_stands_on_both_sides_of_one_measure_by_a_number() {
    String both =
        measure(
            "PROVISIONAL",
            null,
            "\"respondents\":[{\"identifiers\":[%s]}],".formatted(identifier(number)));
    clerk()
        .body(both)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("respondents[0].identifiers"));
    String asAssociate =
        measure(
            "ACTIVE",
            TODAY,
            """
            "respondents":[{"associates":[{"kind":"RELATIVE","identifiers":[%s]}]}],"""
                .formatted(identifier(number)));
    officer()
        .body(asAssociate)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("respondents[0].associates[0].identifiers"));
    String id = registered(active());
    String her = "{\"identifiers\":[%s]}".formatted(identifier(number));
    change(id, "respondents", her).statusCode(409).body("detail", containsString("both"));
    change(id, "respondents", "{\"identifiers\":[%s]}".formatted(identifier(friend())))
        .statusCode(200);
    change(
            id,
            "associates",
            "{\"kind\":\"RELATIVE\",\"identifiers\":[%s]}".formatted(identifier(number)))
        .statusCode(409);
    change(
            id,
            "protected-persons",
            "{\"role\":\"APPLICANT\",\"identifiers\":[%s]}".formatted(identifier(friend())))
        .statusCode(409);
    certificate(number, number).body("verdict", equalTo("PERMIT"));
  }
}
