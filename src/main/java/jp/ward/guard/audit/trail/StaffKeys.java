package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.access.Person;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;

/** Keyed marks of members of staff, so that an index groups by them and an address names nobody. */
@ApplicationScoped
public class StaffKeys {

  private final Keys keys;

  StaffKeys(Keys keys) {
    this.keys = keys;
  }

  /** The mark of the staff id; null for nobody. */
  public String of(Person person) {
    String id = person == null ? null : person.foldedIds().get("upn");
    return id == null ? null : keys.bindingMac(new Frame("audit/staff/v2").text(id));
  }
}
