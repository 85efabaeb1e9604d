package jp.ward.guard.story.arrival;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.OddTokens;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("形の崩れたトークンは、故障ではなく「名乗らない者」")
class OddTokenStoryTest {

  private static final String VOTES = "/api/v1/approvals/apr_01KAN8YB3Q5V7X9Z1C3E5G7J9K/votes";

  static Stream<Map.Entry<String, String>> refused() {
    return OddTokens.refused().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_token_with_claims_of_odd_kinds_is_no_token(Map.Entry<String, String> odd)
      throws Exception {
    Refused.as("unauthenticated", post("/api/v1/checks", odd, Question.sound().toString()));
    Refused.as("unauthenticated", get("/api/v1/measures", odd));
    Refused.as(
        "unauthenticated", post(VOTES, odd, "{\"vote\":\"DENY\",\"reason\":\"理由理由理由理由理由\"}"));
  }

  static Stream<Map.Entry<String, String>> weak() {
    return OddTokens.weak().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("weak")
  void an_odd_sign_in_asks_and_does_not_vote(Map.Entry<String, String> odd) throws Exception {
    post("/api/v1/checks", odd, Question.sound().toString()).then().statusCode(200);
    Refused.as(
        "step-up-required", post(VOTES, odd, "{\"vote\":\"DENY\",\"reason\":\"理由理由理由理由理由\"}"));
  }

  private static Response post(String path, Map.Entry<String, String> odd, String body)
      throws GeneralSecurityException {
    return Api.given()
        .header("Authorization", "Bearer " + token(odd))
        .contentType(ContentType.JSON)
        .body(body)
        .post(path);
  }

  private static Response get(String path, Map.Entry<String, String> odd)
      throws GeneralSecurityException {
    return Api.given().header("Authorization", "Bearer " + token(odd)).get(path);
  }

  private static String token(Map.Entry<String, String> odd) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(System.getProperty(GuardTestResource.SIGNER));
    return OddTokens.signed(
        odd.getValue(),
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
  }
}
