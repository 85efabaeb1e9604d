package jp.ward.guard.kernel;

import java.util.Set;

/**
 * A floor, room or household (方) that an address names, as somebody asks with it: keyed marks only.
 *
 * @param named the marks that an address holds which names one of this kind, whichever it is
 * @param same the marks of which an address holds one where it may be this very one
 */
public record Dwelling(Set<String> named, Set<String> same) {

  public Dwelling {
    named = Set.copyOf(named);
    same = Set.copyOf(same);
  }

  /** Prints nothing that could be looked up. */
  @Override
  public String toString() {
    return "Dwelling:***";
  }
}
