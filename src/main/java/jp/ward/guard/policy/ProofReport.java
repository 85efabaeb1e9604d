package jp.ward.guard.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was proved of a policy, shown by {@code GET /api/v1/policy}.
 *
 * @param situations how many situations all tables were held against the invariants together
 * @param took how long the whole verification took
 */
public record ProofReport(
    List<TableSize> tables,
    long situations,
    int examples,
    List<Sentence> invariants,
    Instant at,
    Duration took) {

  /** A table with the cases of its own columns, each matching exactly one of its rows. */
  public record TableSize(String name, List<String> columns, int rows, int cases) {}

  /** An invariant by its name, with its sentence in Japanese. */
  public record Sentence(String name, String sentence) {}

  public int rows() {
    return tables.stream().mapToInt(TableSize::rows).sum();
  }
}
