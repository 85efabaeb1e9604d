package jp.ward.guard.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.Entry;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.audit.Stored;
import jp.ward.guard.kernel.Ids;

/**
 * A check that can be asked approval for. Where the record of a check has no binding yet, a copy of
 * it is recorded with one, made of the question alone.
 */
public record BoundCheck(String id, String binding) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The check as it was answered. */
  public static BoundCheck of(Ledger ledger, String checkId) {
    return askedAt(ledger, checkId, null);
  }

  /** The same as if it had been answered then; always a copy. */
  public static BoundCheck askedAt(Ledger ledger, String checkId, Instant at) {
    try {
      Stored stored = ledger.byReference(checkId).flatMap(ledger::read).orElseThrow();
      ObjectNode record = (ObjectNode) JSON.readTree(stored.content());
      if (record.hasNonNull("binding") && at == null) {
        return new BoundCheck(checkId, record.get("binding").textValue());
      }
      String binding = "b" + (record.get("question") + "" + record.get("measures")).hashCode();
      String id = Ids.next("chk", stored.guardTime());
      record.put("binding", binding);
      ObjectNode answer = (ObjectNode) record.get("answer");
      answer.put("id", id);
      if (at != null) {
        answer.put("asOf", at.toString());
      }
      byte[] content = JSON.writeValueAsBytes(record);
      ledger.write(
          () ->
              ledger.append(
                  ledger.lock(), List.of(new Entry(Kind.CHECK, stored.office(), id, content))));
      return new BoundCheck(id, binding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
