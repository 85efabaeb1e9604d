package jp.ward.guard.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.kernel.FieldProblem;

/**
 * A measure as every change of it is answered (contract 4.4): no identifier, always all keys.
 *
 * @param state the state as seen on the day of the answer
 * @param end the last day, null while provisional
 * @param extensionOpens the first day on which an extension is accepted, null while provisional
 * @param version the number in the ETag
 * @param warnings what was accepted and should be looked at again
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MeasureJson(
    String id,
    String reference,
    MeasureState state,
    LocalDate start,
    LocalDate end,
    LocalDate extensionOpens,
    long version,
    List<FieldProblem> warnings) {

  static MeasureJson of(MeasureRow row, LocalDate today, List<FieldProblem> warnings) {
    return new MeasureJson(
        row.id,
        row.reference,
        row.seen(today),
        row.startDate,
        row.endDate,
        row.extensionOpens(),
        row.version,
        warnings);
  }
}
