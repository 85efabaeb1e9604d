package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Tokens;

/**
 * What the stories of single rules share: she, he and two whom nobody protects, each another person
 * in every story; who asks, who decides, and who was let go on.
 */
public abstract class RuleStory extends TwoPeopleStory {

  public static final String CHECKS = "/api/v1/checks";
  public static final String TWO = "DUAL_APPROVAL_REQUIRED";
  public static final String WRITING = "WRITTEN_REQUEST_REQUIRED";

  public final String her = atena(number);
  public final String him = atena(numberWithItsCheckDigit());
  public final String nobody = atena(numberWithItsCheckDigit());
  public final String stranger = atena(numberWithItsCheckDigit());
  private final long clerk = Numbers.next();

  public static String atena(String value) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
        .formatted(value);
  }

  public static String given(String scheme, String value) {
    return "{\"scheme\":\"%s\",\"value\":\"%s\"}".formatted(scheme, value);
  }

  /** A house of this story's own quarter; what follows is its block. */
  public String house(String block) {
    return given("ADDRESS", "000-0063 架空町" + number.substring(2) + "丁目" + block);
  }

  /** Another clerk in every story, so that nobody comes near a limit. */
  public Tokens asker() {
    return Tokens.of("s-rule-" + clerk, "14101-welfare", "staff");
  }

  /** Protects her from him; his associates and further members of the measure as JSON. */
  public String protectedFromHim(String associates, String more) {
    return registered(
        """
        {"category":"SPOUSAL_VIOLENCE","state":"ACTIVE","start":"%s","municipality":"141011",
         "responsibleOffice":"14101-civil",%s
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s],"associates":[%s]}]}\
        """
            .formatted(TODAY, more, her, him, associates));
  }

  public String protectedFromHim() {
    return protectedFromHim("", "");
  }

  public static String associate(String kind, String identifiers) {
    return "{\"kind\":\"%s\",\"identifiers\":[%s]}".formatted(kind, identifiers);
  }

  public RuleAnswer answer(RuleQuestion question) {
    return answer(asker(), question);
  }

  public static RuleAnswer answer(Tokens by, RuleQuestion question) {
    return RuleAnswer.of(Api.by(by).body(question.toString()).post(CHECKS));
  }

  public Response sent(RuleQuestion question) {
    return Api.by(asker()).body(question.toString()).post(CHECKS);
  }

  /** Asks for two people, has both approve and asks again with what they granted. */
  public RuleAnswer released(RuleQuestion question) {
    Response requested = request(asker(), answer(question).is(TWO).requestable(true).id());
    assertEquals(201, requested.statusCode(), requested.asString());
    String approval = requested.path("id");
    approves(theOfficer(), approval);
    answer(question.quoting(approval)).is(TWO);
    assertEquals("APPROVED", approves(theManager(), approval).getString("status"));
    return answer(question).is("PERMIT_WITH_LIMITS");
  }

  /** The act that the clearance is for; a second one is refused. */
  public void goesOnce(RuleAnswer released) {
    assertEquals(200, use(released).statusCode());
    assertEquals(409, use(released).statusCode());
  }

  private Response use(RuleAnswer released) {
    return Api.by(asker())
        .body("{\"token\":\"" + released.token() + "\",\"result\":null}")
        .post(CLEARANCES + "/use");
  }

  /** Every attribute but these. */
  public static Stream<String> attributesBut(String... some) {
    Set<String> left = Set.of(some);
    return Stream.of(Attribute.values()).map(Enum::name).filter(one -> !left.contains(one));
  }
}
