package jp.ward.guard.policy;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line of the file, from 1
 * @param cells for each column of the table the set of values that it takes, as bits
 * @param result the word of the result column: a verdict, {@code 定めなし}, or a script's code
 * @param steps codes of what leads on
 */
record Row(String id, int line, List<Long> cells, String result, List<String> steps, String basis) {

  boolean takes(int[] values) {
    for (int i = 0; i < values.length; i++) {
      if ((cells.get(i) >>> values[i] & 1L) == 0) {
        return false;
      }
    }
    return true;
  }
}
