package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedEntry;

/**
 * Makes of a handover that was acknowledged for somebody else a task for both offices: find out who
 * is meant. The acknowledgement of the right person ends both.
 *
 * <p>INVARIANT: neither task says whom it is about. Held by WhoIsMeantStoryTest.
 */
@ApplicationScoped
class WrongAcknowledgements implements Projection {

  private final TaskStore store;
  private final Directory directory;
  private final TaskNotices notices;

  WrongAcknowledgements(TaskStore store, Directory directory, TaskNotices notices) {
    this.store = store;
    this.directory = directory;
    this.notices = notices;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    for (RecordedEntry item : items) {
      if (WrongAcknowledgement.is(item)) {
        WrongAcknowledgement wrong = WrongAcknowledgement.of(item);
        wrong.offices().forEach(office -> add(item, wrong.code(), office));
      } else if (item.is(Kind.HANDOVER_ACKNOWLEDGED)) {
        end(item);
      }
    }
    store.flush();
  }

  private void add(RecordedEntry item, String code, String office) {
    if (store.isTaken(office, code, item.entry(), item.at())) {
      return;
    }
    Optional<TaskRow> before = store.open(office, code);
    if (before.isPresent()) {
      before.get().times++;
      before.get().lastAskedAt = item.at();
      return;
    }
    TaskRow row = new TaskRow();
    row.id = Ids.next("tsk", item.at());
    row.kind = TaskKind.WHO_IS_MEANT;
    row.entry = item.entry();
    row.office = office;
    row.municipality = directory.office(office).map(Office::municipality).orElse("");
    row.questionMark = code;
    row.status = TaskStatus.OPEN;
    row.times = 1;
    row.raisedAt = item.at();
    row.lastAskedAt = item.at();
    store.persistAndFlush(row);
    notices.raised(row);
  }

  private void end(RecordedEntry acknowledged) {
    for (TaskRow row : store.openOf(TaskKind.WHO_IS_MEANT, acknowledged.stored().reference())) {
      row.end(TaskOutcome.NAMED, acknowledged.at(), acknowledged.entry());
    }
  }
}
