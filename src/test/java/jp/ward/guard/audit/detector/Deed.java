package jp.ward.guard.audit.detector;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.ledger.Stored;

/** What somebody did, as the ledger would hold it. */
record Deed(
    String kind,
    String actor,
    boolean system,
    String office,
    Instant at,
    String reference,
    String person,
    boolean protects,
    String act,
    String channel,
    String party,
    String verdict,
    String more) {

  static Deed check(String actor, String office, Instant at) {
    return new Deed(
        "CHECK", actor, false, office, at, null, "mark", false, "CONTACT", "PHONE", "SELF",
        "PERMIT", "");
  }

  static Deed of(String kind, String actor, String office, Instant at, String reference) {
    return new Deed(
        kind, actor, false, office, at, reference, null, false, null, null, null, null, "");
  }

  /** A request, and two votes ten and twenty minutes later. */
  static List<Deed> approved(String id, String office, Instant at, String officer, String manager) {
    String apr = "apr_" + id;
    return List.of(
        of("APPROVAL_REQUESTED", "s-asks", office, at, apr),
        of("APPROVAL_VOTED", officer, office, at.plusSeconds(600), apr)
            .with(",\"vote\":\"APPROVE\",\"status\":\"PENDING\""),
        of("APPROVAL_VOTED", manager, office, at.plusSeconds(1200), apr)
            .with(",\"vote\":\"APPROVE\",\"status\":\"APPROVED\""));
  }

  Deed with(String content) {
    return new Deed(
        kind, actor, system, office, at, reference, person, protects, act, channel, party, verdict,
        content);
  }

  Deed bySystem() {
    return new Deed(
        kind, actor, true, office, at, reference, person, protects, act, channel, party, verdict,
        more);
  }

  Deed about(String someone, boolean isProtected) {
    return new Deed(
        kind,
        actor,
        system,
        office,
        at,
        reference,
        someone,
        isProtected,
        act,
        channel,
        party,
        verdict,
        more);
  }

  Deed doing(String anAct, String aChannel, String aParty) {
    return new Deed(
        kind, actor, system, office, at, reference, person, protects, anAct, aChannel, aParty,
        verdict, more);
  }

  Deed answered(String aVerdict) {
    return new Deed(
        kind, actor, system, office, at, reference, person, protects, act, channel, party, aVerdict,
        more);
  }

  Deed later(int seconds) {
    return new Deed(
        kind,
        actor,
        system,
        office,
        at.plusSeconds(seconds),
        reference,
        person,
        protects,
        act,
        channel,
        party,
        verdict,
        more);
  }

  LedgerItem item(long entry) {
    return LedgerItem.of(
        new Stored(entry, at, kind, office, reference, json().getBytes(StandardCharsets.UTF_8)));
  }

  private String json() {
    if (!kind.equals("CHECK")) {
      return "{\"sub\":\"sub-%s\",\"upn\":\"%s\"%s}".formatted(actor, actor, more);
    }
    return """
        {"by":{"sub":"sub-%s","upn":"%s","isSystem":%s,"staff":null,"office":"%s"},
         "question":{"act":"%s","channel":"%s","purpose":"TAX_NOTICE","party":"%s",
          "verified":"NONE","destination":"NONE",
          "about":[{"identifiers":[{"scheme":"ATENA","marks":["%s"]}]}]},
         "measures":[%s],
         "answer":{"verdict":"%s","flags":[%s],"clearance":null}}"""
        .formatted(
            actor,
            actor,
            system,
            office,
            act,
            channel,
            party,
            person,
            protects ? "{\"id\":\"" + person + "\",\"version\":1}" : "",
            verdict,
            protects ? "\"ABOUT_PROTECTED_PERSON\"" : "");
  }
}
