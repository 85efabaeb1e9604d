package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.disclosure.Disclosure;
import jp.ward.guard.audit.lookback.LookBackListener;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.Ids;

/**
 * Makes tasks of what may still be under way: one for the officers of the measure, who see by
 * office and reference what there is, and one for each office about each of its own checks, which
 * tells it no more than an answer would. Held by LookBackStoryTest.
 */
@ApplicationScoped
class LookBackTasks implements LookBackListener {

  private final TaskStore tasks;
  private final TaskNotices notices;
  private final AskingOffices asking;
  private final Directory directory;

  LookBackTasks(TaskStore tasks, TaskNotices notices, AskingOffices asking, Directory directory) {
    this.tasks = tasks;
    this.notices = notices;
    this.asking = asking;
    this.directory = directory;
  }

  @Override
  public Map<Long, String> raise(
      MeasureSnapshot measure, long change, List<Disclosure> found, Instant now) {
    Map<Long, String> raised = new LinkedHashMap<>();
    found.forEach(one -> raised.put(one.row().entry(), ofOffice(one, now).id));
    for (String office : officersOf(measure)) {
      ofOfficers(office, measure.id(), change, found.size(), now);
    }
    tasks.flush();
    return raised;
  }

  private Set<String> officersOf(MeasureSnapshot measure) {
    return new TreeSet<>(
        directory
            .office(measure.responsibleOffice())
            .map(directory::officersFor)
            .orElse(Set.of(measure.responsibleOffice())));
  }

  /** The task of the office that asked; the same for each measure that protects her. */
  private TaskRow ofOffice(Disclosure one, Instant now) {
    String office = asking.of(one.item());
    return tasks
        .about(TaskKind.STILL_UNDER_WAY, office, one.row().reference())
        .orElseGet(
            () -> {
              TaskRow row = row(TaskKind.STILL_UNDER_WAY, office, one.row().reference(), now);
              row.entry = one.row().entry();
              row.times = 1;
              return told(row);
            });
  }

  private void ofOfficers(String office, String measure, long change, int more, Instant now) {
    TaskRow row =
        tasks
            .open(office, measure)
            .orElseGet(
                () -> {
                  TaskRow first = row(TaskKind.LOOK_BACK, office, measure, now);
                  first.entry = change;
                  return told(first);
                });
    row.times += more;
    row.lastAskedAt = now;
  }

  private TaskRow row(TaskKind kind, String office, String mark, Instant now) {
    TaskRow row = new TaskRow();
    row.id = Ids.next("tsk", now);
    row.kind = kind;
    row.office = office;
    row.municipality = directory.office(office).map(Office::municipality).orElse("");
    row.questionMark = mark;
    row.status = TaskStatus.OPEN;
    row.raisedAt = now;
    row.lastAskedAt = now;
    return row;
  }

  private TaskRow told(TaskRow row) {
    tasks.persist(row);
    notices.raised(row);
    return row;
  }
}
