package jp.ward.guard.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;

/**
 * An approval as the contract has it: what the requester saw, how far it is, and no person. Held by
 * ApprovalStoryTest, ReductionStoryTest.
 *
 * @param office the office that asks, or that is responsible for the measure
 * @param measureReferences numbers of paper files, for officers of the responsible office alone
 * @param change what a reduction would take away; null for a check
 */
record ApprovalJson(
    String id,
    ApprovalKind kind,
    String check,
    String measure,
    ApprovalStatus status,
    String office,
    List<ConditionJson> conditions,
    List<VoteJson> votes,
    String reason,
    String reference,
    Collection<String> measureReferences,
    QuestionJson question,
    JsonNode change,
    Instant requestedAt,
    Instant expiresAt,
    Instant reviewDue,
    Instant reviewedAt,
    long version) {

  /** A place to fill; the office is null where it would tell where somebody lives. */
  record ConditionJson(String id, String role, String office, int needed, int filled) {}

  /** What was said, not by whom; the condition is null for a denial. */
  record VoteJson(String condition, VoteChoice vote, Instant at) {

    /** Prints what was said. */
    @Override
    public String toString() {
      return vote + " at " + at;
    }
  }

  /** From whom comes what is passed on, without any sign of who it is. */
  record OriginJson(String party, String office, String verified) {

    private static OriginJson of(CaseFile.AskedView asked) {
      return asked.origin() == null
          ? null
          : new OriginJson(asked.origin(), asked.originOffice(), asked.originVerified());
    }
  }

  /** One of those asked about, without any sign of who it is. */
  record PersonJson(Set<String> disclosing) {}

  /** The question as its requester stated it and saw it answered. */
  record QuestionJson(
      String verdict,
      Set<String> flags,
      Set<String> withhold,
      String act,
      String channel,
      String purpose,
      String urgency,
      String party,
      String office,
      String verified,
      String stated,
      String destination,
      OriginJson origin,
      DocumentJson document,
      int people,
      List<PersonJson> about,
      Set<String> disclosing) {

    private static QuestionJson of(CaseFile.AskedView asked) {
      return new QuestionJson(
          asked.verdict(),
          asked.flags(),
          asked.withhold(),
          asked.act(),
          asked.channel(),
          asked.purpose(),
          asked.urgency().name(),
          asked.party(),
          asked.office(),
          asked.verified(),
          asked.stated(),
          asked.destination(),
          OriginJson.of(asked),
          DocumentJson.of(asked.document()),
          asked.people().size(),
          asked.people().stream().map(PersonJson::new).toList(),
          asked.disclosing());
    }

    /** Prints the act. */
    @Override
    public String toString() {
      return act;
    }
  }

  static ApprovalJson of(
      Case seen, Caller reader, Collection<String> measureReferences, JsonNode change) {
    ApprovalRow row = seen.row();
    CaseFile.AskedView asked = seen.file().asked();
    boolean isCheck = row.kind == ApprovalKind.CHECK;
    return new ApprovalJson(
        row.id,
        row.kind,
        isCheck ? row.subject : null,
        isCheck ? null : row.subject,
        seen.approval().status(),
        row.office,
        seen.approval().slots().stream().map(slot -> condition(slot, seen, reader)).toList(),
        seen.approval().votes().stream()
            .map(vote -> new VoteJson(vote.slot(), vote.choice(), vote.at()))
            .toList(),
        seen.file().reason(),
        asked == null ? null : asked.reference(),
        measureReferences,
        asked == null ? null : QuestionJson.of(asked),
        change,
        row.requestedAt,
        seen.approval().expiresAt(),
        row.reviewDue,
        row.reviewedAt,
        row.version);
  }

  private static ConditionJson condition(Slot slot, Case seen, Caller reader) {
    return new ConditionJson(
        slot.id(),
        slot.role(),
        slot.officeFor(reader.municipality()),
        slot.needed(),
        seen.approval().filled(slot));
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
