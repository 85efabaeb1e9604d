package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Nine of ten approvals of an office were given by the same two people. */
@ApplicationScoped
class SameTwo implements Detector {

  private static final Duration WINDOW = Duration.ofDays(30);

  private final EntityManager entities;
  private final FindingSettings settings;

  SameTwo(EntityManager entities, FindingSettings settings) {
    this.entities = entities;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    Map<String, List<DecidedRow>> byOffice =
        entities
            .createQuery(
                "from DecidedRow where approved = true and decidedAt >= :since order by decidedBy",
                DecidedRow.class)
            .setParameter("since", now.minus(WINDOW))
            .getResultStream()
            .collect(Collectors.groupingBy(row -> row.office));
    List<Suspicion> seen = new ArrayList<>();
    byOffice.forEach(
        (office, all) -> {
          Map<String, List<DecidedRow>> byPair =
              all.stream().collect(Collectors.groupingBy(row -> row.approvers));
          byPair.forEach(
              (pair, same) -> {
                if (same.size() >= settings.sameApprovers() && same.size() * 10 >= all.size() * 9) {
                  seen.add(suspicion(office, pair, same));
                }
              });
        });
    return seen;
  }

  private Suspicion suspicion(String office, String pair, List<DecidedRow> same) {
    return new Suspicion(
        FindingKind.SAME_TWO_APPROVERS,
        office + "/" + pair,
        same.get(0).municipality,
        office,
        null,
        null,
        settings.sameApprovers(),
        same.stream().map(row -> row.decidedBy).toList());
  }
}
