package jp.ward.guard.audit.finding;

import java.util.List;

/**
 * What a detector saw.
 *
 * @param subject what tells it from another of its kind: ids, keys, days; nobody's name
 * @param municipality whose managers or officers look
 * @param office the office concerned, or null
 * @param staff the key of the member of staff concerned, or null
 * @param measure the id of the measure concerned, or null
 * @param needed how many entries make one of it
 * @param evidence the entries, in order; of a state that no entry shows (a measure that ran out)
 *     none
 */
public record Suspicion(
    FindingKind kind,
    String subject,
    String municipality,
    String office,
    String staff,
    String measure,
    int needed,
    List<Long> evidence) {

  public Suspicion {
    evidence = evidence.stream().sorted().distinct().toList();
  }

  /** Prints its kind. */
  @Override
  public String toString() {
    return kind.name();
  }
}
