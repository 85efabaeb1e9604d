package jp.ward.guard.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;

/** Every way to put a person where none belongs. */
final class BadRequests {

  /** A request as it goes over the wire, without the headers that all share. */
  record Bad(String method, String target, String headers, String body) {}

  private static final String CHECKS = "/api/v1/checks";
  private static final String BATCH = CHECKS + ":batch";
  private static final String MEASURES = "/api/v1/measures";
  private static final String ABSENT = MEASURES + "/msr_01KAN8YB3Q5V7X9Z1C3E5G7J9K";
  private static final List<String> MEASURE_PARTS =
      List.of(
          "activation",
          "extension",
          "protected-persons",
          "respondents",
          "associates",
          "unsafe-destinations",
          "registered-address",
          "concealed-offices");

  private final List<Bad> all = new ArrayList<>();
  private final String clerk =
      bearer(Tokens.of(Canaries.CLERK, "14102-welfare", "staff").strong().mint());
  private final String officer =
      bearer(Tokens.of(Canaries.OFFICER, "14101-civil", "measure-officer").strong().mint());

  private BadRequests() {}

  static List<Bad> all() {
    BadRequests requests = new BadRequests();
    Canaries.BY_SCHEME.values().forEach(requests::with);
    List.of(
            Canaries.PERSONAL_NUMBER,
            Canaries.FOREIGN_NAME,
            "KANARIYADELBOTANZAKURA",
            Canaries.STRANGER)
        .forEach(requests::with);
    return requests.all;
  }

  private void with(String value) {
    inChecks(value);
    inBrokenJson(value);
    inMeasures(value);
    all.addAll(BadIncidents.with(quoted(value), url(value), clerk, officer));
    inAddresses(value);
    inHeaders(value);
    inTokens(value);
  }

  private void inChecks(String value) {
    String quoted = quoted(value);
    List<String> bodies = new ArrayList<>();
    for (String place :
        List.of(
            "/act",
            "/channel",
            "/purpose",
            "/urgency",
            "/handover",
            "/approval",
            "/staff",
            "/about",
            "/about/0/identifiers",
            "/about/0/identifiers/0/scheme",
            "/about/0/identifiers/0/municipality",
            "/about/0/disclosing",
            "/disclosing",
            "/recipient",
            "/recipient/party",
            "/recipient/office",
            "/recipient/verified",
            "/recipient/actingFor",
            "/destination",
            "/destination/kind")) {
      bodies.add(Question.sound().with(place, quoted).toString());
    }
    for (String scheme : Canaries.BY_SCHEME.keySet()) {
      String identifier = "{\"scheme\":\"%s\",\"value\":%s}".formatted(scheme, quoted);
      bodies.add(Question.sound().with("/about/0/identifiers/0", identifier).toString());
      bodies.add(
          Question.sound().with("/recipient/identifiers", "[" + identifier + "]").toString());
    }
    bodies.add(Question.sound().with("/disclosing", "[" + quoted + "]").toString());
    bodies.add(Question.sound().with("/staff", "{\"id\":" + quoted + "}").toString());
    bodies.add(
        Question.sound()
            .with("/staff", "{\"id\":%s,\"office\":\"14102-welfare\"}".formatted(quoted))
            .toString());
    bodies.add(
        Question.sound()
            .with("/staff", "{\"id\":\"s\",\"office\":%s}".formatted(quoted))
            .toString());
    bodies.add(Question.sound().toString().replace("\"act\"", quoted));
    bodies.add(Question.sound().toString().replace("\"value\"", quoted));
    bodies.add(Question.sound().toString().replace("{\"scheme\"", "{" + quoted + ":1,\"scheme\""));
    for (String body : bodies) {
      post(CHECKS, clerk, body);
      post(BATCH, clerk, "{\"checks\":[" + Question.sound() + "," + body + "]}");
    }
  }

  private void inBrokenJson(String value) {
    String quoted = quoted(value);
    for (String body :
        List.of(
            value,
            quoted,
            "[" + quoted + "]",
            "{" + quoted + "}",
            "{" + quoted + ":1," + quoted + ":2}",
            "{\"act\":" + value + "}",
            "{\"act\":\"" + value,
            "{\"reference\":" + quoted + "," + "[".repeat(30),
            Question.sound() + value,
            Question.sound() + quoted)) {
      post(CHECKS, clerk, body);
      post(BATCH, clerk, body);
      post(MEASURES, officer, body);
    }
  }

  private void inMeasures(String value) {
    String quoted = quoted(value);
    String sound =
        """
        {"category":"STALKING","state":"ACTIVE","start":"2026-11-01","role":"ORIGIN",
         "municipality":"141011","responsibleOffice":"14101-civil","registeredAddress":"UNKNOWN",
         "concealedOffices":["14101-welfare"],"protectedPersons":[{"role":"APPLICANT",
         "identifiers":[{"scheme":"PHONE","value":"045-000-9999"}]}]}""";
    for (String word :
        List.of(
            "STALKING",
            "ACTIVE",
            "2026-11-01",
            "ORIGIN",
            "141011",
            "14101-civil",
            "UNKNOWN",
            "14101-welfare",
            "APPLICANT",
            "PHONE",
            "category",
            "identifiers")) {
      post(MEASURES, officer, sound.replace('"' + word + '"', quoted));
    }
    for (String part : MEASURE_PARTS) {
      post(ABSENT + "/" + part, officer, "{\"identifiers\":" + quoted + "," + quoted + ":1}");
      post(ABSENT + "/" + part, officer, "{\"office\":%s,\"kind\":%s}".formatted(quoted, quoted));
      post(MEASURES + "/" + url(value) + "/" + part, officer, "{}");
    }
    // Sound in every way, but the wrong ward, the wrong group, and a measure that is not there.
    post(MEASURES, clerk, sound.replace("045-000-9999", value));
    post(
        ABSENT + "/unsafe-destinations",
        officer,
        "{\"scheme\":\"PHONE\",\"value\":" + quoted + "}");
  }

  private void inAddresses(String value) {
    String url = url(value);
    for (String target :
        List.of(
            "/" + url,
            "/api/v1/" + url,
            CHECKS + "/" + url,
            CHECKS + ":" + url,
            CHECKS + "/" + url + "/" + url,
            MEASURES + "/" + url,
            "/api/v1/policy/" + url,
            "/q/health/" + url,
            "/q/metrics/" + url,
            "/q/" + url,
            "/openapi/" + url,
            MEASURES + "?" + url,
            MEASURES + "?" + url + "=1",
            MEASURES + "?state=" + url,
            MEASURES + "?expiringBefore=" + url,
            MEASURES + "?limit=" + url,
            MEASURES + "?cursor=" + url,
            MEASURES + "?reference=" + url,
            MEASURES + ";a=" + url,
            "/api/v1/policy?" + url,
            "/q/health?a=" + url,
            "/q/metrics?name=" + url,
            "/" + url + "%zz",
            MEASURES + "/" + url + "%c3%28",
            "http://" + url + "/",
            "//" + url + "/" + url)) {
      for (String method : List.of("GET", "DELETE")) {
        all.add(new Bad(method, target, officer, null));
      }
      all.add(new Bad("GET", target, "", null));
      all.add(new Bad("POST", target, clerk + "Content-Length: 99999999\r\n", ""));
    }
    String word = value.replaceAll("[^A-Za-z0-9]", "");
    if (!word.isEmpty()) {
      all.add(new Bad(word, MEASURES, officer, null));
      all.add(new Bad(word, "/" + word, "", null));
    }
  }

  private void inHeaders(String value) {
    for (String written : List.of(value, url(value))) {
      for (String name :
          List.of(
              "Idempotency-Key",
              "If-Match",
              "If-None-Match",
              "Accept",
              "Accept-Language",
              "Accept-Encoding",
              "Authorization",
              "Cookie",
              "User-Agent",
              "Referer",
              "Origin",
              "X-Forwarded-For",
              "X-HTTP-Method-Override",
              "Expect",
              "Range",
              "traceparent")) {
        String header = name + ": " + written + "\r\n";
        all.add(new Bad("POST", MEASURES, officer + header, "{}"));
        all.add(new Bad("POST", ABSENT + "/activation", officer + header, "{}"));
        all.add(new Bad("GET", CHECKS + "/x", clerk + header, null));
      }
      all.add(new Bad("GET", CHECKS + "/x", clerk + "X-Request-ID: " + value + "\r\n", null));
      all.add(
          new Bad(
              "POST",
              CHECKS,
              clerk.replace("Content-Type: application/json", "Content-Type: a/" + written),
              "{}"));
      all.add(new Bad("GET", MEASURES, written + ": " + written + "\r\n" + officer, null));
    }
  }

  private void inTokens(String value) {
    for (Tokens token :
        List.of(
            clerk().with("sub", value).without("upn"),
            clerk().with("upn", value).without("sub"),
            clerk().with("upn", value).expired(),
            clerk().with("upn", value).signedByAnother(),
            clerk().with("upn", value).with("aud", List.of(value)),
            clerk().with("upn", value).with("iss", value),
            clerk().with("upn", value).without("exp"),
            clerk().with("upn", value).with("exp", value),
            clerk().with("upn", value).with("groups", List.of(value)),
            clerk().with("upn", value).with("groups", value),
            clerk().with("upn", value).with("office", value),
            clerk().with("upn", value).with("auth_time", value).with("amr", value),
            clerk().with("upn", List.of(value)).with("name", value))) {
      all.add(new Bad("POST", CHECKS, bearer(token.mint()), Question.sound().toString()));
      all.add(new Bad("GET", MEASURES, bearer(token.mint()), null));
    }
    String mint = clerk().with("upn", value).mint();
    all.add(new Bad("GET", MEASURES, bearer(mint.substring(0, mint.length() - 9)), null));
    all.add(new Bad("GET", MEASURES, bearer(mint.substring(0, mint.lastIndexOf('.'))), null));
    all.add(new Bad("GET", MEASURES, "Authorization: Bearer " + url(value) + "\r\n", null));
  }

  private static Tokens clerk() {
    return Tokens.of(Canaries.CLERK, "14102-welfare", "staff");
  }

  private void post(String target, String headers, String body) {
    all.add(new Bad("POST", target, headers, body));
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
  }

  private static String url(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static String quoted(String text) {
    try {
      return new ObjectMapper().writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
