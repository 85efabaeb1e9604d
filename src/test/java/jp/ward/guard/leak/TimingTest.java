package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.leak.PlainHttp.Answer;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares within one run; asserts no speed. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("回答までの時間からは、措置の有無は分からない")
class TimingTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final String MEASURES = "/api/v1/measures";
  private static final int USUAL = 1_000;
  private static final int MANY = 10_000;
  private static final int PEOPLE = 40;
  private static final int QUESTIONS_OF_A_CLERK = 20;

  private final PlainHttp http = new PlainHttp();
  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random(20261122);
  private final Stopwatch stopwatch = new Stopwatch(http, random);
  private Tokens clerk;
  private String token;
  private int asked;

  @Test
  void a_protected_person_takes_no_longer_than_anybody() throws IOException {
    questions(USUAL);
  }

  @Test
  @Tag("long")
  void a_protected_person_takes_no_longer_than_anybody_ten_thousand_times() throws IOException {
    questions(MANY);
  }

  @Test
  void a_strangers_check_takes_no_longer_than_an_absent_one() throws IOException {
    strangersChecks(USUAL);
  }

  @Test
  @Tag("long")
  void a_strangers_check_takes_no_longer_than_an_absent_one_ten_thousand_times()
      throws IOException {
    strangersChecks(MANY);
  }

  @Test
  void a_measure_of_another_ward_takes_no_longer_than_an_absent_one() throws IOException {
    String theirs = MEASURES + "/" + register(720_000_000);
    stopwatch.compare(
        "measure of another ward, absent measure", USUAL, 404, hidden -> hidden(hidden, theirs));
  }

  @Test
  void a_measure_that_names_the_officer_takes_no_longer_than_an_absent_one() throws IOException {
    Tokens party = Tokens.of("o-party", "14101-civil", "measure-officer");
    String his = MEASURES + "/" + register(730_000_000);
    Answer added =
        http.post(
            Tokens.of("o-1", "14101-civil", "measure-officer"),
            his + "/respondents",
            "{\"identifiers\":[{\"scheme\":\"STAFF\",\"value\":\"o-party\"}]}");
    assertEquals(200, added.status(), added.body());
    token = party.mint();
    stopwatch.compare(
        "measure that names him, absent measure", USUAL, 404, hidden -> hidden(hidden, his));
  }

  private void questions(int times) throws IOException {
    int first = 700_000_000 + random.nextInt(1_000_000) * 10;
    for (int person = 0; person < PEOPLE; person++) {
      register(first + person);
    }
    stopwatch.compare(
        "protected, unprotected",
        times,
        200,
        hers -> {
          int person = first + random.nextInt(PEOPLE) + (hers == 0 ? 0 : PEOPLE);
          boolean orally = random.nextBoolean();
          String question =
              Question.sound()
                  .with("/act", orally ? "\"ANSWER\"" : "\"CONTACT\"")
                  .with("/about/0/identifiers", "[" + atena(person) + "]")
                  .toString();
          return PlainHttp.request(token(), CHECKS)
              .POST(HttpRequest.BodyPublishers.ofString(question));
        });
  }

  private void strangersChecks(int times) throws IOException {
    List<String> theirs = new ArrayList<>();
    for (int n = 0; n < PEOPLE; n++) {
      Answer answer =
          http.post(
              Tokens.of("somebody-else", "14101-tax", "staff"),
              CHECKS,
              Question.sound().toString());
      theirs.add(CHECKS + "/" + json.readTree(answer.body()).get("id").textValue());
    }
    stopwatch.compare(
        "stranger's check, absent check",
        times,
        404,
        hidden ->
            PlainHttp.request(
                    token(),
                    hidden == 0
                        ? theirs.get(random.nextInt(PEOPLE))
                        : CHECKS + "/" + Ids.next("chk", Instant.now()))
                .GET());
  }

  private HttpRequest.Builder hidden(int hidden, String theirs) {
    asked++;
    if (token == null) {
      token = Tokens.of("o-timing", "14102-civil", "measure-officer").mint();
    }
    String path = hidden == 0 ? theirs : MEASURES + "/" + Ids.next("msr", Instant.now());
    return PlainHttp.request(token, path).GET();
  }

  /** A new clerk now and then: nobody comes near a limit. */
  private String token() {
    if (asked++ % QUESTIONS_OF_A_CLERK == 0) {
      clerk = Tokens.of("timing-" + asked, "14101-welfare", "staff");
      token = clerk.mint();
    }
    return token;
  }

  private String register(int number) throws IOException {
    String body =
        """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}],
         "respondents":[{"identifiers":[{"scheme":"PHONE","value":"0450001234"}]}]}"""
            .formatted(atena(number));
    Answer answer = http.post(Tokens.of("o-1", "14101-civil", "measure-officer"), MEASURES, body);
    assertEquals(201, answer.status(), answer.body());
    return json.readTree(answer.body()).get("id").textValue();
  }

  private static String atena(int number) {
    return "{\"scheme\":\"ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}".formatted(number);
  }
}
