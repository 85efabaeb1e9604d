package jp.ward.guard.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.audit.RegisterFreshness;
import jp.ward.guard.audit.StateNotes;
import jp.ward.guard.identity.Identities;

/** Ends the strict side after a restored database: recorded first, then the note begins anew. */
@ApplicationScoped
class Confirmation {

  private final Ledger ledger;
  private final StateNotes notes;
  private final RegisterFreshness freshness;
  private final Identities identities;
  private final ObjectMapper json;

  Confirmation(
      Ledger ledger,
      StateNotes notes,
      RegisterFreshness freshness,
      Identities identities,
      ObjectMapper json) {
    this.ledger = ledger;
    this.notes = notes;
    this.freshness = freshness;
    this.identities = identities;
    this.json = json;
  }

  boolean holdsPersonalNumber(String reason) {
    return identities.holdsPersonalNumber(reason);
  }

  /** Returns the number of the entry; 409 when there is nothing to confirm. */
  long confirm(Caller officer, String reason) {
    if (!freshness.isStale()) {
      throw Refusal.conflict("The register is not stale: nothing to confirm. 確認は要りません。");
    }
    byte[] content = content(officer, reason);
    long entry =
        ledger
            .write(
                () ->
                    ledger.append(
                        ledger.lock(),
                        List.of(
                            new Entry(
                                Kind.REGISTER_CONFIRMED, officer.office().code(), null, content))))
            .get(0);
    notes.accept();
    freshness.confirm();
    return entry;
  }

  private byte[] content(Caller officer, String reason) {
    try {
      return json.writeValueAsBytes(
          Map.of(
              "sub", officer.sub(),
              "upn", officer.upn(),
              "cause", freshness.cause(),
              "reason", reason));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("four texts are always JSON", e);
    }
  }
}
