package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 10, items 1, 3 and 4, and the end of 5, as they were found. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("他人が本人として、一人の登録で、別の人の項目で、緩むことはない")
class CertaintyStoryTest extends TwoPeopleStory {

  private static final String CHECKS = "/api/v1/checks";
  private static final String HIS_NAME =
      "{\"scheme\":\"NAME_DOB\",\"value\":\"ミホン タロウ|1979-02-28\"}";

  private String hers() {
    return identifier(number);
  }

  private String his() {
    return identifier("8" + number);
  }

  private String friends() {
    return identifier("9" + number);
  }

  private String herName() {
    return "{\"scheme\":\"NAME_DOB\",\"value\":\"ミホン ハナコ|19%s-01-31\"}"
        .formatted(number.substring(number.length() - 2));
  }

  private static String identifier(String number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  private String home(String rest) {
    return "{\"scheme\":\"ADDRESS\",\"value\":\"231%s 本町%s\"}"
        .formatted(number.substring(number.length() - 4), rest);
  }

  private static String measure(String state, String guarded, String against) {
    return """
        {"category":"SPOUSAL_VIOLENCE","state":"%s",%s
         "municipality":"141011","responsibleOffice":"14101-civil",
         "protectedPersons":%s,"respondents":[{"identifiers":[%s]}]}"""
        .formatted(
            state, state.equals("ACTIVE") ? "\"start\":\"" + TODAY + "\"," : "", guarded, against);
  }

  private static String applicant(String identifiers) {
    return "[{\"role\":\"APPLICANT\",\"identifiers\":[" + identifiers + "]}]";
  }

  /** A clerk of the next ward, at any hour. */
  private static Response registeredByAClerk(String guarded, String against) {
    return Api.by(Tokens.of("clerk-far", "14102-welfare", "staff"))
        .body(
            measure("PROVISIONAL", guarded, against)
                .replace(
                    "141011\",\"responsibleOffice\":\"14101",
                    "141020\",\"responsibleOffice\":\"14102"))
        .post(PATH);
  }

  private static Response check(String way, String about, String recipient, String disclosing) {
    Response answer =
        Api.by(clerk())
            .body(
                """
                {%s,"purpose":"CERTIFICATE","reference":"case-9",
                 "about":%s,"recipient":%s,"disclosing":%s}"""
                    .formatted(way, about, recipient, disclosing))
            .post(CHECKS);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer;
  }

  private static String self(String verified, String identifiers) {
    return "{\"party\":\"SELF\",\"verified\":\"%s\",\"identifiers\":[%s]}"
        .formatted(verified, identifiers);
  }

  private static String about(String identifiers) {
    return "[{\"identifiers\":[" + identifiers + "]}]";
  }

  private static void isNoPermit(Response answer) {
    List<String> let = List.of("PERMIT", "PERMIT_WITH_LIMITS");
    assertTrue(!let.contains(answer.path("verdict")), answer.asString());
    List<String> withheld = answer.path("withhold");
    assertTrue(withheld.contains("CURRENT_ADDRESS"), answer.asString());
  }

  @Test
  void a_block_in_common_or_a_postal_code_makes_nobody_herself() {
    registered(measure("ACTIVE", applicant(hers() + "," + herName() + "," + home("2-3-4")), his()));
    String online = "\"act\":\"ISSUE\",\"channel\":\"ONLINE\"";
    String counter = "\"act\":\"ISSUE\",\"channel\":\"COUNTER\"";
    String[] recipients = {
      HIS_NAME + "," + home("2-3-4-201"), home("2-3-4"), home("2"), herName() + "," + his()
    };
    for (String recipient : recipients) {
      isNoPermit(
          check(online, about(hers()), self("ELECTRONIC_CERTIFICATE", recipient), "[\"NAME\"]"));
      isNoPermit(check(counter, about(hers()), self("REGISTERED_ID", recipient), "[\"NAME\"]"));
    }
    for (String recipient : List.of(hers(), herName(), hers() + "," + herName())) {
      Response answer =
          check(online, about(hers()), self("ELECTRONIC_CERTIFICATE", recipient), "[\"NAME\"]");
      assertEquals("PERMIT", answer.path("verdict"), answer.asString());
    }
  }

  @Test
  void what_a_clerk_of_another_city_registers_opens_nothing_and_closes_nothing_of_hers() {
    registered(measure("ACTIVE", applicant(hers() + "," + herName()), his()));
    String letter = "\"act\":\"SEND\",\"channel\":\"POST\"";
    String him =
        "{\"party\":\"HOUSEHOLD\",\"verified\":\"PHOTO_ID\",\"identifiers\":[" + his() + "]}";
    String counter = "\"act\":\"ISSUE\",\"channel\":\"COUNTER\"";
    assertEquals("BLOCK", check(letter, about(hers()), him, "[\"NAME\"]").path("verdict"));
    int both = registeredByAClerk(applicant(hers()), hers()).statusCode();
    assertEquals(400, both);
    assertEquals(201, registeredByAClerk(applicant(hers()), his()).statusCode());
    Response own = check(counter, about(hers()), self("REGISTERED_ID", hers()), "[\"NAME\"]");
    assertEquals("PERMIT", own.path("verdict"), own.asString());
    registeredByAClerk(applicant(herName()), his() + "," + hers());
    registeredByAClerk(
        "[{\"role\":\"CO_PROTECTED\",\"identifiers\":[%s,%s]}]".formatted(friends(), hers()),
        identifier("7" + number));
    assertEquals("BLOCK", check(letter, about(hers()), him, "[\"NAME\"]").path("verdict"));
    isNoPermit(check(counter, about(hers()), self("REGISTERED_ID", friends()), "[\"NAME\"]"));
  }

  @Test
  void his_certificate_beside_her_name_lets_her_address_stay_withheld_after_release() {
    registered(measure("ACTIVE", applicant(hers()), his()));
    String question =
        """
        {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE","reference":"case-9",
         "about":[{"identifiers":[%s],"disclosing":["NAME","CURRENT_ADDRESS"]},
                  {"identifiers":[%s],"disclosing":["NAME"]}],
         "recipient":%s%s}""";
    String recipient = self("REGISTERED_ID", his());
    BoundCheck check = asked(clerk(), question.formatted(his(), hers(), recipient, ""));
    String approval = granted(check);
    Response again =
        Api.by(clerk())
            .body(
                question.formatted(his(), hers(), recipient, ",\"approval\":\"" + approval + "\""))
            .post(CHECKS);
    assertEquals("PERMIT_WITH_LIMITS", again.path("verdict"), again.asString());
    List<String> withheld = again.path("withhold");
    assertTrue(withheld.contains("CURRENT_ADDRESS"), again.asString());
    assertTrue(!withheld.contains("NAME"), again.asString());
  }
}
