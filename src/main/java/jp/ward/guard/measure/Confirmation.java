package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.ledger.RegisterWatch;
import jp.ward.guard.ledger.StateNotes;
import jp.ward.guard.web.Refusal;

/** Ends the strict side after a restored database: recorded first, then the note begins anew. */
@ApplicationScoped
class Confirmation {

  private final RegisterWatch watch;
  private final StateNotes notes;
  private final RegisterFreshness freshness;
  private final Identities identities;

  Confirmation(
      RegisterWatch watch, StateNotes notes, RegisterFreshness freshness, Identities identities) {
    this.watch = watch;
    this.notes = notes;
    this.freshness = freshness;
    this.identities = identities;
  }

  boolean holdsPersonalNumber(String reason) {
    return identities.holdsPersonalNumber(reason);
  }

  /** Returns the number of the entry; 409 when there is nothing to confirm. */
  long confirm(Caller officer, String reason) {
    if (!freshness.isStale()) {
      throw Refusal.conflict("The register is not stale: nothing to confirm. 確認は要りません。");
    }
    Map<String, Object> content = Entry.by(officer);
    content.put("cause", freshness.cause());
    content.put("reason", reason);
    long entry =
        watch
            .vouch(Entry.of(Kind.REGISTER_CONFIRMED, officer, null, content))
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "Rows of the register are not as the guard wrote them, and nobody can vouch"
                            + " for them: verify-ledger names them; restore the database from its"
                            + " backup. 開示ガードが書いたままでない行があります。データベースを控えから戻してください。"));
    notes.accept();
    freshness.confirm();
    return entry;
  }
}
