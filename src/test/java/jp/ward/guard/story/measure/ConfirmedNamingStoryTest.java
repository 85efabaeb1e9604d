package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom a clerk named is kept from his audit by a second office, and not by a second colleague. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("同じ所属の二人では、所属長の目を塞げない")
class ConfirmedNamingStoryTest extends TwoPeopleStory {

  private static final String MEASURE =
      """
      {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
       "responsibleOffice":"14101-civil",
       "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
       "respondents":[{"identifiers":[{"scheme":"STAFF","value":"%s"}]}]}""";

  private final String namer = "s-naming-" + UUID.randomUUID();
  private final Tokens named = Tokens.of("m-named-" + namer, "14101-welfare", "manager").strong();

  @Test
  void a_colleague_of_the_namer_blinds_nobody_and_another_office_does() {
    String her =
        """
        {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}"""
            .formatted(number);
    Response registered =
        Api.by(namer, "14101-welfare", "staff")
            .body(MEASURE.formatted(her, "m-named-" + namer))
            .post(PATH);
    assertEquals(201, registered.statusCode(), registered.asString());
    String measure = registered.path("id");
    int asked =
        Api.by("s-other", "14101-welfare", "staff")
            .body(question("SCHOOL", "ROUTINE"))
            .post("/api/v1/checks")
            .path("receipt.entry");
    assertEquals(true, sees(asked), "named by one");
    confirms(Tokens.of("m-friend", "14101-welfare", "manager"), measure);
    assertEquals(true, sees(asked), "named and confirmed at one office");
    confirms(Tokens.of("o-civil", "14101-civil", "measure-officer"), measure);
    assertEquals(false, sees(asked), "confirmed by another office");
  }

  private static void confirms(Tokens by, String measure) {
    Response confirmed =
        Api.by(by.strong())
            .body("{\"kind\":\"MEASURE\"}")
            .post(PATH + "/" + measure + "/confirmations");
    assertEquals(200, confirmed.statusCode(), confirmed.asString());
  }

  private boolean sees(int entry) {
    String list = Api.by(named).get("/api/v1/audit/entries?limit=200").asString();
    return list.contains("\"entry\":" + entry + ",");
  }
}
