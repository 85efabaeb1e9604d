package jp.ward.guard.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.audit.Stored;

/** Answers that were given, read again from the ledger; what is a stranger's is not there. */
@ApplicationScoped
class PastChecks {

  private final Ledger ledger;
  private final ObjectMapper json;

  /** The check looked up last, or the first entry of all: what is read in place of nothing. */
  private volatile long decoy = 1;

  PastChecks(Ledger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.json = json;
  }

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
      if (found.isEmpty() || !CheckRights.maySee(caller, by)) {
        throw Refusal.notFound();
      }
      ObjectNode answer = (ObjectNode) record.get("answer");
      answer.putObject("receipt").put("entry", stored.entry());
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException("entry " + stored.entry() + " is no check record", e);
    }
  }
}
