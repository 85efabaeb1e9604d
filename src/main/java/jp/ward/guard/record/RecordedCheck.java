package jp.ward.guard.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;

/**
 * A check as the ledger keeps it: who asked what in codes and keyed hashes, the situations that
 * were decided on, and what was answered. Written and read here alone, apart from what goes over
 * HTTP (src/docs/decisions/0083-the-record-of-a-check.md).
 *
 * @param v the version of this form
 * @param quoted the handover that was quoted; null where none was
 * @param reference the caller's own reference, or null
 * @param measures that protected somebody asked about
 * @param binding what an approval of it is bound to; null where none can be asked
 * @param approval the id of the approval that was quoted, or null
 */
public record RecordedCheck(
    int v,
    RecordedAsker by,
    RecordedQuestion question,
    RecordedQuote quoted,
    String reference,
    List<RecordedSituation> situations,
    List<BoundMeasure> measures,
    String policyHash,
    RecordedAnswer answer,
    String binding,
    String approval) {

  public RecordedCheck {
    Parts.require(by, question, policyHash, answer);
    situations = List.copyOf(situations);
    measures = List.copyOf(measures);
  }

  /** The entry that keeps it, found again by the id of the answer. */
  public Entry entry() {
    return new Entry(Kind.CHECK, by.office(), answer.id(), RecordForm.bytes(this));
  }

  /** Ids of the measures that protected somebody asked about. */
  public Set<String> measureIds() {
    return measures.stream().map(BoundMeasure::id).collect(Collectors.toSet());
  }

  /** Whether it was asked under fewer identifier keys than these. */
  public boolean isOlderThan(int depth) {
    return question.isOlderThan(depth);
  }

  /** Prints which check. */
  @Override
  public String toString() {
    return "check " + answer.id();
  }
}
