package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.decision.Act;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.measure.MeasurePlaces;
import jp.ward.guard.record.RecordedEntry;

/**
 * Makes of each automatic answer that was stopped (自動応答不可) a task: answer by hand.
 *
 * <p>INVARIANT: the same question is one task as long as that is open. Held by ExchangeStoryTest.
 */
@ApplicationScoped
class TaskProjection implements Projection {

  private final TaskStore store;
  private final TaskMarks marks;
  private final MeasurePlaces places;
  private final Directory directory;
  private final AskingOffices asking;
  private final TaskNotices notices;

  TaskProjection(
      TaskStore store,
      TaskMarks marks,
      MeasurePlaces places,
      Directory directory,
      AskingOffices asking,
      TaskNotices notices) {
    this.store = store;
    this.marks = marks;
    this.places = places;
    this.directory = directory;
    this.asking = asking;
    this.notices = notices;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    items.stream()
        .filter(item -> item.isCheck() && item.isStopped() && item.stored().office() != null)
        .filter(item -> item.asCheck().question().act() == Act.EXCHANGE)
        .forEach(item -> offices(item).forEach((office, ward) -> add(item, office, ward)));
    store.flush();
  }

  private void add(RecordedEntry check, String office, String municipality) {
    String mark = marks.of(check.asCheck());
    if (store.isTaken(office, mark, check.entry(), check.at())) {
      return;
    }
    Optional<TaskRow> before = store.open(office, mark);
    if (before.isPresent()) {
      before.get().times++;
      before.get().lastAskedAt = check.at();
      return;
    }
    TaskRow row = new TaskRow();
    row.id = Ids.next("tsk", check.at());
    row.kind = TaskKind.ANSWER_BY_HAND;
    row.entry = check.entry();
    row.office = office;
    row.municipality = municipality;
    row.questionMark = mark;
    row.status = TaskStatus.OPEN;
    row.times = 1;
    row.raisedAt = check.at();
    row.lastAskedAt = check.at();
    store.persistAndFlush(row);
    notices.raised(row);
  }

  /**
   * Whose it is, with its municipality: the offices that keep the measures. A referred question
   * goes to the asker's own manager, whoever it is about (rule 29), and so does one in which nobody
   * was found.
   */
  private Map<String, String> offices(RecordedEntry check) {
    boolean isReferred = check.isReferred();
    Map<String, String> offices = new TreeMap<>();
    if (!isReferred) {
      places
          .of(Set.copyOf(check.measures()))
          .forEach(one -> offices.put(one.responsibleOffice(), one.municipality()));
    }
    if (offices.isEmpty()) {
      String office = asking.of(check);
      offices.put(office, directory.office(office).map(Office::municipality).orElse(""));
    }
    return offices;
  }
}
