package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.audit.lookback.LookBackFind;
import jp.ward.guard.audit.lookback.LookBackFinds;
import jp.ward.guard.audit.trail.TrailRights;
import jp.ward.guard.record.RecordedEntry;

/**
 * What a task says may still be under way: of its own office, or for the officers of a measure.
 * Held by LookBackStoryTest.
 */
@ApplicationScoped
class UnderWay {

  /** The first of them; the disclosures of the measure have all. */
  private static final int MOST = 200;

  private final LookBackFinds lookBacks;
  private final TaskStore tasks;
  private final TrailRights sight;

  UnderWay(LookBackFinds lookBacks, TaskStore tasks, TrailRights sight) {
    this.lookBacks = lookBacks;
    this.tasks = tasks;
    this.sight = sight;
  }

  /** Needs a running transaction. */
  List<UnderWayJson> of(TaskRow row, RecordedEntry item) {
    return switch (row.kind) {
      case ANSWER_BY_HAND, WHO_IS_MEANT -> List.of();
      case STILL_UNDER_WAY -> List.of(UnderWayJson.of(item, row));
      case LOOK_BACK -> found(row);
    };
  }

  /** What came later than the end of this task has another. */
  private List<UnderWayJson> found(TaskRow row) {
    Instant until = row.closedAt == null ? row.lastAskedAt : row.closedAt;
    List<LookBackFind> finds = lookBacks.of(row.questionMark, row.raisedAt, until, MOST);
    Map<Long, RecordedEntry> items = sight.items(finds.stream().map(find -> find.entry()).toList());
    Map<String, TaskRow> ofOffices =
        tasks.list("id in ?1", finds.stream().map(find -> find.task()).toList()).stream()
            .collect(Collectors.toMap(task -> task.id, Function.identity()));
    return finds.stream()
        .filter(find -> items.containsKey(find.entry()) && ofOffices.containsKey(find.task()))
        .map(find -> UnderWayJson.of(items.get(find.entry()), ofOffices.get(find.task())))
        .toList();
  }
}
