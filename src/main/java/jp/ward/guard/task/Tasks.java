package jp.ward.guard.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.audit.lookback.LookBacks;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * What officers and managers do with the tasks of their office; each reading is recorded. Held by
 * ExchangeStoryTest, WhoIsMeantStoryTest.
 */
@ApplicationScoped
class Tasks {

  /** Steps of looking back that are done while somebody waits for the list. */
  private static final int STEPS_WHILE_WAITING = 5;

  private final Trail trail;
  private final TaskStore store;
  private final TaskRights rights;
  private final HandAnswers answers;
  private final NamedAgain named;
  private final LookBacks lookBacks;
  private final UnderWay underWay;
  private final Ledger ledger;

  Tasks(
      Trail trail,
      TaskStore store,
      TaskRights rights,
      HandAnswers answers,
      NamedAgain named,
      LookBacks lookBacks,
      UnderWay underWay,
      Ledger ledger) {
    this.trail = trail;
    this.store = store;
    this.rights = rights;
    this.answers = answers;
    this.named = named;
    this.lookBacks = lookBacks;
    this.underWay = underWay;
    this.ledger = ledger;
  }

  /** A page of the tasks of the reader's office. */
  TaskListJson list(Caller reader, TaskStatus status, String cursor, int limit) {
    requireReader(reader);
    readOn();
    String office = reader.office().code();
    Page<TaskRow> page =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Involvement involvement = rights.of(reader);
                  return Page.of(
                      (after, most) -> store.after(after, most, office, status),
                      row -> row.id,
                      Function.identity(),
                      row -> rights.maySee(reader, involvement, row),
                      cursor,
                      limit);
                });
    Map<String, Object> content = Entry.by(reader);
    content.put("tasks", page.items().stream().map(row -> row.id).toList());
    ledger.record(Entry.of(Kind.TASK_READ, reader, null, content));
    return new TaskListJson(page.items().stream().map(TaskSummaryJson::of).toList(), page.next());
  }

  /** One task, with the check to ask. */
  TaskJson read(Caller reader, String id) {
    requireReader(reader);
    readOn();
    return ledger.write(
        () -> {
          Involvement involvement = rights.of(reader);
          TaskRow row =
              store
                  .findByIdOptional(id)
                  .filter(one -> rights.maySee(reader, involvement, one))
                  .orElseThrow(Refusal::notFound);
          RecordedEntry check = check(row);
          TaskJson shown = shown(row, check);
          ledger.append(
              ledger.lock(), List.of(entry(Kind.TASK_READ, reader, row, check, Entry.by(reader))));
          return shown;
        });
  }

  /** Ends a task, once. */
  TaskJson complete(Caller reader, String id, TaskForm.Completion completion) {
    requireReader(reader);
    return ledger.write(
        () -> {
          TaskRow row =
              store
                  .locked(id)
                  .filter(one -> rights.mayComplete(reader, one))
                  .orElseThrow(Refusal::notFound);
          if (row.status != TaskStatus.OPEN) {
            throw Refusal.conflict("It is done: leave it. 対応済みです。");
          }
          requireEnd(row.kind, completion.outcome());
          RecordedEntry check = check(row);
          if (completion.outcome() == TaskOutcome.ANSWERED) {
            answers.require(row, check, completion.check());
          }
          List<TaskRow> ends = new ArrayList<>(List.of(row));
          if (completion.outcome() == TaskOutcome.NAMED) {
            named.require(row, check, completion.check());
            ends.addAll(store.openOf(row.kind, row.questionMark)); // the other office's, too
          }
          Head head = ledger.lock();
          Map<String, Object> content = Entry.by(reader);
          content.put("outcome", completion.outcome().name());
          content.put("check", completion.check());
          content.put("note", completion.note());
          long closed =
              ledger
                  .append(head, List.of(entry(Kind.TASK_CLOSED, reader, row, check, content)))
                  .get(0);
          ends.forEach(one -> one.end(completion.outcome(), head.now(), closed));
          return shown(row, check);
        });
  }

  /** What is due beside waits for the job: nobody's tasks are closed by it. */
  private void readOn() {
    trail.catchUp();
    try {
      lookBacks.run(STEPS_WHILE_WAITING);
    } catch (RuntimeException again) {
      // The job meets it within seconds, and says so each time until it is mended (FollowerJob).
    }
  }

  private TaskJson shown(TaskRow row, RecordedEntry check) {
    return TaskJson.of(row, check, underWay.of(row, check), closing(row));
  }

  private static void requireEnd(TaskKind kind, TaskOutcome outcome) {
    if (!kind.ends().contains(outcome)) {
      throw Refusal.invalid(
          "outcome",
          "for this task use one of "
              + kind.ends().stream().map(Enum::name).collect(Collectors.joining(" "))
              + " このタスクでは、いずれか1語にしてください。");
    }
  }

  private RecordedEntry check(TaskRow row) {
    return ledger.read(row.entry).map(RecordedEntry::of).orElseThrow(Refusal::notFound);
  }

  private RecordedEntry closing(TaskRow row) {
    return row.closedBy == null
        ? null
        : ledger.read(row.closedBy).map(RecordedEntry::of).orElse(null);
  }

  /** With whom and what it is about: an entry that names a task is kept from who is in the case. */
  private Entry entry(
      Kind kind, Caller reader, TaskRow row, RecordedEntry check, Map<String, Object> content) {
    content.put("entry", row.entry);
    if (row.kind == TaskKind.WHO_IS_MEANT) {
      content.put("handover", row.questionMark);
      content.put("asked", check.content().path("asked"));
      content.put("known", check.content().path("known"));
    } else {
      check.question().ifPresent(question -> content.put("question", question.written()));
    }
    content.put("measures", rights.measures(row, check));
    return Entry.of(kind, reader, row.id, content);
  }

  private static void requireReader(Caller reader) {
    if (!reader.may(Group.MEASURE_OFFICER, Group.MANAGER)) {
      throw Refusal.forbidden(
          "Tasks are handled by measure officers and managers (groups): leave it to them."
              + " タスクは支援措置責任者と管理職が扱います。");
    }
  }
}
