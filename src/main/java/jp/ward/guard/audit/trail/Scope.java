package jp.ward.guard.audit.trail;

import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.web.Refusal;

/**
 * Whose entries a reader may see: a manager those of the offices of his own ward, an auditor all
 * (contract 4.1). Held by AuditStoryTest.
 *
 * @param municipality null for all
 */
public record Scope(String municipality) {

  public static Scope of(Caller caller) {
    if (caller.may(Group.AUDITOR)) {
      return new Scope(null);
    }
    if (caller.may(Group.MANAGER)) {
      return new Scope(caller.municipality());
    }
    throw Refusal.forbidden(
        "The audit is read by managers and auditors (groups): leave it to them."
            + " 監査は所属長と監査担当が行います。");
  }

  /** Refuses an office that is not of the own ward. */
  public void requireOffice(String office, Directory directory) {
    boolean own =
        municipality == null
            || directory.office(office).filter(one -> covers(one.municipality())).isPresent();
    if (!own) {
      throw Refusal.forbidden(
          "This office is not of your ward: name one of your own. 自区の所属を指定してください。");
    }
  }

  public boolean covers(String other) {
    return municipality == null || municipality.equals(other);
  }
}
