package jp.ward.guard.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.platform.PackagedJar;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;

/** All that clients were told, to be held against what the guard says later. */
final class Receipts {

  /** An answer as it came, byte by byte, who asked, and when he asked (System.nanoTime). */
  record Told(String clerk, String answer, JsonNode parsed, long asked) {

    String id() {
      return parsed.path("id").asText();
    }

    long entry() {
      return parsed.path("receipt").path("entry").asLong();
    }
  }

  /** A measure that was answered with 201, and the number of whom it protects. */
  record Registered(String id, String number) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final List<Registered> registered = Collections.synchronizedList(new ArrayList<>());

  static String clerk(String upn) {
    return Tokens.of(upn, "14101-welfare", "staff").mint();
  }

  static String officer() {
    return officer("officer-1");
  }

  static String officer(String upn) {
    return Tokens.of(upn, "14101-civil", "measure-officer").mint();
  }

  /** A stranger on the telephone who asks after the person with this number. */
  static String question(String number) {
    return Question.sound().with("/about/0/identifiers/0", identifier(number)).toString();
  }

  static String measure(String number) {
    return """
        {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
         "responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[%s]}]}"""
        .formatted(identifier(number));
  }

  private static String identifier(String number) {
    return """
        {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}"""
        .formatted(number);
  }

  Told told(String clerk, HttpResponse<String> answer, long asked) throws Exception {
    Told one = new Told(clerk, answer.body(), JSON.readTree(answer.body()), asked);
    told.add(one);
    return one;
  }

  Registered registered(String number, HttpResponse<String> created) throws Exception {
    Registered one = new Registered(JSON.readTree(created.body()).path("id").asText(), number);
    registered.add(one);
    return one;
  }

  int answers() {
    return told.size();
  }

  /** How many answers have come to questions that were put after this moment. */
  long answersAskedSince(long moment) {
    synchronized (told) {
      return told.stream().filter(one -> one.asked() - moment > 0).count();
    }
  }

  int measures() {
    return registered.size();
  }

  long lastEntry() {
    return told.stream().mapToLong(Told::entry).max().orElse(0);
  }

  List<Registered> measuresUntilNow() {
    synchronized (registered) {
      return List.copyOf(registered);
    }
  }

  /** The public ids of all that was said until now. */
  Set<String> idsUntilNow() {
    Set<String> ids = new HashSet<>();
    synchronized (told) {
      told.forEach(one -> ids.add(one.id()));
    }
    measuresUntilNow().forEach(one -> ids.add(one.id()));
    return ids;
  }

  /** Who was protected still is, and nothing is in doubt. */
  static void assertProtected(Told answer) {
    String flags = answer.parsed().path("flags").toString();
    assertNotEquals("PERMIT", answer.parsed().path("verdict").asText(), answer.answer());
    assertTrue(flags.contains("ABOUT_PROTECTED_PERSON"), answer.answer());
    assertFalse(flags.contains("REGISTER_STALE"), answer.answer());
  }

  /** Every answer since the earlier one is what the guard says again, under an entry of its own. */
  void holdAnswers(PackagedJar jar, int from) throws Exception {
    Set<Long> entries = new HashSet<>();
    told.forEach(one -> assertTrue(entries.add(one.entry()), "two answers under one entry"));
    String clerk = "";
    String token = "";
    for (Told one : told.subList(from, told.size())) {
      token = one.clerk().equals(clerk) ? token : clerk(one.clerk());
      clerk = one.clerk();
      HttpResponse<String> again = jar.get("/api/v1/checks/" + one.id(), token);
      assertEquals(200, again.statusCode(), () -> "entry " + one.entry() + " is lost");
      assertEquals(one.answer(), again.body());
    }
  }

  /** Every measure since the earlier one is there and protects. */
  void holdMeasures(PackagedJar jar, int from) throws Exception {
    String officer = officer();
    for (Registered one : registered.subList(from, registered.size())) {
      HttpResponse<String> read = jar.get("/api/v1/measures/" + one.id(), officer);
      assertEquals(200, read.statusCode(), () -> one.id() + " is lost");
      assertEquals(one.id(), JSON.readTree(read.body()).path("id").asText());
      String clerk = "clerk-after-" + one.id();
      HttpResponse<String> asked = jar.post("/api/v1/checks", clerk(clerk), question(one.number()));
      assertEquals(200, asked.statusCode(), asked.body());
      assertProtected(new Told(clerk, asked.body(), JSON.readTree(asked.body()), 0));
    }
  }
}
