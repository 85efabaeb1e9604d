package jp.ward.guard.ledger;

import java.util.List;
import java.util.Map;

/**
 * A row of a sealed table as one statement read it, with the rows that belong to it.
 *
 * @param values column name to value, without nulls and without the seal
 * @param parts the rows that are sealed with it, in the order of their ids
 * @param isGenuine whether the guard wrote exactly this
 */
public record SealedItem(
    SealedTable table,
    Object id,
    Map<String, Object> values,
    List<Map<String, Object>> parts,
    String seal,
    boolean isGenuine) {

  /** Prints which row it is and nothing of it. */
  @Override
  public String toString() {
    return table.table() + " " + id;
  }
}
