package jp.ward.guard.testing;

import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/**
 * The one way in which stories call the guard: every call is held to the contract (held by
 * ContractTest). Import {@code Api.given} instead of REST-assured's.
 */
public final class Api {

  private Api() {}

  /** REST-assured's {@code given()}, its answer held to the contract; no token. */
  public static RequestSpecification given() {
    return RestAssured.given()
        .filter(
            (request, response, context) -> {
              var answer = context.next(request, response);
              Contract.hold(
                  RestAssuredRequest.of(request),
                  RestAssuredResponse.of(answer),
                  answer.asString());
              return KeptAnswer.of(answer);
            });
  }

  /** A caller who sends JSON, with a sound token. */
  public static RequestSpecification by(String upn, String office, String... groups) {
    return by(Tokens.of(upn, office, groups));
  }

  /** A caller who sends JSON, with this token. */
  public static RequestSpecification by(Tokens token) {
    return given().auth().oauth2(token.mint()).contentType(ContentType.JSON);
  }

  /** The public port of the guard under test, for a test that speaks HTTP itself. */
  public static int port() {
    return RestAssured.port;
  }
}
