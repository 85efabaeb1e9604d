package jp.ward.guard.story.handover;

import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.story.measure.RegisterStory;
import jp.ward.guard.testing.Question;

/** What the stories of handovers share: ward A asks ward B about her, and B opens it. */
public abstract class HandoverStory extends RegisterStory {

  public static final String CHECKS = "/api/v1/checks";
  public static final String HANDOVERS = "/api/v1/handovers";
  public final String him = numberWithItsCheckDigit();
  public static final String NEIGHBOUR = "60110003";
  public static final String CODE = "[2-9ACEFHJKMPQRTWXY]{4}-[2-9ACEFHJKMPQRTWXY]{4}";

  public static RequestSpecification staffOfA() {
    return by("a-1", "14101-welfare", "staff");
  }

  public static RequestSpecification staffOfB() {
    return by("b-1", "14102-welfare", "staff");
  }

  /** As ward A writes the number; ward B draws on the same numbers. */
  public static String atA(String value) {
    return identifier(value, "141011");
  }

  public static String atB(String value) {
    return identifier(value, "141020");
  }

  private static String identifier(String value, String municipality) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"%s\"}"
        .formatted(value, municipality);
  }

  public static String phone(String value) {
    return "{\"scheme\":\"PHONE\",\"value\":\"%s\"}".formatted(value);
  }

  public void she_is_protected_from_him() {
    registered(
        measure("ACTIVE", TODAY, "\"respondents\":[{\"identifiers\":[%s]}],".formatted(atA(him))));
  }

  /** Ward A's inquiry at ward B's welfare office. */
  public static Question inquiry(String... identifiers) {
    return Question.sound()
        .with("/act", "\"INQUIRE\"")
        .with("/about/0/identifiers", "[" + String.join(",", identifiers) + "]")
        .with("/recipient/party", "\"OFFICE\"")
        .with("/recipient/office", "\"14102-welfare\"")
        .with("/recipient/verified", "\"CALLBACK\"")
        .with("/disclosing", "[]");
  }

  public static ValidatableResponse asked(RequestSpecification caller, Question question) {
    return caller.body(question.toString()).post(CHECKS).then().statusCode(200);
  }

  public static String codeOf(RequestSpecification caller, Question inquiry) {
    return asked(caller, inquiry)
        .body("handover.code", matchesPattern(CODE))
        .extract()
        .path("handover.code");
  }

  public static ValidatableResponse acknowledged(
      RequestSpecification caller, String code, String... persons) {
    StringBuilder about = new StringBuilder();
    for (String person : persons) {
      about.append(about.isEmpty() ? "" : ",").append("{\"identifiers\":[" + person + "]}");
    }
    return caller
        .body("{\"about\":[" + about + "]}")
        .post(HANDOVERS + "/" + code + "/acknowledgement")
        .then();
  }

  public void expire(String code) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update handover set expires_at = created_at where code = ?1")
                    .setParameter(1, code)
                    .executeUpdate());
    Resealed.all();
  }
}
