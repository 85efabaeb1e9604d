package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;

/**
 * Tells an office that a task waits, and nothing of what it is about. Held by TaskProjectionTest.
 */
@ApplicationScoped
class TaskNotices {

  private final Directory directory;
  private final Outbox outbox;

  TaskNotices(Directory directory, Outbox outbox) {
    this.directory = directory;
    this.outbox = outbox;
  }

  /** Who of the office can be told; its managers where nobody can, so that this is seen. */
  void raised(TaskRow row) {
    List<String> reached =
        row.kind.readers().stream()
            .map(Group::claim)
            .filter(role -> !directory.contactsAt(row.office, role).isEmpty())
            .toList();
    (reached.isEmpty() ? List.of(Group.MANAGER.claim()) : reached)
        .forEach(
            role ->
                outbox.tellUnlessWaiting(
                    NoticeKind.TASK_WAITING, row.office, role, row.id, row.raisedAt));
  }
}
