package jp.ward.guard.leak;

import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.leak.BadRequests.Bad;

/** Every way to put a person where none belongs: ties, incidents, verifications, the audit. */
final class BadIncidents {

  private static final String INCIDENTS = "/api/v1/incidents";
  private static final String VERIFICATIONS = "/api/v1/ledger/verifications";

  private BadIncidents() {}

  /** Takes a value as JSON and as a part of an address, and the headers of two callers. */
  static List<Bad> with(String quoted, String url, String clerk, String officer) {
    List<Bad> all = new ArrayList<>();
    all.add(new Bad("POST", "/api/v1/ties", officer, "{\"identifiers\":" + quoted + "}"));
    for (String body :
        List.of(
            "{\"check\":" + quoted + "}",
            "{\"about\":" + quoted + ",\"act\":" + quoted + "}",
            "{\"disclosed\":[" + quoted + "],\"saidAt\":" + quoted + "}",
            "{\"purpose\":" + quoted + ",\"told\":" + quoted + "}",
            "{\"told\":[{\"scheme\":\"PHONE\",\"value\":" + quoted + "}]}",
            "{\"told\":[{\"scheme\":" + quoted + ",\"value\":" + quoted + "}]}",
            "{\"malicious\":" + quoted + "," + quoted + ":1}")) {
      all.add(new Bad("POST", INCIDENTS, clerk, body));
    }
    String end = "/api/v1/ties/" + url + "/end";
    all.add(new Bad("POST", end, clerk, "{\"reason\":" + quoted + "," + quoted + ":1}"));
    all.add(new Bad("POST", end, clerk, "{\"reason\":\"転居により、隣人ではなくなったため。\"}"));
    all.add(new Bad("GET", "/api/v1/ties/ends?cursor=" + url, clerk, null));
    String one = INCIDENTS + "/" + url;
    String step = "{\"outcome\":" + quoted + ",\"causes\":[" + quoted + "]}";
    all.add(new Bad("POST", one + "/steps/" + url, officer, step));
    all.add(new Bad("POST", INCIDENTS + "/inc_1/steps/CAUSE", officer, step));
    all.add(new Bad("POST", one + "/closure", officer, "{" + quoted + ":1}"));
    all.add(new Bad("POST", VERIFICATIONS, officer, "{" + quoted + ":1}"));
    for (String target : List.of(one, INCIDENTS + "?cursor=" + url, VERIFICATIONS + "/" + url)) {
      all.add(new Bad("GET", target, officer, null));
    }
    all.addAll(OversightRequests.bad(quoted, url, officer));
    return all;
  }
}
