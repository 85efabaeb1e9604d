package jp.ward.guard.policy;

import java.util.List;
import jp.ward.guard.decision.Column;

/** A single-hit table (単適合の決定表): every case of its columns must match exactly one row. */
record Table(String name, int line, List<Column> columns, List<Row> rows) {

  int cases() {
    return columns.stream().mapToInt(Column::size).reduce(1, (one, other) -> one * other);
  }

  /** The values of a case, one for each column. */
  int[] valuesOf(int index) {
    int[] values = new int[columns.size()];
    int rest = index;
    for (int i = columns.size() - 1; i >= 0; i--) {
      values[i] = rest % columns.get(i).size();
      rest /= columns.get(i).size();
    }
    return values;
  }
}
