package jp.ward.guard.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.web.Refusal;

/** The reporter's own check, read back from the ledger. */
@ApplicationScoped
class IncidentChecks {

  private static final long FIRST = 1;

  private final Ledger ledger;
  private final ObjectMapper json;

  IncidentChecks(Ledger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.json = json;
  }

  /** His own check, also one that a system asked in his name; another's is absent. */
  IncidentCheck own(Caller caller, String id) {
    Optional<Stored> found =
        id.matches("chk_[0-9A-Z]{26}")
            ? ledger.byReference(id).flatMap(ledger::read)
            : Optional.empty();
    // What is absent costs the same work as what is hidden, or the time would tell them apart.
    Stored stored = found.or(() -> ledger.read(FIRST)).orElseThrow(Refusal::notFound);
    if (!stored.kind().equals(Kind.CHECK.name())) {
      throw Refusal.notFound();
    }
    try {
      IncidentCheck check = IncidentCheck.of(json.readTree(stored.content()));
      if (found.isEmpty() || !check.isOf(caller.person())) {
        throw Refusal.notFound();
      }
      return check;
    } catch (IOException e) {
      throw new IllegalStateException("entry " + stored.entry() + " is no check record", e);
    }
  }
}
