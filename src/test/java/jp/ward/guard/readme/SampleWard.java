package jp.ward.guard.readme;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;
import java.time.ZoneId;
import jp.ward.guard.development.DevelopmentWard;
import jp.ward.guard.testing.Tokens;

/** The sample ward of the development mode in the guard under test. */
final class SampleWard {

  private SampleWard() {}

  /** Registers its measures, as the development mode does at its start. */
  static void register() {
    DevelopmentWard.measures(LocalDate.now(ZoneId.of("Asia/Tokyo")))
        .forEach(
            measure ->
                given()
                    .auth()
                    .oauth2(token(measure.officer().name()))
                    .contentType("application/json")
                    .body(measure.body())
                    .when()
                    .post("/api/v1/measures")
                    .then()
                    .statusCode(201));
  }

  /** A token of somebody, by the name of the token's file without its ending. */
  static String token(String name) {
    DevelopmentWard.Person person = DevelopmentWard.person(name);
    String[] groups = person.groups().toArray(String[]::new);
    return Tokens.of(person.upn(), person.office(), groups).strong().mint();
  }
}
