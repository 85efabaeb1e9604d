package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;

/** Keyed marks of members of staff, by which a table can be asked without naming anybody in it. */
@ApplicationScoped
public class PersonMarks {

  private final Keys keys;

  PersonMarks(Keys keys) {
    this.keys = keys;
  }

  /** One mark for each id; two persons are the same where they share one. */
  public Set<String> of(Person person) {
    return person.foldedIds().entrySet().stream()
        .map(
            id ->
                keys.bindingMac(
                    new Frame("approval/person/v1").text(id.getKey()).text(id.getValue())))
        .collect(Collectors.toSet());
  }
}
