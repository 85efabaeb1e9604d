package jp.ward.guard.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of the rules as it was signed, not yet proved.
 *
 * @param gist why it was changed (改正要旨)
 * @param from the first day on which it is in force (施行日), a day in the ward's zone
 * @param verdicts the tables whose strictest answer counts
 * @param scripts the table that chooses the words
 */
record DecisionTables(
    String file, String version, String gist, LocalDate from, List<Table> verdicts, Table scripts) {

  Stream<Table> all() {
    return Stream.concat(verdicts.stream(), Stream.of(scripts));
  }
}
