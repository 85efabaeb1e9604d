package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.directory.Directory;

/**
 * Whose a recorded check is: the office of the member of staff, or what answers for the machine.
 */
@ApplicationScoped
public class AskingOffices {

  private final Directory directory;

  AskingOffices(Directory directory) {
    this.directory = directory;
  }

  public String of(LedgerItem check) {
    boolean isMachine = check.system() != null && !check.content().at("/by/staff").isTextual();
    return directory.systems().stream()
        .filter(one -> isMachine && one.id().equals(check.content().at("/by/upn").asText()))
        .map(BatchSystem::office)
        .findFirst()
        .orElse(check.stored().office());
  }
}
