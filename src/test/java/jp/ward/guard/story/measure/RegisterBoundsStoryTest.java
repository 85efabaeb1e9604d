package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ward.guard.story.incident.AfterLeakStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Registering on and on about one person buries nobody: she stays protected and can be asked about.
 */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("一人についての登録には限りがあり、限りに達しても保護される")
class RegisterBoundsStoryTest extends AfterLeakStory {

  private static final int MOST = 32;
  private static final Set<String> ROLES = Set.of("APPLICANT", "CO_PROTECTED", "REPRESENTATIVE");

  private String verdict() {
    return verdict(identifier("NON_RESIDENT_ATENA", number));
  }

  private static String verdict(String her) {
    String body =
        """
        {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION","reference":"case-1",
         "about":[{"identifiers":[%s]}],"recipient":{"party":"RELATIVE"}}"""
            .formatted(her);
    Response answer =
        Api.by("s-bounds", "14101-welfare", "staff").body(body).post("/api/v1/checks");
    assertEquals(200, answer.statusCode(), answer.asString());
    assertTrue(answer.time() < 2_000, answer.time() + " ms");
    return answer.path("verdict");
  }

  private static Response byClerk(String body) {
    return Api.by(clerk()).body(body).post(PATH);
  }

  @Test
  void as_many_measures_about_one_person_as_can_be_read_and_no_more() {
    for (int i = 0; i < MOST; i++) {
      assertEquals(201, byClerk(measure("PROVISIONAL", null, "")).statusCode());
    }
    Refused.as("conflict", 409, byClerk(measure("PROVISIONAL", null, "")));
    assertEquals(MOST, askedByNumber().size());
    stillServed();
    for (int i = 0; i < MOST; i++) {
      registered(active());
    }
    Refused.as("conflict", 409, officer().body(active()).post(PATH));
    stillServed();
  }

  @Test
  void a_few_large_measures_are_as_many() {
    int taken = 0;
    Response last = byClerk(large(taken));
    while (last.statusCode() == 201 && taken < MOST) {
      last = byClerk(large(++taken));
    }
    Refused.as("conflict", 409, last);
    assertTrue(taken > 1 && taken < 8, taken + " taken");
    stillServed();
  }

  /** By what somebody is registered over and over, and on which side. */
  static Stream<Arguments> crowds() {
    return Stream.of("NON_RESIDENT_ATENA", "ATENA", "NAME_DOB")
        .flatMap(
            scheme ->
                Stream.of(
                        "APPLICANT",
                        "CO_PROTECTED",
                        "REPRESENTATIVE",
                        "respondent",
                        "RELATIVE",
                        "EMPLOYER",
                        "PROFESSIONAL")
                    .map(place -> Arguments.of(scheme, place)));
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void nobody_is_kept_from_being_protected_by_crowding_the_register(String scheme, String place) {
    String one = identifier(scheme, numberWithItsCheckDigit());
    for (int i = 0; i < MOST; i++) {
      Response taken = byClerk(holding(someone(), place, one));
      assertEquals(201, taken.statusCode(), taken.asString());
    }
    String next = someone();
    Response refused = byClerk(holding(next, place, one));
    Refused.as("conflict", 409, refused);
    boolean isAgainst = !ROLES.contains(place);
    assertEquals(isAgainst, refused.asString().contains("without them"), refused.asString());
    if (isAgainst) {
      assertEquals(201, byClerk(holding(next, "", "")).statusCode());
    }
    assertEquals("DUAL_APPROVAL_REQUIRED", verdict(isAgainst ? next : one));
    registered(holding(someone(), place, one));
    Tokens elsewhere = Tokens.of("clerk-e", "14102-welfare", "staff");
    String there =
        holding(someone(), place, one)
            .replaceFirst(
                "\"municipality\":\"141011\",\"responsibleOffice\":\"14101-civil\"",
                "\"municipality\":\"141020\",\"responsibleOffice\":\"14102-civil\"");
    assertEquals(201, Api.by(elsewhere).body(there).post(PATH).statusCode());
  }

  @Test
  void her_namesakes_keep_nobody_unprotected() {
    String name = letters(numberWithItsCheckDigit());
    String namesake = "{\"scheme\":\"NAME_DOB\",\"value\":\"ミホン %s|%s\"}";
    String older = namesake.formatted(name, "1900-01-01");
    for (int i = 0; i < MOST; i++) {
      assertEquals(201, byClerk(holding(older, "", "")).statusCode());
    }
    Refused.as("conflict", 409, byClerk(holding(older, "", "")));
    String her = namesake.formatted(name, "1990-05-05");
    assertEquals(201, byClerk(holding(her, "", "")).statusCode());
  }

  private static String someone() {
    return identifier("NON_RESIDENT_ATENA", numberWithItsCheckDigit());
  }

  private static String identifier(String scheme, String value) {
    return scheme.equals("NAME_DOB")
        ? "{\"scheme\":\"NAME_DOB\",\"value\":\"ミホン %s|1980-01-02\"}".formatted(letters(value))
        : "{\"scheme\":\"%s\",\"value\":\"%s\",\"municipality\":\"141011\"}"
            .formatted(scheme, value);
  }

  /** A name of nobody, for a number of nobody. */
  private static String letters(String digits) {
    return digits
        .chars()
        .mapToObj(digit -> "アカサタナハマヤラワ".substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }

  /** A measure for somebody that holds somebody else, too, at a place. */
  private static String holding(String whom, String place, String other) {
    String person = "{\"identifiers\":[%s]%s}";
    boolean isProtected = ROLES.contains(place);
    String more = isProtected ? "," + person.formatted(other, role(place)) : "";
    String associate = ",\"associates\":[" + person.formatted(other, kind(place)) + "]";
    String respondents =
        isProtected || place.isEmpty()
            ? ""
            : place.equals("respondent")
                ? person.formatted(other, "")
                : person.formatted(someone(), associate);
    return """
        {"category":"STALKING","state":"PROVISIONAL",
         "municipality":"141011","responsibleOffice":"14101-civil",
         "protectedPersons":[%s%s],"respondents":[%s]}"""
        .formatted(person.formatted(whom, role("APPLICANT")), more, respondents);
  }

  private static String role(String role) {
    return ",\"role\":\"" + role + "\"";
  }

  private static String kind(String kind) {
    return ",\"kind\":\"" + kind + "\"";
  }

  /** She is protected, can be asked about and approved for, and a leak about her is reported. */
  private void stillServed() {
    assertEquals("DUAL_APPROVAL_REQUIRED", verdict());
    granted(asked());
    Response incident = reported(clerk(), report(aboutHer(), ""));
    assertEquals(201, incident.statusCode(), incident.asString());
    for (int i = 0; i < 5; i++) {
      assertEquals("DUAL_APPROVAL_REQUIRED", verdict());
    }
  }

  /** Her, and a crowd of invented respondents. */
  private String large(int part) {
    String respondents =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    IntStream.range(0, 20)
                        .mapToObj(
                            j ->
                                "{\"scheme\":\"EMAIL\",\"value\":\"r%d-%d-%d@mail.example.jp\"}"
                                    .formatted(part, i, j))
                        .collect(Collectors.joining(",", "{\"identifiers\":[", "]}")))
            .collect(Collectors.joining(",", "\"respondents\":[", "],"));
    return measure("PROVISIONAL", null, respondents);
  }
}
