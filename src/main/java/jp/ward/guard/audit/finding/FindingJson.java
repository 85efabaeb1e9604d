package jp.ward.guard.audit.finding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A finding as its reader sees it. Held by FindingStoryTest.
 *
 * @param office the office concerned, or null
 * @param staffKey the member of staff concerned, by whom entries can be listed; or null
 * @param measure the id of the measure concerned, for its officers; or null
 * @param evidence numbers of entries that the reader may see
 * @param threshold how many entries make one of it; 0 where no entry shows it
 */
record FindingJson(
    String id,
    FindingKind kind,
    FindingStatus status,
    String office,
    String staffKey,
    String measure,
    List<Long> evidence,
    int threshold,
    Instant raisedAt,
    Instant closedAt,
    String note) {

  static FindingJson of(FindingRow row, List<Long> evidence, String note) {
    return new FindingJson(
        row.id,
        row.kind,
        row.status,
        row.office,
        row.staff,
        row.kind.audience() == FindingKind.Audience.OFFICERS ? row.measure : null,
        evidence,
        row.needed,
        row.raisedAt,
        row.closedAt,
        note);
  }

  static List<Long> entries(String words) {
    return words == null || words.isEmpty()
        ? List.of()
        : Arrays.stream(words.split(" ")).map(Long::valueOf).toList();
  }

  /** Prints the id. */
  @Override
  public String toString() {
    return id;
  }
}
