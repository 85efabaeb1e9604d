package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.ward.guard.leak.PlainHttp.Answer;
import jp.ward.guard.leak.ReferralTimingTest.HalfIsDrawn;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Half of all views are drawn here: who is referred about somebody whom nothing keeps from him was
 * drawn. Nobody comes near the limit of wrong codes.
 */
@QuarkusTest
@QuarkusTestResource(value = HalfIsDrawn.class, restrictToAnnotatedClass = true)
@DisplayName("同僚である当事者には、回答までの時間からも分からない")
class ReferralTimingTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String HANDOVERS = "/api/v1/handovers/";
  private static final String UNKNOWN = "H7K4-29QM";
  private static final int USUAL = 1_000;
  private static final int MANY = 10_000;
  private static final int PEOPLE = 20;
  private static final int QUESTIONS_OF_ONE = 150;

  private final PlainHttp http = new PlainHttp();
  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random(20261122);
  private final Stopwatch stopwatch = new Stopwatch(http, random);
  private final int first = 740_000_000 + random.nextInt(1_000_000) * 10;
  private int asked;
  private String party;
  private String drawn;

  /**
   * Settings as everywhere, but half of all views are spot checks, and wrong codes are not bounded.
   */
  public static class HalfIsDrawn extends GuardTestResource {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("guard.spot-check-share", "0.5");
      config.put("guard.limits.wrong-codes", "1000000");
      return config;
    }
  }

  @Test
  void a_partys_view_takes_as_long_as_one_that_was_drawn() throws IOException {
    views(USUAL, 0);
  }

  @Test
  @Tag("long")
  void a_partys_view_takes_as_long_as_one_that_was_drawn_ten_thousand_times() throws IOException {
    views(MANY, 1_000);
  }

  @Test
  void a_handover_of_his_own_takes_as_long_as_an_unknown_code() throws IOException {
    handovers(USUAL, 2_000);
  }

  @Test
  @Tag("long")
  void a_handover_of_his_own_takes_as_long_as_an_unknown_code_ten_thousand_times()
      throws IOException {
    handovers(MANY, 3_000);
  }

  /** A party and a clerk for each so many questions, each about one person. */
  private void views(int times, int from) throws IOException {
    int parties = (2 * times + 500) / QUESTIONS_OF_ONE + 1;
    for (int n = 0; n < parties; n++) {
      String him = "{\"scheme\":\"STAFF\",\"value\":\"" + party(from, n) + "\"}";
      register(first + from + n, him);
    }
    stopwatch.compare(
        "view of a party, view that was drawn",
        times,
        200,
        kind -> {
          int n = asked / QUESTIONS_OF_ONE;
          if (asked++ % QUESTIONS_OF_ONE == 0) {
            party = Tokens.of(party(from, n), "14101-tax", "manager").mint();
            drawn = drawn(from, n);
          }
          int person = first + from + n + (kind == 0 ? 0 : 1_000_000);
          return PlainHttp.request(kind == 0 ? party : drawn, CHECKS)
              .POST(BodyPublishers.ofString(view(person)));
        });
  }

  /** The token of a clerk who was drawn for the person of this place. */
  private String drawn(int from, int n) {
    Answer answer = null;
    for (int clerk = 0; clerk < 64; clerk++) {
      Tokens one = Tokens.of("drawn-" + from + "-" + n + "-" + clerk, "14101-tax", "staff");
      answer = http.post(one, CHECKS, view(first + from + n + 1_000_000));
      if (answer.body().contains("REFER_TO_MANAGER")) {
        return one.mint();
      }
    }
    throw new AssertionError("nobody of 64 was drawn: " + answer.body());
  }

  private static String party(int from, int n) {
    return "party-" + from + "-" + n;
  }

  private void handovers(int times, int from) throws IOException {
    List<String> codes = new ArrayList<>();
    String him = "{\"scheme\":\"STAFF\",\"value\":\"party-" + from + "\"}";
    for (int n = 0; n < PEOPLE; n++) {
      register(first + from + n, him);
      Answer answer =
          http.post(
              Tokens.of("asker-" + from, "14101-welfare", "staff"),
              CHECKS,
              inquiry(first + from + n));
      assertEquals(200, answer.status(), answer.body());
      codes.add(json.readTree(answer.body()).at("/handover/code").textValue());
    }
    String token = Tokens.of("party-" + from, "14102-welfare", "staff").mint();
    stopwatch.compare(
        "handover of his own, unknown code",
        times,
        404,
        kind ->
            PlainHttp.request(
                    token, HANDOVERS + (kind == 0 ? codes.get(random.nextInt(PEOPLE)) : UNKNOWN))
                .GET());
  }

  private static String view(int person) {
    return Question.sound()
        .with("/act", "\"VIEW\"")
        .with("/channel", "\"DESK\"")
        .with("/purpose", "\"RECORD_CHECK\"")
        .with("/recipient/party", "\"STAFF\"")
        .with("/about/0/identifiers", "[" + atena(person) + "]")
        .toString();
  }

  private static String inquiry(int person) {
    return Question.sound()
        .with("/act", "\"INQUIRE\"")
        .with("/about/0/identifiers", "[" + atena(person) + "]")
        .with("/recipient/party", "\"OFFICE\"")
        .with("/recipient/office", "\"14102-welfare\"")
        .with("/recipient/verified", "\"CALLBACK\"")
        .with("/disclosing", "[]")
        .toString();
  }

  private void register(int number, String respondent) throws IOException {
    String body =
        """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],"respondents":[{"identifiers":[%s]}]}"""
            .formatted(atena(number), respondent);
    Answer answer =
        http.post(Tokens.of("o-1", "14101-civil", "measure-officer"), "/api/v1/measures", body);
    assertEquals(201, answer.status(), answer.body());
  }

  private static String atena(int number) {
    return "{\"scheme\":\"ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}".formatted(number);
  }
}
