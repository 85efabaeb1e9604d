package jp.ward.guard.measure;

import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Telephone numbers, mailboxes and addresses that somebody was told who must not have them.
 *
 * @param schemes what sort was told; of a sort of which none is named any may have been
 * @param named those that whoever reported it could name
 */
public record ToldPlaces(Set<Scheme> schemes, List<IdentifierRef> named) {

  public ToldPlaces {
    schemes = Set.copyOf(schemes);
    named = List.copyOf(named);
  }

  public boolean isNothing() {
    return schemes.isEmpty();
  }

  boolean tellsAddress() {
    return schemes.contains(Scheme.ADDRESS);
  }

  List<IdentifierRef> named(Scheme scheme) {
    return named.stream().filter(one -> one.scheme() == scheme).toList();
  }

  /** Prints the sorts and no place. */
  @Override
  public String toString() {
    return "told " + schemes;
  }
}
