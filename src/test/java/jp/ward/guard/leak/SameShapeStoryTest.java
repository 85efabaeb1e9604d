package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.leak.PlainHttp.Answer;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("回答の形は、措置のある人もない人も同じ")
class SameShapeStoryTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String MEASURES = "/api/v1/measures";
  private static final String ABSENT_CHECK = CHECKS + "/chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K";
  private static final String ABSENT_MEASURE = MEASURES + "/msr_01KAN8YB3Q5V7X9Z1C3E5G7J9K";
  private static final String HER = "910000017";
  private static final String HIM = "910000025";
  private static final String NOBODY = "910000033";
  private static final List<String> PARTIES =
      List.of("SELF", "RELATIVE", "PROFESSIONAL", "OFFICE", "POLICE", "STAFF", "SYSTEM", "UNKNOWN");
  private static String measure;

  private final PlainHttp http = new PlainHttp();
  private final ObjectMapper json = new ObjectMapper();
  private int clerks;

  @BeforeEach
  void she_is_protected() throws IOException {
    if (measure == null) {
      String body =
          """
          {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
           "responsibleOffice":"14101-civil",
           "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
           "respondents":[{"identifiers":[%s]}]}"""
              .formatted(atena(HER), atena(HIM));
      Answer answer = http.post(officer("14101-civil"), MEASURES, body);
      assertEquals(201, answer.status(), answer.body());
      measure = json.readTree(answer.body()).get("id").textValue();
    }
  }

  private static String atena(String number) {
    return "{\"scheme\":\"ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}".formatted(number);
  }

  private static Tokens officer(String office) {
    return Tokens.of("o-" + office, office, "measure-officer");
  }

  /** Another clerk every time: nobody comes near a limit. */
  private Tokens clerk() {
    return Tokens.of("shape-" + clerks++, "14101-welfare", "staff");
  }

  private static String question(
      String act, String channel, String party, String about, String recipient) {
    Question question =
        Question.sound()
            .with("/act", quoted(act))
            .with("/channel", quoted(channel))
            .with("/recipient/party", quoted(party))
            .with("/about/0/identifiers", "[" + atena(about) + "]");
    if (party.equals("OFFICE")) {
      question.with("/recipient/office", quoted("14101-tax"));
    }
    if (act.equals("FORWARD")) {
      question.with("/origin", "{\"party\":\"THIRD_PARTY\"}");
    }
    if (recipient != null) {
      question.with("/recipient/identifiers", "[" + atena(recipient) + "]");
    }
    return question.toString();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void whoever_is_asked_about_the_answer_has_the_same_shape(Act act) throws IOException {
    int answered = 0;
    for (Channel channel : Channel.values()) {
      for (String party : PARTIES) {
        Answer hers =
            http.post(clerk(), CHECKS, question(act.name(), channel.name(), party, HER, null));
        Answer anybodys =
            http.post(clerk(), CHECKS, question(act.name(), channel.name(), party, NOBODY, null));
        String asked = act + " " + channel + " " + party;
        assertEquals(anybodys.status(), hers.status(), asked);
        assertEquals(anybodys.headers(), hers.headers(), asked);
        if (hers.status() == 200) {
          JsonNode answer = json.readTree(hers.body());
          assertTrue(answer.get("flags").toString().contains("ABOUT_PROTECTED_PERSON"), asked);
          assertEquals(shape(json.readTree(anybodys.body())), shape(answer), asked);
          answered++;
        } else {
          assertEquals(anybodys.body(), hers.body(), asked);
        }
      }
    }
    assertTrue(answered > 0, "some were answered");
  }

  /** Keys in their order with their types; what the contract may leave null is only named. */
  private static String shape(JsonNode node) {
    if (node.isObject()) {
      List<String> members = new ArrayList<>();
      node.fields()
          .forEachRemaining(
              one ->
                  members.add(
                      List.of("approval", "handover", "clearance").contains(one.getKey())
                          ? one.getKey()
                          : one.getKey() + ":" + shape(one.getValue())));
      return members.toString();
    }
    if (node.isArray()) {
      node.forEach(item -> assertTrue(item.isTextual(), "lists hold words: " + node));
      return "words";
    }
    return node.getNodeType().name();
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE,RELATIVE",
    "PHONE,SELF",
    "PHONE,AGENT",
    "PHONE,UNKNOWN",
    "PHONE,POLICE",
    "PHONE,COURT",
    "PHONE,SCHOOL",
    "PHONE,OTHER_MUNICIPALITY",
    "COUNTER,RELATIVE",
    "COUNTER,SELF",
    "COUNTER,POLICE",
    "COUNTER,THIRD_PARTY",
    "VISIT,HOUSEHOLD",
    "VISIT,EMPLOYER"
  })
  void asked_orally_the_clerk_hears_the_same_about_anybody(String channel, String party)
      throws IOException {
    JsonNode hers = answer(question("ANSWER", channel, party, HER, null));
    JsonNode anybodys = answer(question("ANSWER", channel, party, NOBODY, null));
    assertNotEquals(anybodys.get("flags"), hers.get("flags"), "she is found");
    assertEquals("WRITTEN_REQUEST_REQUIRED", hers.get("verdict").textValue());
    assertEquals(anybodys.get("verdict"), hers.get("verdict"));
    assertEquals(anybodys.get("instructions"), hers.get("instructions"));
    assertEquals(anybodys.get("approval"), hers.get("approval"));
  }

  @ParameterizedTest
  @CsvSource({"PHONE", "COUNTER", "VISIT"})
  void a_respondent_who_asks_orally_is_told_the_same_words(String channel) throws IOException {
    for (String party : List.of("RELATIVE", "HOUSEHOLD", "THIRD_PARTY", "UNKNOWN", "AGENT")) {
      JsonNode his = answer(question("ANSWER", channel, party, HER, HIM));
      JsonNode anybodys = answer(question("ANSWER", channel, party, NOBODY, null));
      assertEquals("BLOCK", his.get("verdict").textValue(), "he is found");
      for (String words : List.of("code", "say", "doNotSay")) {
        assertEquals(
            anybodys.get("instructions").get(words),
            his.get("instructions").get(words),
            channel + " " + party);
      }
    }
  }

  private JsonNode answer(String question) throws IOException {
    Answer answer = http.post(clerk(), CHECKS, question);
    assertEquals(200, answer.status(), answer.body());
    return json.readTree(answer.body());
  }

  @Test
  void a_strangers_check_is_as_absent_as_none() throws IOException {
    for (String about : List.of(HER, NOBODY)) {
      String id =
          answer(question("ANSWER", "PHONE", "RELATIVE", about, null)).get("id").textValue();
      for (Tokens stranger :
          List.of(
              Tokens.of("nobody", "14101-welfare", "staff"),
              Tokens.of("nobody", "13112-welfare", "staff", "manager"),
              officer("14101-civil"),
              Tokens.of("nobody", "14101-civil", "auditor"),
              Tokens.of("nobody", "14101-civil", "ward-system"))) {
        assertEquals(
            absent(http.get(stranger, ABSENT_CHECK)), http.get(stranger, CHECKS + "/" + id));
      }
    }
  }

  @Test
  void a_measure_of_another_municipality_is_as_absent_as_none() {
    Tokens other = officer("14102-civil");
    String theirs = MEASURES + "/" + measure;
    assertEquals(absent(http.get(other, ABSENT_MEASURE)), http.get(other, theirs));
    String person = "{\"identifiers\":[" + atena(NOBODY) + "]}";
    Stream.of(
            List.of("activation", "{\"start\":\"2026-11-01\"}"),
            List.of("extension", "{}"),
            List.of("protected-persons", person.replace("{\"id", "{\"role\":\"APPLICANT\",\"id")),
            List.of("respondents", person),
            List.of("associates", person.replace("{\"id", "{\"kind\":\"AGENT\",\"id")),
            List.of("unsafe-destinations", "{\"scheme\":\"PHONE\",\"value\":\"0450009999\"}"),
            List.of("registered-address", "{\"registeredAddress\":\"SHARED\"}"),
            List.of("concealed-offices", "{\"office\":\"14101-tax\"}"),
            List.of("reductions", "{\"kind\":\"END\",\"reason\":\"0123456789\"}"))
        .forEach(
            part -> {
              for (String body : List.of(part.get(1), "{\"kanariya\":1}", "{")) {
                Answer none = http.post(other, ABSENT_MEASURE + "/" + part.get(0), body);
                assertEquals(none, http.post(other, theirs + "/" + part.get(0), body), "" + part);
                if (body.equals(part.get(1)) && !part.get(0).equals("associates")) {
                  absent(none);
                }
              }
            });
    for (String header : List.of("\"1\"", "\"99\"", "*")) {
      assertEquals(
          http.send(change(other, ABSENT_MEASURE, person).header("If-Match", header)),
          http.send(change(other, theirs, person).header("If-Match", header)));
    }
  }

  private static java.net.http.HttpRequest.Builder change(Tokens by, String measure, String body) {
    return PlainHttp.request(by.mint(), measure + "/respondents")
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
  }

  private static Answer absent(Answer answer) {
    assertEquals(404, answer.status(), answer.body());
    return answer;
  }
}
