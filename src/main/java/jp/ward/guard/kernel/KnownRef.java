package jp.ward.guard.kernel;

/**
 * An identifier as the register holds it: one keyed mark.
 *
 * @param numberedBy the numbering to which the number belongs, 6 characters: the municipality that
 *     gave it, or the kind of a 登録番号; empty for other schemes
 * @param mark the keyed hash, base64url without padding
 * @param whole whether the mark stands for the whole identifier, or only for a part kept for
 *     doubtful matches (the block of an address, the name of a name with its date of birth)
 * @param depth how many identifier keys were wrapped around the value, from 1
 * @param confirmed whether a second person, or an officer's first registration, stands behind it:
 *     protection never asks for this, whatever loosens does (design 4.3)
 * @param confirmedByAnother whether somebody other than who entered it confirmed it, or two people
 *     granted it: never asked of a decision, only of who may read what others did about her
 */
public record KnownRef(
    Scheme scheme,
    String numberedBy,
    String mark,
    boolean whole,
    int depth,
    boolean confirmed,
    boolean confirmedByAnother) {

  /** A mark of which nobody says that a second person stands behind it. */
  public KnownRef(
      Scheme scheme, String numberedBy, String mark, boolean whole, int depth, boolean confirmed) {
    this(scheme, numberedBy, mark, whole, depth, confirmed, false);
  }

  /** A mark behind which only whoever entered it stands. */
  public KnownRef(Scheme scheme, String numberedBy, String mark, boolean whole, int depth) {
    this(scheme, numberedBy, mark, whole, depth, false);
  }

  /** This mark, confirmed or not. */
  public KnownRef confirmed(boolean by) {
    return new KnownRef(scheme, numberedBy, mark, whole, depth, by, confirmedByAnother);
  }

  /** This identifier with its mark wrapped up to a depth. */
  public KnownRef wrapped(String newer, int to) {
    return new KnownRef(scheme, numberedBy, newer, whole, to, confirmed, confirmedByAnother);
  }

  public boolean matches(IdentifierRef asked) {
    return asked.wide().contains(mark);
  }

  public boolean isExactly(IdentifierRef asked) {
    return whole && asked.exact().contains(mark);
  }

  /** Prints the scheme and nothing that could be looked up. */
  @Override
  public String toString() {
    return scheme + ":***";
  }
}
