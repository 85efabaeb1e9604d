package jp.ward.guard.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.web.Refusal;

/** Answers that were given, read again from the ledger; what is a stranger's is not there. */
@ApplicationScoped
class PastChecks {

  private final Ledger ledger;
  private final Conflicts conflicts;
  private final Identities identities;
  private final ObjectMapper json;

  /** The check looked up last, or the first entry of all: what is read in place of nothing. */
  private volatile long decoy = 1;

  PastChecks(Ledger ledger, Conflicts conflicts, Identities identities, ObjectMapper json) {
    this.ledger = ledger;
    this.conflicts = conflicts;
    this.identities = identities;
    this.json = json;
  }

  /**
   * INVARIANT: a manager who is part of the case, or tied to somebody in it, reads of it what is
   * read of nothing. Held by ConcernedManagerStoryTest.
   */
  @Transactional
  JsonNode read(Caller caller, String id) {
    Optional<Stored> found =
        id.matches("chk_[0-9A-Z]{26}")
            ? ledger.byReference(id).flatMap(ledger::read)
            : Optional.empty();
    // What is absent costs the same work as what is hidden, or the time would tell them apart.
    Stored stored = found.or(() -> ledger.read(decoy)).orElseThrow(Refusal::notFound);
    try {
      JsonNode record = json.readTree(stored.content());
      if (!stored.kind().equals(Kind.CHECK.name())) {
        throw Refusal.notFound();
      }
      decoy = stored.entry();
      AskedBy by = json.treeToValue(record.get("by"), AskedBy.class);
      boolean concerned = isConcerned(caller, record); // asked of everybody: it takes its time
      if (found.isEmpty() || !CheckRights.maySee(caller, by, concerned)) {
        throw Refusal.notFound();
      }
      ObjectNode answer = (ObjectNode) record.get("answer");
      answer.putObject("receipt").put("entry", stored.entry());
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException("entry " + stored.entry() + " is no check record", e);
    }
  }

  private boolean isConcerned(Caller caller, JsonNode record) throws IOException {
    PastQuestion past =
        PastQuestion.of(
            json.treeToValue(record.get("question"), CheckRecord.QuestionRecord.class),
            record.get("measures"),
            identities);
    AskedBy by = json.treeToValue(record.get("by"), AskedBy.class);
    Involvement involvement = conflicts.involvementOf(caller.person());
    boolean isConcerned =
        conflicts.concerns(
            involvement.own(), new CaseMarks(past.named(), past.about(), past.matched()));
    return isConcerned && !involvement.isNamedBy(by.person());
  }
}
