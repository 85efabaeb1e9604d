package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/** An automatic answer was stopped, and nobody has answered by hand for too long. */
@ApplicationScoped
class TaskWaiting implements Detector {

  private final TaskStore store;
  private final Ledger ledger;
  private final FindingSettings settings;

  TaskWaiting(TaskStore store, Ledger ledger, FindingSettings settings) {
    this.store = store;
    this.ledger = ledger;
    this.settings = settings;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    return store.waitingSince(now.minus(settings.taskWaits())).stream()
        .map(this::suspicion)
        .toList();
  }

  /** The measure is nobody's to read there: it keeps the finding from those who are in the case. */
  private Suspicion suspicion(TaskRow task) {
    String measure =
        ledger
            .read(task.entry)
            .map(RecordedEntry::of)
            .flatMap(check -> check.measures().stream().findFirst())
            .orElse(null);
    return new Suspicion(
        FindingKind.TASK_WAITING,
        task.id,
        task.municipality,
        task.office,
        null,
        measure,
        1,
        List.of(task.entry));
  }
}
