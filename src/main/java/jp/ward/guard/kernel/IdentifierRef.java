package jp.ward.guard.kernel;

import java.util.List;
import java.util.Set;

/**
 * An identifier as somebody asks with it: keyed marks only, nothing of the value.
 *
 * @param numberedBy the numbering to which the number belongs, 6 characters: the municipality that
 *     gave it, or the kind of a 登録番号; empty for other schemes
 * @param exact the marks that a stored mark must equal to be the same identifier, one for each
 *     wrapping depth still present
 * @param wide the marks that count as the same on doubt (the same block of an address); holds
 *     {@code exact}
 * @param near the marks under which the limits count it: spellings that would find the same person
 *     share one of them (the block, the name with short vowels); holds {@code exact}
 * @param dwellings the floor, room and household that an address names, as far as it does
 */
public record IdentifierRef(
    Scheme scheme,
    String numberedBy,
    Set<String> exact,
    Set<String> wide,
    Set<String> near,
    List<Dwelling> dwellings) {

  public IdentifierRef {
    exact = Set.copyOf(exact);
    wide = Set.copyOf(wide);
    near = Set.copyOf(near);
    dwellings = List.copyOf(dwellings);
  }

  /** Stands for what names no dwelling. */
  public IdentifierRef(
      Scheme scheme, String numberedBy, Set<String> exact, Set<String> wide, Set<String> near) {
    this(scheme, numberedBy, exact, wide, near, List.of());
  }

  /** Stands for what is not counted by other spellings. */
  public IdentifierRef(Scheme scheme, String numberedBy, Set<String> exact, Set<String> wide) {
    this(scheme, numberedBy, exact, wide, exact);
  }

  /** Prints the scheme and nothing that could be looked up. */
  @Override
  public String toString() {
    return scheme + ":***";
  }
}
