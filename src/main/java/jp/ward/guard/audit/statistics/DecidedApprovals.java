package jp.ward.guard.audit.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedEntry;

/**
 * Follows approvals from their request to the vote that decides them. Held by OrdinaryWeekTest,
 * OwnTraceStoryTest.
 */
@ApplicationScoped
class DecidedApprovals implements Projection {

  private final EntityManager entities;
  private final Directory directory;
  private final StaffKeys staffKeys;

  DecidedApprovals(EntityManager entities, Directory directory, StaffKeys staffKeys) {
    this.entities = entities;
    this.directory = directory;
    this.staffKeys = staffKeys;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    for (RecordedEntry item : items) {
      if (item.isIntact() && item.is(Kind.APPROVAL_REQUESTED)) {
        requested(item);
      } else if (item.isIntact() && item.is(Kind.APPROVAL_VOTED)) {
        voted(item);
      }
    }
    entities.flush();
  }

  private void requested(RecordedEntry item) {
    if (entities.find(DecidedRow.class, item.stored().reference()) != null) {
      return;
    }
    DecidedRow row = new DecidedRow();
    row.approval = item.stored().reference();
    row.office = item.stored().office();
    row.municipality = directory.office(row.office).map(Office::municipality).orElse(null);
    row.requestedAt = item.at();
    entities.persist(row);
  }

  private void voted(RecordedEntry item) {
    DecidedRow row = entities.find(DecidedRow.class, item.stored().reference());
    if (row == null) {
      return;
    }
    String status = "" + item.word("status");
    if ("APPROVE".equals(item.word("vote"))) {
      TreeSet<String> all = new TreeSet<>(List.of(staffKeys.of(item.actor())));
      if (row.approvers != null) {
        all.addAll(List.of(row.approvers.split(" ")));
      }
      row.approvers = String.join(" ", all);
    }
    if (!status.equals("PENDING") && row.decidedAt == null) {
      row.decidedAt = item.at();
      row.decidedBy = item.entry();
      row.approved = status.equals("APPROVED");
    }
  }
}
