package jp.ward.guard.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;

/** A check that can be asked approval for, with what an approval of it is bound to. */
public record BoundCheck(String id, String binding) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The check as it was answered. */
  public static BoundCheck of(Ledger ledger, String checkId) {
    return new BoundCheck(checkId, record(stored(ledger, checkId)).get("binding").textValue());
  }

  /** A copy of the check, as if it had been answered then. */
  public static BoundCheck askedAt(Ledger ledger, String checkId, Instant at) {
    Stored stored = stored(ledger, checkId);
    ObjectNode record = record(stored);
    String id = Ids.next("chk", stored.guardTime());
    ((ObjectNode) record.get("answer")).put("id", id).put("asOf", at.toString());
    byte[] content = record.toString().getBytes(StandardCharsets.UTF_8);
    ledger.write(
        () ->
            ledger.append(
                ledger.lock(), List.of(new Entry(Kind.CHECK, stored.office(), id, content))));
    return new BoundCheck(id, record.get("binding").textValue());
  }

  private static Stored stored(Ledger ledger, String checkId) {
    return ledger.byReference(checkId).flatMap(ledger::read).orElseThrow();
  }

  private static ObjectNode record(Stored stored) {
    try {
      return (ObjectNode) JSON.readTree(stored.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
