package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.approval.OverdueReviews;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.ledger.Ledger;

/** An emergency was granted, and no manager has reviewed it in time. */
@ApplicationScoped
class ReviewOwed implements Detector {

  private final OverdueReviews overdue;
  private final Ledger ledger;

  ReviewOwed(OverdueReviews overdue, Ledger ledger) {
    this.overdue = overdue;
    this.ledger = ledger;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
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
                    1,
                    ledger.byReference(one.approval()).stream().toList()))
        .toList();
  }
}
