package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.ward.guard.leak.BadRequests.Bad;
import jp.ward.guard.testing.Tokens;

/** Two people decide about the canaries: inquiry, votes with words, acknowledgement, clearance. */
final class TwoPeopleRequests {

  private static final Pattern CHECK = Pattern.compile("chk_[0-9A-Z]{26}");
  private static final Pattern APPROVAL = Pattern.compile("apr_[0-9A-Z]{26}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final String APPROVALS = "/api/v1/approvals";

  private final String clerk =
      Tokens.of(Canaries.CLERK, "14102-welfare", "staff").strong().headers();
  private final String receiver =
      Tokens.of(Canaries.STRANGER, "14101-welfare", "staff").strong().headers();
  private final String officer =
      Tokens.of("o-8", "14101-civil", "measure-officer").strong().headers();
  private final String manager = Tokens.of("m-8", "14102-welfare", "manager").strong().headers();
  private final Wire wire;

  TwoPeopleRequests(Wire wire) {
    this.wire = wire;
  }

  void send() throws IOException {
    String asked = taken("POST", "/api/v1/checks", clerk, inquiry("null"));
    String request =
        "{\"check\":\"%s\",\"reason\":\"窓口の引継ぎに必要なため\"}".formatted(first(CHECK, asked));
    String approval = first(APPROVAL, taken("POST", APPROVALS, clerk, request));
    taken("GET", APPROVALS + "?status=PENDING&eligible=me", officer, null);
    // What an approver writes is kept and shown to nobody who asks here.
    String vote = "{\"vote\":\"APPROVE\",\"reason\":\"%s\"}".formatted(Canaries.NOTE);
    taken("POST", APPROVALS + "/" + approval + "/votes", officer, vote);
    taken("POST", APPROVALS + "/" + approval + "/votes", manager, vote);
    wire.send(new Bad("POST", APPROVALS + "/" + approval + "/votes", clerk, vote)); // his own
    String handover =
        "/api/v1/handovers/" + first(CODE, asked.substring(asked.indexOf("\"code\"")));
    taken("GET", "/api/v1/handovers?office=mine", receiver, null);
    taken("GET", handover, receiver, null);
    String others = "{\"about\":[{\"identifiers\":%s}]}".formatted(Canaries.identifiers("PHONE"));
    wire.send(new Bad("POST", handover + "/acknowledgement", clerk, others));
    String her = "{\"about\":[{\"identifiers\":%s}]}".formatted(Canaries.identifiers("ATENA"));
    taken("POST", handover + "/acknowledgement", receiver, her);
    String again = taken("POST", "/api/v1/checks", clerk, inquiry("\"" + approval + "\""));
    Matcher token = TOKEN.matcher(again);
    assertTrue(token.find(), again);
    String use = "{\"token\":\"%s\",\"result\":\"REACHED\"}".formatted(token.group(1));
    taken("POST", "/api/v1/clearances/use", clerk, use);
    wire.send(new Bad("POST", "/api/v1/clearances/use", clerk, use)); // used before
  }

  private static String inquiry(String approval) {
    return """
        {"act":"INQUIRE","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
         "about":[{"identifiers":%s}],"disclosing":["OFFICE_VISITED"],
         "recipient":{"party":"OFFICE","office":"14101-welfare","verified":"CALLBACK"},
         "destination":{"kind":"DIRECTORY_NUMBER"},"reference":"case-8","approval":%s}"""
        .formatted(Canaries.identifiers("ATENA"), approval);
  }

  private String taken(String method, String path, String headers, String body) throws IOException {
    String answer = wire.send(new Bad(method, path, headers, body));
    assertTrue(answer.matches("(?s)HTTP/1.1 20[01] .*"), answer);
    return answer;
  }

  private static String first(Pattern pattern, String answer) {
    Matcher found = pattern.matcher(answer);
    assertTrue(found.find(), answer);
    return found.group();
  }
}
