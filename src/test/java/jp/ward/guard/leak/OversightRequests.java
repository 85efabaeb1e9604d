package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.leak.BadRequests.Bad;
import jp.ward.guard.testing.Tokens;

/** A manager and an auditor look at the day of the canaries, sign off, take it as a file. */
final class OversightRequests {

  private static final Pattern ENTRY = Pattern.compile("\"entry\":([0-9]+)");
  private static final Pattern TASK = Pattern.compile("tsk_[0-9A-Z]{26}");
  private static final String AUDIT = "/api/v1/audit";
  private static final String NOTE = "{\"note\":\"%s: 止めた理由を確かめた。\"}";

  private final String manager = Tokens.of("m-9", "14102-welfare", "manager").headers();
  private final String auditor = Tokens.of("a-9", "14101-civil", "auditor").headers();
  private final String officer = Tokens.of("o-9", "14101-civil", "measure-officer").headers();
  private final String machine = Tokens.of("link-9", "14102-tax", "ward-system").headers();
  private final Wire wire;

  OversightRequests(Wire wire) {
    this.wire = wire;
  }

  void send() throws IOException {
    String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    String stopped = taken("GET", AUDIT + "/entries?stopped=true&limit=200", manager, null);
    Matcher entry = ENTRY.matcher(stopped);
    assertTrue(entry.find(), stopped);
    String review = AUDIT + "/entries/" + entry.group(1) + "/reviews";
    taken("POST", review, manager, NOTE.formatted(Canaries.NOTE));
    for (String path :
        List.of(
            "/entries?limit=200",
            "/entries?kind=INCIDENT_OPENED",
            "/entries?flag=ABOUT_PROTECTED_PERSON&limit=200",
            "/summary",
            "/findings?limit=200",
            "/export?from=" + today + "&until=" + today)) {
      taken("GET", AUDIT + path, auditor, null);
      taken("GET", AUDIT + path, manager, null);
    }
    answeredByHand();
  }

  private void answeredByHand() throws IOException {
    String exchange =
        """
        {"act":"EXCHANGE","channel":"SYSTEM","purpose":"SYSTEM_LINK","about":[{"identifiers":%s}],
         "recipient":{"party":"PUBLIC_BODY","identifiers":%s},
         "disclosing":["CURRENT_ADDRESS"],"reference":"%s"}"""
            .formatted(Canaries.identifiers("ATENA"), Canaries.identifiers("EMAIL"), Canaries.NOTE);
    taken("POST", "/api/v1/checks", machine, exchange);
    Matcher task = TASK.matcher(taken("GET", "/api/v1/tasks", officer, null));
    assertTrue(task.find(), "a stopped machine leaves a task");
    taken("GET", "/api/v1/tasks/" + task.group(), officer, null);
    String done = "{\"outcome\":\"NOT_ANSWERED\",\"note\":\"%s: 答えなかった。\"}";
    String completion = "/api/v1/tasks/" + task.group() + "/completion";
    taken("POST", completion, officer, done.formatted(Canaries.NOTE));
  }

  /** Every way to put a person where none belongs. */
  static List<Bad> bad(String quoted, String url, String officer) {
    List<Bad> all = new ArrayList<>();
    String manager = Tokens.of("m-9", "14102-welfare", "manager").headers();
    for (String target :
        List.of(
            AUDIT + "/entries?" + url + "=1",
            AUDIT + "/entries?office=" + url,
            AUDIT + "/entries?staff=" + url,
            AUDIT + "/entries?cursor=" + url,
            AUDIT + "/entries?from=" + url,
            AUDIT + "/entries?flag=" + url,
            AUDIT + "/summary?office=" + url,
            AUDIT + "/findings?kind=" + url,
            AUDIT + "/findings?cursor=" + url,
            AUDIT + "/export?from=" + url + "&until=" + url,
            "/api/v1/tasks?status=" + url,
            "/api/v1/tasks?cursor=" + url,
            "/api/v1/tasks/" + url)) {
      all.add(new Bad("GET", target, manager, null));
      all.add(new Bad("GET", target, officer, null));
    }
    for (String target :
        List.of(
            AUDIT + "/entries/" + url + "/reviews",
            AUDIT + "/entries/1/reviews",
            AUDIT + "/findings/" + url + "/dismissal",
            AUDIT + "/findings/fnd_01KAN8YB3Q5V7X9Z1C3E5G7J9K/acknowledgement",
            "/api/v1/tasks/" + url + "/completion",
            "/api/v1/tasks/tsk_01KAN8YB3Q5V7X9Z1C3E5G7J9K/completion")) {
      for (String body :
          List.of(
              "{\"note\":" + quoted + "," + quoted + ":1}",
              "{\"outcome\":" + quoted + ",\"check\":" + quoted + "}",
              quoted)) {
        all.add(new Bad("POST", target, manager, body));
      }
    }
    return all;
  }

  private String taken(String method, String target, String headers, String body)
      throws IOException {
    String answer = wire.send(new Bad(method, target, headers, body));
    assertTrue(answer.matches("(?s)HTTP/1.1 20[01] .*"), answer);
    return answer;
  }
}
