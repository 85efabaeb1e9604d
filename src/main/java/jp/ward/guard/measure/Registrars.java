package jp.ward.guard.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;

/** Who registered a measure, which the ledger knows and the register does not. */
@ApplicationScoped
class Registrars {

  /** Read in place of an absent entry, or the time would tell the two apart. */
  private static final long FIRST = 1;

  private final Ledger ledger;
  private final ObjectMapper json;

  Registrars(Ledger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.json = json;
  }

  /** Whether this person registered this measure; no once that content has been destroyed. */
  boolean isOf(Caller caller, String measure) {
    Optional<Stored> first = ledger.byReference(measure).flatMap(ledger::read);
    Optional<Stored> read = first.or(() -> ledger.read(FIRST));
    boolean isHis =
        read.map(this::content)
            .filter(by -> by.hasNonNull("sub") && by.hasNonNull("upn"))
            .map(by -> caller.isSamePersonAs(by.get("sub").asText(), by.get("upn").asText()))
            .orElse(false);
    return isHis && first.filter(Registrars::isRegistration).isPresent();
  }

  private static boolean isRegistration(Stored stored) {
    return stored.kind().equals(Kind.MEASURE_REGISTERED.name());
  }

  private JsonNode content(Stored stored) {
    try {
      return json.readTree(stored.content());
    } catch (IOException e) {
      throw new IllegalStateException("entry " + stored.entry() + " is no JSON", e);
    }
  }
}
