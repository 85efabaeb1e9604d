package jp.ward.guard.story.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.story.measure.RegisterStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody reads out a hidden address by trying one after the other: it ends, and it is seen. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("住所を順に試すと、限りがあり、気づかれる")
class GuessingStoryTest extends RegisterStory {

  private static final String CHECKS = "/api/v1/checks";
  private static final int MOST = 60;

  private Response guess(String upn, String office, int place) {
    String body =
        """
        {"act":"ISSUE","channel":"COUNTER","purpose":"CERTIFICATE","reference":"case-1",
         "about":[{"identifiers":[
           {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"},
           {"scheme":"PHONE","value":"0900000%04d"}]}],
         "recipient":{"party":"SELF","verified":"PHOTO_ID","identifiers":[
           {"scheme":"ADDRESS","value":"2310017 %d-1-1"}]}}"""
            .formatted(number, place, place);
    return Api.by(upn, office, "staff").body(body).post(CHECKS);
  }

  private static List<Map<String, Object>> found(Tokens by, String kind) {
    Response page = Api.by(by).get("/api/v1/audit/findings?status=OPEN&limit=200&kind=" + kind);
    assertEquals(200, page.statusCode(), page.asString());
    return page.jsonPath().getList("findings");
  }

  private static boolean holds(List<Map<String, Object>> findings, Object entry) {
    return findings.stream().anyMatch(one -> ((List<?>) one.get("evidence")).contains(entry));
  }

  @Test
  void one_clerk_meets_a_limit_and_the_manager_hears_of_it() {
    String measure = registered(active());
    Object first = null;
    int answered = 0;
    Response last = guess("s-guess-1", "14101-welfare", answered);
    while (last.statusCode() == 200 && answered < 700) {
      first = first == null ? last.path("receipt.entry") : first;
      last = guess("s-guess-1", "14101-welfare", ++answered);
    }
    assertEquals(MOST, answered);
    Refused.as("rate-limited", 429, last);
    Tokens manager = Tokens.of("m-guess", "14101-welfare", "manager");
    assertTrue(holds(found(manager, "RECIPIENTS_TRIED_BY_ONE"), first));
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    List<Map<String, Object>> hers =
        found(officer, "RECIPIENTS_TRIED").stream()
            .filter(one -> measure.equals(one.get("measure")))
            .toList();
    assertTrue(holds(hers, first));
  }

  @Test
  void many_clerks_of_many_offices_are_seen_together() {
    String measure = registered(active());
    for (int i = 0; i < 10; i++) {
      String office = i % 2 == 0 ? "14101-welfare" : "14101-civil";
      assertEquals(200, guess("s-guess-many-" + i, office, i).statusCode());
    }
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    assertTrue(
        found(officer, "RECIPIENTS_TRIED").stream()
            .anyMatch(one -> measure.equals(one.get("measure"))));
  }

  @Test
  void the_same_recipient_again_and_again_is_no_series() {
    String measure = registered(active());
    for (int i = 0; i < 15; i++) {
      assertEquals(200, guess("s-guess-same", "14101-welfare", 7).statusCode());
    }
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    assertTrue(
        found(officer, "RECIPIENTS_TRIED").stream()
            .noneMatch(one -> measure.equals(one.get("measure"))));
  }

  /** How somebody could guess: what he does, to whom, and what he tries one after the other. */
  static Stream<Arguments> guesses() {
    String address = id("ADDRESS", "2310017 %d-1-1");
    String block = id("ADDRESS", "2310005 2-3-%d");
    String phone = id("PHONE", "0900001%04d");
    String mailbox = id("EMAIL", "guess%d@mail.example.jp");
    String foreign =
        "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"5711%04d\",\"municipality\":\"141011\"}";
    return Stream.of(
        tried("ISSUE COUNTER CERTIFICATE", "SELF", address, ""),
        tried("ISSUE COUNTER CERTIFICATE", "SELF", block, ""),
        tried("ISSUE COUNTER CERTIFICATE", "SELF", phone, ""),
        tried("ISSUE COUNTER CERTIFICATE", "SELF", mailbox, ""),
        tried("ISSUE COUNTER CERTIFICATE", "SELF", foreign, ""),
        tried("ISSUE ONLINE CERTIFICATE", "SELF", address, ""),
        tried("ISSUE POST CERTIFICATE", "SELF", address, ""),
        tried("ISSUE POST CERTIFICATE", "AGENT", phone, ""),
        tried("ANSWER COUNTER WELFARE_CONSULTATION", "RELATIVE", address, ""),
        tried("ANSWER PHONE WELFARE_CONSULTATION", "RELATIVE", phone, ""),
        tried("ANSWER EMAIL WELFARE_CONSULTATION", "THIRD_PARTY", mailbox, ""),
        tried("CONTACT PHONE WELFARE_CONSULTATION", "HOUSEHOLD", phone, ""),
        tried("CONTACT VISIT WELFARE_CONSULTATION", "SELF", address, ""),
        tried("SEND POST TAX_NOTICE", "HOUSEHOLD", address, ""),
        tried("CONTACT PHONE WELFARE_CONSULTATION", "SELF", "", place("SAFE_CONTACT", phone)),
        tried("CONTACT PHONE WELFARE_CONSULTATION", "SELF", "", place("NUMBER_ON_FILE", phone)),
        tried("CONTACT SMS WELFARE_CONSULTATION", "SELF", "", place("SAFE_CONTACT", phone)),
        tried("CONTACT EMAIL WELFARE_CONSULTATION", "SELF", "", place("SAFE_CONTACT", mailbox)),
        tried("SEND POST TAX_NOTICE", "SELF", "", place("SAFE_CONTACT", address)),
        tried("SEND POST TAX_NOTICE", "SELF", "", place("REGISTERED_ADDRESS", block)),
        tried("SEND POST TAX_NOTICE", "SCHOOL", "", place("CALLER_SUPPLIED", address)),
        tried("SEND FAX TAX_NOTICE", "MEDICAL", "", place("DIRECTORY_NUMBER", phone)),
        tried("ISSUE COUNTER CERTIFICATE", "AGENT", "", acting("WRITTEN", phone)),
        tried("ISSUE POST CERTIFICATE", "AGENT", "", acting("WRITTEN", address)),
        tried("ANSWER PHONE WELFARE_CONSULTATION", "AGENT", "", acting("NONE", mailbox)));
  }

  private static String id(String scheme, String value) {
    return "{\"scheme\":\"%s\",\"value\":\"%s\"}".formatted(scheme, value);
  }

  private static String place(String kind, String identifier) {
    return "\"destination\":{\"kind\":\"%s\",\"identifiers\":[%s]},".formatted(kind, identifier);
  }

  /** Stands behind the recipient's identifiers, where the form closes the recipient. */
  private static String acting(String stated, String identifier) {
    return "\"CLIENT\":{\"stated\":\"%s\",\"identifiers\":[%s]},".formatted(stated, identifier);
  }

  private static Arguments tried(String deed, String party, String identifier, String place) {
    String[] one = deed.split(" ");
    boolean isClient = place.startsWith("\"CLIENT\"");
    String client = isClient ? place.replace("CLIENT", "actingFor") : "";
    return Arguments.of(
        """
        {"act":"%s","channel":"%s","purpose":"%s","reference":"case-1",%s
         "about":[{"identifiers":[HER]}],"recipient":{%s"party":"%s","identifiers":[%s]}}"""
            .formatted(one[0], one[1], one[2], isClient ? "" : place, client, party, identifier));
  }

  @ParameterizedTest
  @MethodSource("guesses")
  void whatever_is_tried_and_however_it_ends_and_is_seen(String form) {
    String measure = registered(active());
    String her =
        "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}"
            .formatted(number);
    String upn = "s-tries-" + number;
    int answered = 0;
    Response last;
    do {
      String body = form.replace("%d", "" + answered).replace("%04d", "%04d".formatted(answered));
      last = Api.by(upn, "14101-welfare", "staff").body(body.replace("HER", her)).post(CHECKS);
    } while (last.statusCode() == 200 && ++answered < 700);
    assertEquals(MOST, answered, last.asString());
    Refused.as("rate-limited", 429, last);
    Tokens officer = Tokens.of("o-guess", "14101-civil", "measure-officer");
    assertTrue(
        found(officer, "RECIPIENTS_TRIED").stream()
            .anyMatch(one -> measure.equals(one.get("measure"))));
  }
}
