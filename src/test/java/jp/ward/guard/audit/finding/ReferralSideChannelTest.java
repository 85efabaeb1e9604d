package jp.ward.guard.audit.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A member of staff is referred, and looks at everything that he can see: answers, headers,
 * numbers, lists and counts. Every view is drawn here and of other acts none, so that what follows
 * a view is what is measured. Times: ReferralTimingTest.
 */
@QuarkusTest
@QuarkusTestResource(
    value = ReferralSideChannelTest.ViewsAreDrawn.class,
    restrictToAnnotatedClass = true)
@DisplayName("引き継がれた職員には、見えるものすべてを合わせても理由が分からない")
class ReferralSideChannelTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final int SOME = 240;
  private static final int MANY = 2_000;

  /** How many standard deviations pure guessing reaches once in a thousand runs. */
  private static final double BY_CHANCE = 3.3;

  private final Random random = new Random(20261129);
  private int person = 614_000_000 + random.nextInt(1_000) * 10_000;
  private int member;

  @Inject Detection detection;
  @Inject Clock clock;

  /** Settings as everywhere, but each view is a spot check, and nobody comes near a limit. */
  public static class ViewsAreDrawn extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.spot-check-share", "1");
      config.put("guard.spot-check-acts", "0");
      config.put("guard.limits.wrong-codes", "1000000");
      config.put("guard.limits.refused-steps", "1000000");
      return config;
    }
  }

  @Test
  void a_party_and_one_who_was_drawn_cannot_be_told_apart() {
    measure(SOME);
  }

  @Test
  @Tag("long")
  void a_party_and_one_who_was_drawn_cannot_be_told_apart_over_two_thousand_draws() {
    measure(MANY);
  }

  private void measure(int draws) {
    List<Distinguisher.Seen> all = new ArrayList<>();
    for (int n = 0; n < draws; n++) {
      all.add(draw(random.nextBoolean()));
    }
    double rightly = Distinguisher.rightly(all);
    double most = 0.5 + BY_CHANCE * Math.sqrt(0.25 / (draws / 2.0));
    System.out.printf(
        "told rightly: %.3f of %d draws, by chance up to %.3f%n", rightly, draws, most);
    assertTrue(rightly <= most, "told rightly: " + rightly);
  }

  private static String number(int number) {
    return "{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}"
        .formatted(number);
  }

  /** One member of staff is referred for one person, and does what comes into his mind. */
  private Distinguisher.Seen draw(boolean isParty) {
    String role = List.of("staff", "manager", "measure-officer").get(random.nextInt(3));
    String id = "member-" + person + "-" + member++;
    Tokens he = Tokens.of(id, "14101-tax", role).strong();
    String who = number(person++);
    if (isParty || random.nextBoolean()) { // some who are drawn ask about somebody protected, too
      register(who, isParty ? id : "nobody-" + member);
    }
    Set<String> words = new TreeSet<>();
    int before = numbersOf(he, role, words, "before");
    Response referred = Api.by(he).body(view(who)).post(CHECKS);
    words.add("view " + timeless(referred));
    int entry = referred.path("receipt.entry");
    detection.look(clock.instant());
    detection.look(clock.instant().plus(Duration.ofMinutes(random.nextInt(59))));
    boolean isRead = random.nextInt(3) == 0;
    if (isRead) { // an officer looks, and somebody else finds something or nothing
      Api.by("o-side", "14101-civil", "measure-officer").get("/api/v1/audit/findings?limit=1");
    }
    Response next = Api.by(he).body(contact(number(person++))).post(CHECKS);
    words.add("next " + isRead + (next.<Integer>path("receipt.entry") - entry));
    int after = numbersOf(he, role, words, "after");
    words.add("counted " + (after - before));
    for (int step = 0; step < 3; step++) {
      words.add(step(he, who, referred.path("id"), random.nextInt(6)));
    }
    return new Distinguisher.Seen(isParty, words);
  }

  private String step(Tokens he, String who, String check, int kind) {
    String phone =
        "{\"scheme\":\"PHONE\",\"value\":\"0901234%04d\"}".formatted(random.nextInt(9_999));
    return switch (kind) {
      case 0 -> "contact " + timeless(Api.by(he).body(contact(who)).post(CHECKS));
      case 1 -> "beside " + timeless(Api.by(he).body(view(who + "," + phone)).post(CHECKS));
      case 2 ->
          "contact beside " + timeless(Api.by(he).body(contact(phone + "," + who)).post(CHECKS));
      case 3 -> "read again " + timeless(Api.by(he).get(CHECKS + "/" + check));
      case 4 ->
          "request "
              + timeless(
                  Api.by(he)
                      .body("{\"check\":\"" + check + "\",\"reason\":\"窓口の手続のために必要である。\"}")
                      .post("/api/v1/approvals"));
      default -> "inquiry " + timeless(Api.by(he).body(inquiry(who)).post(CHECKS));
    };
  }

  /** The lists and numbers that he can see; answers how many checks are counted for him. */
  private int numbersOf(Tokens he, String role, Set<String> words, String when) {
    for (String list :
        List.of(
            "approvals?requester=me", "handovers?office=mine", "clearances", "tasks?status=OPEN")) {
      Response page = Api.by(he).get("/api/v1/" + list);
      words.add(when + " " + list + " " + page.statusCode() + " " + page.asString().length());
    }
    if (!role.equals("manager")) {
      return 0;
    }
    JsonPath summary = Api.by(he).get("/api/v1/audit/summary?office=14101-tax").jsonPath();
    return summary.getInt("checks") * 1_000 + summary.getInt("stopped");
  }

  /** The whole answer and its headers, without what numbers it and when. */
  private static String timeless(Response answer) {
    String headers =
        answer.headers().asList().stream()
            .filter(one -> !one.getName().equalsIgnoreCase("X-Request-ID"))
            .filter(one -> !one.getName().equalsIgnoreCase("Content-Length"))
            .filter(one -> !one.getName().equalsIgnoreCase("Date"))
            .map(Object::toString)
            .sorted()
            .toList()
            .toString();
    return answer.statusCode()
        + headers
        + answer
            .asString()
            .replaceAll("[a-z]{3}_[0-9A-Z]{26}", "ID")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "T")
            .replaceAll("\"entry\":\\d+", "N");
  }

  private static String view(String about) {
    return question(about)
        .with("/act", "\"VIEW\"")
        .with("/channel", "\"DESK\"")
        .with("/purpose", "\"RECORD_CHECK\"")
        .with("/recipient/party", "\"STAFF\"")
        .toString();
  }

  private static String contact(String about) {
    return question(about).with("/recipient/party", "\"SCHOOL\"").toString();
  }

  private static String inquiry(String about) {
    return question(about)
        .with("/act", "\"INQUIRE\"")
        .with("/recipient/party", "\"OFFICE\"")
        .with("/recipient/office", "\"14102-welfare\"")
        .toString();
  }

  private static Question question(String about) {
    return Question.sound().with("/about/0/identifiers", "[" + about + "]");
  }

  private static void register(String who, String respondent) {
    String measure =
        """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[{"scheme":"STAFF","value":"%s"}]}]}"""
            .formatted(who, respondent);
    assertEquals(
        201,
        Api.by("o-side", "14101-civil", "measure-officer")
            .body(measure)
            .post("/api/v1/measures")
            .statusCode());
  }
}
