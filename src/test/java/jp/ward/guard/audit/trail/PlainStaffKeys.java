package jp.ward.guard.audit.trail;

import jp.ward.guard.access.Person;

/** Staff keys that are the staff ids themselves. */
public final class PlainStaffKeys extends StaffKeys {

  public PlainStaffKeys() {
    super(null);
  }

  @Override
  public String of(Person person) {
    return person == null ? null : person.upn();
  }
}
