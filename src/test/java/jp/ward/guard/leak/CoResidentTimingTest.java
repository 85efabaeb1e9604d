package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.Random;
import jp.ward.guard.leak.PlainHttp.Answer;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Questions about those who live with a protected person, asked by his side and by anybody, against
 * the same questions about people in no measure. Compares within one run; asserts no speed.
 */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("回答までの時間からは、同居人かどうかは分からない")
class CoResidentTimingTest {

  private static final String CHECKS = "/api/v1/checks";
  private static final int TIMES = 1_000;
  private static final int PEOPLE = 40;
  private static final int QUESTIONS_OF_A_CLERK = 20;
  private static final String HIM = "{\"scheme\":\"PHONE\",\"value\":\"0450001235\"}";
  private static final String SOMEBODY = "{\"scheme\":\"PHONE\",\"value\":\"0450001236\"}";

  private final PlainHttp http = new PlainHttp();
  private final Random random = new Random(20261130);
  private String token;
  private int asked;

  @Test
  void one_who_lives_with_her_takes_no_longer_than_anybody() {
    int first = 760_000_000 + random.nextInt(1_000_000) * 10;
    for (int person = 0; person < PEOPLE; person++) {
      register(first + person, first + 2 * PEOPLE + person);
    }
    new Stopwatch(http, random)
        .compare(
            "one who lives with her, anybody",
            TIMES,
            200,
            kind -> {
              int person = first + random.nextInt(PEOPLE) + (kind == 0 ? 0 : PEOPLE);
              String question =
                  Question.sound()
                      .with("/about/0/identifiers", "[" + atena(person) + "]")
                      .with("/recipient/party", "\"RELATIVE\"")
                      .with(
                          "/recipient/identifiers",
                          "[" + (random.nextBoolean() ? HIM : SOMEBODY) + "]")
                      .toString();
              return PlainHttp.request(token(), CHECKS)
                  .POST(HttpRequest.BodyPublishers.ofString(question));
            });
  }

  /** A new clerk now and then: nobody comes near a limit. */
  private String token() {
    if (asked++ % QUESTIONS_OF_A_CLERK == 0) {
      token = Tokens.of("living-" + asked, "14101-welfare", "staff").mint();
    }
    return token;
  }

  private void register(int coResident, int her) {
    String body =
        """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]},
                             {"role":"CO_RESIDENT","identifiers":[%s]}],
         "respondents":[{"identifiers":[%s]}]}"""
            .formatted(atena(her), atena(coResident), HIM);
    Answer answer =
        http.post(Tokens.of("o-1", "14101-civil", "measure-officer"), "/api/v1/measures", body);
    assertEquals(201, answer.status(), answer.body());
  }

  private static String atena(int number) {
    return "{\"scheme\":\"ATENA\",\"value\":\"%d\",\"municipality\":\"141011\"}".formatted(number);
  }
}
