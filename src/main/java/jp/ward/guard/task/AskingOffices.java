package jp.ward.guard.task;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.record.RecordedEntry;

/**
 * Whose a recorded check is: the office of the member of staff, or what answers for the machine.
 * Held by ExchangeStoryTest.
 */
@ApplicationScoped
class AskingOffices {

  private final Directory directory;

  AskingOffices(Directory directory) {
    this.directory = directory;
  }

  String of(RecordedEntry check) {
    return directory.systems().stream()
        .filter(one -> check.isOfMachine() && one.id().equals(check.system().upn()))
        .map(BatchSystem::office)
        .findFirst()
        .orElse(check.stored().office());
  }
}
