package jp.ward.guard.measure;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.access.Person;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * All measures in which a member of staff is named, and by whom, as they stood when read. Held by
 * BlindedSupervisorStoryTest, ConfirmedNamingStoryTest.
 */
public final class Namings {

  private final List<Naming> all;
  private final Function<String, IdentifierRef> staff;

  Namings(List<Naming> all, Identities identities) {
    this.all = List.copyOf(all);
    this.staff = id -> id == null || id.isBlank() ? null : identities.staff(id);
  }

  /**
   * Measures that keep them from their audit: an officer named them, or a second person confirmed
   * it.
   */
  public Set<String> firm() {
    return all.stream().filter(Naming::isFirm).map(Naming::measure).collect(Collectors.toSet());
  }

  /** Every measure that names them, on whoever's word: for what nobody needs to see of others. */
  public Set<String> everywhere() {
    return all.stream().map(Naming::measure).collect(Collectors.toSet());
  }

  /**
   * Whether this person, being no officer, named them anywhere: then all that this person does
   * stays in their sight, whatever the measure says (design 5). What an officer did stays hidden
   * from a party: it would tell them of their case.
   */
  public boolean isNamer(Person person) {
    if (all.isEmpty() || person == null) {
      return false;
    }
    IdentifierRef sub = staff.apply(person.sub());
    IdentifierRef upn = staff.apply(person.upn());
    return all.stream().anyMatch(one -> !one.byOfficer() && one.isBy(sub, upn));
  }

  /** Prints how many. */
  @Override
  public String toString() {
    return all.size() + " namings";
  }
}
