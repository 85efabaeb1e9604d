package jp.ward.guard.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What every refusal holds to: the right document, a remedy, and nothing of what was sent. */
public final class Refused {

  /** Stands in what a bad request sends; digits for where only digits fit. */
  public static final String CANARY = "カナリヤkanariya";

  public static final String CANARY_DIGITS = "864208642";

  /** A sound 個人番号 of the test range, in both widths. */
  public static final String PERSONAL = "123456789018";

  public static final String PERSONAL_WIDE = "１２３４５６７８９０１８";

  private static final List<String> CANARIES =
      List.of("カナリヤ", "kanariya", CANARY_DIGITS, PERSONAL, PERSONAL_WIDE);
  private static final Pattern INNARDS =
      Pattern.compile(
          "PERMIT|Exception|\\bat [a-z]+\\.|java\\.|jakarta|jp\\.ward|com\\.|io\\.|org\\.|\\{\"act");
  private static final Pattern REMEDY =
      Pattern.compile(
          "\\b(add|accept|check|give|leave|mend|name|nest|post|remove|repeat|say|see|send|sign|take|"
              + "use|wait|write|have it|have one|have the)\\b|at (most|least) [0-9]",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> STATUSES =
      Map.of(
          "invalid-request", 400,
          "unauthenticated", 401,
          "step-up-required", 401,
          "forbidden", 403,
          "not-found", 404,
          "conflict", 409,
          "gone", 410,
          "too-large", 413,
          "unsupported-media-type", 415,
          "rate-limited", 429);

  private Refused() {}

  /** Fails unless the answer is this problem, and its violations name exactly these fields. */
  public static JsonPath as(String code, Response response, String... fields) {
    return as(code, STATUSES.get(code), response, fields);
  }

  /** Takes a status that is not the usual one of its code. */
  public static JsonPath as(String code, int status, Response response, String... fields) {
    String text = response.asString();
    assertEquals(status, response.statusCode(), text);
    assertEquals("application/problem+json", response.contentType(), text);
    JsonPath problem = response.jsonPath();
    assertEquals("urn:disclosure-guard:problem:" + code, problem.getString("type"));
    assertEquals(status, problem.getInt("status"));
    List<String> named = problem.getList("violations.field");
    assertEquals(
        new TreeSet<>(Arrays.asList(fields)),
        named == null ? new TreeSet<>() : new TreeSet<>(named),
        text);
    assertRemedy(problem.getString("detail"));
    List<String> messages = problem.getList("violations.message");
    if (messages != null) {
      messages.forEach(Refused::assertRemedy);
    }
    assertSilent(response.headers() + "\n" + text);
    return problem;
  }

  private static void assertRemedy(String message) {
    assertTrue(REMEDY.matcher(message).find(), "names no remedy: " + message);
  }

  /** Fails where an answer shows what was sent, or the inside of the guard. */
  public static void assertSilent(String answer) {
    for (String canary : CANARIES) {
      assertFalse(answer.contains(canary), "echoes what was sent: " + answer);
    }
    assertFalse(INNARDS.matcher(answer).find(), "shows its inside: " + answer);
  }
}
