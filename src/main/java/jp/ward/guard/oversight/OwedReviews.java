package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.approval.OverdueReviews;

/** An emergency was granted, and no manager has reviewed it in time. */
@ApplicationScoped
class OwedReviews implements Detector {

  private final OverdueReviews overdue;

  OwedReviews(OverdueReviews overdue) {
    this.overdue = overdue;
  }

  @Override
  public List<Suspicion> look(Instant now) {
    return overdue.at(now).stream()
        .map(
            one ->
                new Suspicion(
                    FindingKind.REVIEW_OWED,
                    one.approval(),
                    one.municipality(),
                    one.office(),
                    null,
                    null,
                    0,
                    List.of()))
        .toList();
  }
}
