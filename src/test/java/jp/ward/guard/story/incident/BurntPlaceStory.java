package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;

/**
 * What the stories share in which a place was told: her places, and the office that writes next.
 */
public abstract class BurntPlaceStory extends AfterLeakStory {

  public final String phone = "0900" + number.substring(1);
  public final String otherPhone = "0800" + number.substring(1);
  public final String mailbox = "n" + number + "@example.jp";
  public final String door = "000-0061 架空町" + number.substring(2) + "丁目2番3号";
  public final String otherDoor = "000-0062 架空町" + number.substring(2) + "丁目4番5号";

  /** Protects her at a registered address that he does not know, with five safe destinations. */
  public String withSafePlaces() {
    return registered(
        measure(
            "ACTIVE",
            TODAY,
            "\"registeredAddress\":\"SAFE\",\"safeDestinations\":[%s,%s,%s,%s,%s],"
                .formatted(
                    place("PHONE", phone),
                    place("PHONE", otherPhone),
                    place("EMAIL", mailbox),
                    place("ADDRESS", door),
                    place("ADDRESS", otherDoor))));
  }

  public static String place(String scheme, String value) {
    return "{\"scheme\":\"%s\",\"value\":\"%s\"}".formatted(scheme, value);
  }

  /** A clerk of another ward, whose number of her is that of the city. */
  public static Tokens clerkOfB() {
    return Tokens.of("clerk-b", "14102-tax", "staff");
  }

  private Question toHerself(String act, String channel, String destination) {
    String her =
        "[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141020\"}]"
            .formatted(number);
    return Question.sound()
        .with("/act", "\"" + act + "\"")
        .with("/channel", "\"" + channel + "\"")
        .with("/purpose", "\"TAX_NOTICE\"")
        .with("/about/0/identifiers", her)
        .with("/recipient/party", "\"SELF\"")
        .with("/recipient/identifiers", her)
        .with("/disclosing", "[]")
        .with("/destination", destination);
  }

  /** The verdict for a letter of ward B to the registered address. */
  public String letter() {
    return verdict(
        toHerself("SEND", "POST", "{\"kind\":\"REGISTERED_ADDRESS\",\"identifiers\":[]}"));
  }

  /** The verdict for a call, message or letter of ward B to a safe destination. */
  public String at(String scheme, String value) {
    String channel =
        switch (scheme) {
          case "PHONE" -> "PHONE";
          case "EMAIL" -> "EMAIL";
          default -> "POST";
        };
    return verdict(
        toHerself(
            channel.equals("PHONE") ? "CONTACT" : "SEND",
            channel,
            "{\"kind\":\"SAFE_CONTACT\",\"identifiers\":[%s]}".formatted(place(scheme, value))));
  }

  private static String verdict(Question question) {
    Response answer = Api.by(clerkOfB()).body(question.toString()).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.path("verdict");
  }

  /** A report of the clerk about her that names what was told. */
  public String told(List<String> attributes, String... places) {
    String told = places.length == 0 ? "" : "\"told\":[" + String.join(",", places) + "],";
    return """
    {%s %s "disclosed":["%s"],"saidAt":"%s","description":"%s"}\
    """
        .formatted(
            aboutHer(),
            told,
            String.join("\",\"", attributes),
            Instant.now().minusSeconds(60),
            "住所などの入った書類を、別の方に渡してしまった。");
  }

  public JsonPath read(String measure) {
    Response answer = officer().get(PATH + "/" + measure);
    assertEquals(200, answer.statusCode(), answer.asString());
    return answer.jsonPath();
  }

  /** All five safe destinations and the registered address are as they were registered. */
  public void allIsSafe() {
    assertEquals("PERMIT_WITH_LIMITS", letter());
    everyDestinationIsSafe();
  }

  public void everyDestinationIsSafe() {
    for (List<String> one :
        List.of(
            List.of("PHONE", phone),
            List.of("PHONE", otherPhone),
            List.of("EMAIL", mailbox),
            List.of("ADDRESS", door),
            List.of("ADDRESS", otherDoor))) {
      assertEquals("PERMIT_WITH_LIMITS", at(one.get(0), one.get(1)), "" + one);
    }
  }

  public static void changed(String entry, String telling) {
    assertTrue(entry.contains(telling), entry);
  }
}
