package jp.ward.guard.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * A table whose rows carry a seal under the ledger key. What every column of the others is worth to
 * an attacker stands in ADR 0031. Held by SealedSourcesTest, SealedRegisterTest.
 */
public enum SealedTable {
  MEASURE("measure", "id", new Part("measure_identifier", "measure_id", "measureId")),
  APPROVAL("approval", "id", null),
  APPROVAL_SLOT("approval_slot", "id", null),
  APPROVAL_PERSON("approval_person", "id", null),
  CLEARANCE("clearance", "jti", null),
  HANDOVER("handover", "code", null),
  HANDOVER_CHECK("handover_check", "check_id", null),
  TIE_MARK("tie_mark", "id", null),
  TIE_END("tie_end", "id", null),
  FINDING("finding", "id", null),
  TASK("answer_task", "id", null),
  INCIDENT("incident", "id", null),
  INCIDENT_OFFICE("incident_office", "id", null),
  /** Moves every second beside the ledger, so the register's digest does not count it. */
  POSITION("audit_position", "id", null);

  /** The column of every sealed table that its own seal leaves out. */
  static final String SEAL = "seal";

  /**
   * A table whose rows are sealed together with the row that they belong to.
   *
   * @param parent the column that names that row
   * @param property the same as the entity calls it
   */
  record Part(String table, String parent, String property) {}

  private final String table;
  private final String key;
  private final Part part;

  SealedTable(String table, String key, Part part) {
    this.table = table;
    this.key = key;
    this.part = part;
  }

  /** The name in the database. */
  public String table() {
    return table;
  }

  /** The column of the primary key. */
  public String key() {
    return key;
  }

  Optional<Part> part() {
    return Optional.ofNullable(part);
  }

  /** Whether its rows count in the digest of the register. */
  boolean isCounted() {
    return this != POSITION;
  }

  static Optional<SealedTable> named(String table) {
    return Arrays.stream(values()).filter(one -> one.table.equals(table)).findFirst();
  }

  static Optional<SealedTable> withPart(String table) {
    return Arrays.stream(values())
        .filter(one -> one.part().filter(part -> part.table().equals(table)).isPresent())
        .findFirst();
  }
}
