package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.leak.BadRequests.Bad;
import jp.ward.guard.testing.Tokens;

/** A day at the ward: the canaries are registered, looked up and asked about, in every role. */
final class SoundRequests {

  private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([A-Z_]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z]{3}_[0-9A-Z]{26})\"");
  private static final String CHECKS = "/api/v1/checks";
  private static final String MEASURES = "/api/v1/measures";
  private static final List<String> HER =
      List.of("ATENA", "NON_RESIDENT_ATENA", "NAME_DOB", "PHONE", "EMAIL", "ADDRESS");

  private final String clerk =
      Tokens.of(Canaries.CLERK, "14102-welfare", "staff").strong().headers();
  private final String officer =
      Tokens.of(Canaries.OFFICER, "14101-civil", "measure-officer").strong().headers();
  private final String tied =
      Tokens.of("t-8", "14101-civil", "staff").strong().headers(); // finds no measure any more
  private final String system =
      Tokens.of(Canaries.STRANGER, "14102-welfare", "ward-system").strong().headers();
  private final Set<String> verdicts = new TreeSet<>();

  /** Sends all of it, and says which verdicts came. */
  Set<String> send(Wire wire) throws IOException {
    for (String scheme : HER) {
      register(wire, scheme);
    }
    asks(wire);
    for (String scheme : HER) {
      reports(wire, scheme);
    }
    return verdicts;
  }

  /** It has been said; nobody who asks here reads it. */
  private void reports(Wire wire, String scheme) throws IOException {
    String report =
        """
        {"about":[{"identifiers":%s}],"act":"CONTACT","channel":"PHONE","party":"RELATIVE",
         "disclosed":["OFFICE_VISITED","CURRENT_ADDRESS"],"told":[%s,%s,%s],"saidAt":"%s",
         "description":"%s: 電話で伝えてしまった。"}\
        """
            .formatted(
                Canaries.identifiers(scheme),
                Canaries.identifier("PHONE"),
                Canaries.identifier("EMAIL"),
                Canaries.identifier("ADDRESS"),
                Instant.now(),
                Canaries.NOTE);
    String incident = id(taken(wire.send(new Bad("POST", "/api/v1/incidents", clerk, report))));
    taken(wire.send(new Bad("GET", "/api/v1/incidents?status=OPEN", officer, null)));
    wire.send(new Bad("GET", "/api/v1/incidents/" + incident, clerk, null)); // his own
  }

  private void register(Wire wire, String scheme) throws IOException {
    String key = "Idempotency-Key: " + Canaries.STRANGER + "." + scheme + "\r\n";
    String body = measure(scheme);
    String answer = taken(wire.send(new Bad("POST", MEASURES, officer + key, body)));
    taken(wire.send(new Bad("POST", MEASURES, officer + key, body)));
    wire.send(new Bad("POST", MEASURES, officer + key, body + " ")); // conflict
    String path = MEASURES + "/" + id(answer);
    for (String other : Canaries.BY_SCHEME.keySet()) {
      if (other.equals(scheme)) {
        continue; // she herself on the other side is refused
      }
      String identifiers = Canaries.identifiers(other);
      String person = "{\"identifiers\":%s}".formatted(identifiers);
      taken(wire.send(new Bad("POST", path + "/respondents", officer, person)));
    }
    for (String place : List.of("PHONE", "EMAIL", "ADDRESS")) {
      String unsafe = Canaries.identifier(place);
      taken(wire.send(new Bad("POST", path + "/unsafe-destinations", officer, unsafe)));
    }
    String tie = "{\"identifiers\":%s}".formatted(Canaries.identifiers(scheme));
    String declared = id(taken(wire.send(new Bad("POST", "/api/v1/ties", tied, tie))));
    String why = "{\"reason\":\"%s: 転居により、隣人ではなくなったため。\"}".formatted(Canaries.NOTE);
    taken(wire.send(new Bad("POST", "/api/v1/ties/" + declared + "/end", tied, why)));
    taken(wire.send(new Bad("GET", path, officer, null)));
    taken(wire.send(new Bad("GET", MEASURES + "?state=ACTIVE", officer, null)));
  }

  private static String measure(String scheme) {
    return """
    {"category":"STALKING","state":"ACTIVE","start":"2026-11-01","municipality":"141011",
     "responsibleOffice":"14101-civil",
     "protectedPersons":[{"role":"APPLICANT","identifiers":%s}],
     "respondents":[{"identifiers":%s,"associates":[{"kind":"AGENT","identifiers":%s}]}],
     "safeDestinations":[%s]}\
    """
        .formatted(
            Canaries.identifiers(scheme),
            Canaries.identifiers("STAFF"),
            Canaries.identifiers("NAME", "PROFESSIONAL_NUMBER", "CORPORATE_NUMBER"),
            Canaries.identifier("PHONE"));
  }

  private void asks(Wire wire) throws IOException {
    List<String> all = new ArrayList<>();
    for (String her : HER) {
      for (String him : Canaries.BY_SCHEME.keySet()) {
        all.add(question("CONTACT", "PHONE", her, him));
        all.add(question("ANSWER", "COUNTER", her, him));
      }
    }
    for (String body : all) {
      String answer = taken(wire.send(new Bad("POST", CHECKS, clerk, body)));
      taken(wire.send(new Bad("GET", CHECKS + "/" + id(answer), clerk, null)));
      wire.send(new Bad("GET", CHECKS + "/" + id(answer), officer, null)); // a stranger
      Matcher verdict = VERDICT.matcher(answer);
      assertTrue(verdict.find(), answer);
      verdicts.add(verdict.group(1));
    }
    String batch = "{\"checks\":[" + String.join(",", all) + "]}";
    taken(wire.send(new Bad("POST", CHECKS + ":batch", clerk, batch)));
    String named = "{\"id\":\"%s\",\"office\":\"14102-tax\"}".formatted(Canaries.CLERK);
    for (String body : all) {
      String inHisName = body.replace("\"urgency\"", "\"staff\":" + named + ",\"urgency\"");
      taken(wire.send(new Bad("POST", CHECKS, system, inHisName)));
    }
  }

  private static String question(String act, String channel, String her, String him) {
    return """
    {"act":"%s","channel":"%s","purpose":"WELFARE_CONSULTATION",
     "about":[{"identifiers":%s}],
     "recipient":{"party":"AGENT","identifiers":%s,"verified":"WRITTEN",
                  "actingFor":{"stated":"WRITTEN","identifiers":%s}},
     "destination":{"kind":"CALLER_SUPPLIED","identifiers":%s},"urgency":"ROUTINE",
     "disclosing":["OFFICE_VISITED"],"reference":"%s"}\
    """
        .formatted(
            act,
            channel,
            Canaries.identifiers(her),
            Canaries.identifiers(him),
            Canaries.identifiers(him),
            Canaries.identifiers("PHONE", "EMAIL", "ADDRESS"),
            Canaries.NOTE);
  }

  private static String taken(String answer) {
    assertTrue(answer.matches("(?s)HTTP/1.1 20[0-2] .*"), answer);
    return answer;
  }

  private static String id(String answer) {
    Matcher id = ID.matcher(answer);
    assertTrue(id.find(), answer);
    return id.group(1);
  }
}
