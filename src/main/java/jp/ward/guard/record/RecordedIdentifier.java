package jp.ward.guard.record;

import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * An identifier as the ledger keeps it.
 *
 * @param numberedBy whose numbering a number belongs to, empty for other schemes: two numbers of
 *     one numbering are two people
 * @param marks keyed hashes, one for each identifier key there was
 */
public record RecordedIdentifier(Scheme scheme, String numberedBy, Set<String> marks) {

  public RecordedIdentifier {
    Parts.require(scheme, numberedBy);
    marks = Parts.marks(marks);
  }

  public static RecordedIdentifier of(IdentifierRef reference) {
    return new RecordedIdentifier(reference.scheme(), reference.numberedBy(), reference.exact());
  }

  /** Finds somebody; a bare name finds nobody. */
  boolean finds() {
    return scheme != Scheme.NAME;
  }

  /** The reference with which it was asked, as far as the ledger keeps it. */
  public IdentifierRef reference() {
    return new IdentifierRef(scheme, numberedBy, marks, marks);
  }

  /** Prints the scheme and nothing that could be looked up. */
  @Override
  public String toString() {
    return scheme + ":***";
  }
}
