package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.lookback.LookBackFinds;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.measure.MeasureFiles;
import jp.ward.guard.record.RecordedEntry;

/**
 * Ends the tasks of looking back for a measure that two people have rejected: what it was looked
 * back for was never so. A task that another measure asks for stays. Held by
 * LookBackAloneStoryTest.
 */
@ApplicationScoped
class LookBackEnds implements Projection {

  private final LookBackFinds finds;
  private final TaskStore tasks;
  private final MeasureFiles files;

  LookBackEnds(LookBackFinds finds, TaskStore tasks, MeasureFiles files) {
    this.finds = finds;
    this.tasks = tasks;
    this.files = files;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    items.stream().filter(LookBackEnds::isRejection).forEach(this::end);
  }

  private static boolean isRejection(RecordedEntry item) {
    return item.is(Kind.MEASURE_CHANGED)
        && item.stored().reference() != null
        && "REJECT".equals(item.change().reduction());
  }

  private void end(RecordedEntry rejection) {
    String measure = rejection.stored().reference();
    tasks.openOf(TaskKind.LOOK_BACK, measure).forEach(task -> end(task, rejection));
    for (String id : new TreeSet<>(finds.tasksOf(measure))) {
      Set<String> others = new TreeSet<>(finds.measuresOf(id));
      others.remove(measure);
      if (!files.protects(others)) {
        tasks
            .locked(id)
            .filter(task -> task.status == TaskStatus.OPEN)
            .ifPresent(task -> end(task, rejection));
      }
    }
    tasks.flush();
  }

  private static void end(TaskRow task, RecordedEntry rejection) {
    task.end(TaskOutcome.NOT_NEEDED, rejection.at(), rejection.entry());
  }
}
