package jp.ward.guard.audit.detector;

import static jp.ward.guard.testing.ACheckRecord.aCheckRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.record.RecordedAsker;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.testing.ACheckRecord;

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

  RecordedEntry item(long entry) {
    byte[] content = kind.equals("CHECK") ? record().entry().content() : json();
    return RecordedEntry.of(new Stored(entry, at, kind, office, reference, content));
  }

  private byte[] json() {
    return "{\"v\":1,\"sub\":\"sub-%s\",\"upn\":\"%s\"%s}"
        .formatted(actor, actor, more)
        .getBytes(StandardCharsets.UTF_8);
  }

  private RecordedCheck record() {
    ACheckRecord record =
        aCheckRecord()
            .by(new RecordedAsker("sub-" + actor, actor, system, null, office))
            .asking(Act.valueOf(act), Channel.valueOf(channel), Party.valueOf(party))
            .about(person)
            .answered(Outcome.valueOf(verdict))
            .at(at);
    return (protects ? record.protectedBy(person) : record).build();
  }
}
