package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The reviews of emergencies that managers owe past their time (design 5). */
@ApplicationScoped
public class OverdueReviews {

  private final ApprovalStore store;

  OverdueReviews(ApprovalStore store) {
    this.store = store;
  }

  /** An approval that was not reviewed in time, and the office that asked for it. */
  public record Overdue(String approval, String office, String municipality) {

    /** Prints the office. */
    @Override
    public String toString() {
      return "review owed at " + office;
    }
  }

  @Transactional
  public List<Overdue> at(Instant now) {
    return store.list("reviewDue < ?1 and reviewedAt is null", now).stream()
        .map(row -> new Overdue(row.id, row.office, row.municipality))
        .toList();
  }
}
