package jp.ward.guard.decision;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.Dwelling;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Tells rooms, floors and households of one block apart, for those asked about alone: where the
 * address given and the address held both name one and they differ, these are two places (rule 4a).
 *
 * <p>INVARIANT: whoever is held by several addresses is told apart from nobody, so that one more
 * address never makes a neighbour. Held by DwellingsTest.
 */
final class Dwellings {

  private Dwellings() {}

  /** The identifiers given without the addresses that surely are another dwelling than this. */
  static List<IdentifierRef> withoutOthers(List<IdentifierRef> given, List<KnownRef> held) {
    List<KnownRef> addresses = held.stream().filter(ref -> ref.scheme() == Scheme.ADDRESS).toList();
    if (addresses.stream().filter(KnownRef::whole).count() != 1) {
      return given;
    }
    Set<String> marks = addresses.stream().map(KnownRef::mark).collect(Collectors.toSet());
    return given.stream()
        .filter(one -> one.dwellings().stream().noneMatch(dwelling -> isOther(dwelling, marks)))
        .toList();
  }

  private static boolean isOther(Dwelling given, Set<String> held) {
    return !Collections.disjoint(given.named(), held) && Collections.disjoint(given.same(), held);
  }
}
