package jp.ward.guard.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.RoomyTestResource;
import jp.ward.guard.testing.Tokens;
import jp.ward.guard.testing.TurningClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A benchmark: what managers ask of a ledger with a million checks, beside the same of ten thousand
 * in the same run. Asserts that the answers come, and prints how long they took and by which plans.
 */
@QuarkusTest
@QuarkusTestResource(value = RoomyTestResource.class, restrictToAnnotatedClass = true)
@Tag("long")
@Timeout(value = 2, unit = TimeUnit.HOURS)
@DisplayName("百万件の記録")
class MillionEntriesTest {

  private static final int ENTRIES = Integer.getInteger("testing.entries", 1_000_000);
  private static final int FEW = 10_000;
  private static final int DAYS = 250;
  private static final int BATCH = 1_000;
  private static final int TIMES = 40;
  private static final List<String> OFFICES =
      List.of(
          "14101-welfare",
          "14101-civil",
          "14101-tax",
          "14101-insurance",
          "14102-welfare",
          "14102-civil",
          "14102-tax",
          "13112-civil",
          "13112-welfare",
          "13114-civil");

  @Inject Ledger ledger;
  @Inject Follower follower;
  @Inject TurningClock clock;
  @Inject QueryPlans plans;
  @Inject IndexBySql index;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Random random = new Random(5);

  @Test
  void pages_filters_and_numbers() {
    List<String> kinds = List.of(ordinary(), protectedOne());
    fill(kinds, FEW);
    follow();
    Map<String, double[]> few = measured();
    fill(kinds, ENTRIES - FEW);
    index.catchUp();
    Map<String, double[]> many = measured();
    System.out.printf("audit over %,d entries, of which %,d before; ms%n", ENTRIES, FEW);
    System.out.printf("%-60s %9s %9s %9s %9s%n", "asked", "median", "95 %", "median", "95 %");
    few.forEach(
        (asked, ms) ->
            System.out.printf(
                "%-60s %9.1f %9.1f %9.1f %9.1f%n",
                asked, ms[0], ms[1], many.get(asked)[0], many.get(asked)[1]));
    plans.explained().forEach(System.out::println);
  }

  private String stored(Response answer) {
    assertEquals(200, answer.statusCode(), answer.asString());
    long entry = answer.jsonPath().getLong("receipt.entry");
    byte[] content = ledger.after(entry - 1, 1).get(0).content();
    return new String(content, StandardCharsets.UTF_8);
  }

  private static Response asked(Question question) {
    return Api.by("s-million", "14101-tax", "staff")
        .body(question.toString())
        .post("/api/v1/checks");
  }

  private String ordinary() {
    return stored(asked(Question.sound().with("/recipient/identifiers", "[]")));
  }

  private String protectedOne() {
    String number = "57000002";
    Api.by("o-million", "14101-civil", "measure-officer")
        .body(
            """
            {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
             "responsibleOffice":"14101-civil","protectedPersons":[{"role":"APPLICANT",
             "identifiers":[{"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}]}"""
                .formatted(number))
        .post("/api/v1/measures")
        .then()
        .statusCode(201);
    Question about =
        Question.sound()
            .with(
                "/about/0/identifiers",
                "[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\""
                    + number
                    + "\",\"municipality\":\"141011\"}]");
    return stored(asked(about));
  }

  /** Real entries with others' names and marks: 400 staff, 200,000 people, 2 in 100 protected. */
  private void fill(List<String> kinds, int entries) {
    long started = System.nanoTime();
    for (int done = 0; done < entries; done += BATCH) {
      clock.turn(Duration.ofMinutes((long) DAYS * 24 * 60 * done / ENTRIES + turned(entries)));
      List<Entry> batch = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        batch.add(entry(kinds.get(random.nextInt(50) == 0 ? 1 : 0)));
      }
      ledger.write(() -> ledger.append(ledger.lock(), batch));
    }
    System.out.printf(
        "%,d entries written in %d s%n", entries, (System.nanoTime() - started) / 1_000_000_000);
  }

  private void follow() {
    long started = System.nanoTime();
    follower.catchUp(Integer.MAX_VALUE);
    System.out.printf("read on in %d s%n", (System.nanoTime() - started) / 1_000_000_000);
  }

  private static long turned(int entries) {
    return entries == FEW ? 0 : (long) DAYS * 24 * 60 * FEW / ENTRIES;
  }

  private Entry entry(String kind) {
    int staff = random.nextInt(400);
    String office = OFFICES.get(staff % OFFICES.size());
    String mark = mark(random.nextInt(200_000));
    String content =
        kind.replace("s-million", "s-m" + staff)
            .replace("14101-tax", office)
            .replaceAll("(\"marks\":\\[\")[^\"]{40,50}", "$1" + mark);
    return new Entry(Kind.CHECK, office, "chk_million", content.getBytes(StandardCharsets.UTF_8));
  }

  private static String mark(int person) {
    byte[] bytes = new byte[32];
    new Random(person).nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Map<String, double[]> measured() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    String entries = "/api/v1/audit/entries?limit=50";
    String staff =
        Api.by("a-million", "14101-civil", "auditor")
            .get(entries + "&kind=CHECK")
            .jsonPath()
            .getString("entries[0].staffKey");
    List<String> asked =
        List.of(
            entries,
            entries + "&stopped=true",
            entries + "&office=14101-tax",
            entries + "&act=CONTACT&channel=PHONE",
            entries + "&flag=ABOUT_PROTECTED_PERSON",
            entries + "&flag=MUTUAL_MEASURES",
            entries + "&verdict=BLOCK",
            entries + "&kind=MEASURE_REGISTERED",
            entries + "&act=VIEW",
            entries
                + "&office=14101-tax&stopped=true&from="
                + today.minusDays(30)
                + "&until="
                + today,
            entries + "&from=" + today.minusDays(200) + "&until=" + today.minusDays(199),
            entries + "&reviewed=true",
            entries + "&staff=" + staff,
            "/api/v1/audit/summary",
            "/api/v1/audit/summary?office=14101-tax",
            "/api/v1/audit/summary?from=" + today.minusDays(92) + "&until=" + today);
    Map<String, double[]> measured = new LinkedHashMap<>();
    for (String role : List.of("manager", "auditor")) {
      asked.forEach(path -> measured.put(role + " " + told(path), times(role, path)));
    }
    return measured;
  }

  /** Without the words that differ from one time to the other. */
  private static String told(String path) {
    return path.replace("/api/v1/audit/", "")
        .replaceAll("staff=[^&]+", "staff=...")
        .replaceAll("=20[0-9-]+", "=...");
  }

  /** Over one connection, from the first byte sent to the last byte read. */
  private static double[] times(String role, String path) {
    List<Double> ms = new ArrayList<>();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + Tokens.of("x", "14101-civil", role).mint())
            .build();
    for (int i = 0; i < TIMES + 10; i++) {
      long before = System.nanoTime();
      int status =
          HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).join().statusCode();
      long after = System.nanoTime();
      assertEquals(200, status, path);
      if (i >= 10) {
        ms.add((after - before) / 1_000_000.0);
      }
    }
    ms.sort(null);
    return new double[] {ms.get(ms.size() / 2), ms.get(ms.size() * 95 / 100)};
  }
}
