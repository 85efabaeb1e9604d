package jp.ward.guard.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.SealedItem;

/**
 * Reads a stored mark as it stands and as the newest identifier key makes it. Two stored marks are
 * compared at the newest depth alone: one that {@link MarkRotation} left behind meets none of those
 * that it carried on. Held by OlderMarksTest.
 */
final class StoredMarks {

  private StoredMarks() {}

  /** The mark, and beside it the newest where that is another; what is no mark stays as it is. */
  static List<KnownRef> of(KnownRef stored, Identities identities) {
    if (stored.depth() < 1 || stored.depth() >= identities.depth()) {
      return List.of(stored);
    }
    try {
      return List.of(stored, identities.atNewestDepth(stored));
    } catch (IllegalArgumentException e) { // not as the guard wrote it
      return List.of(stored);
    }
  }

  /** Whether a row of marks is one of these, or becomes one of them under the newest key. */
  static boolean isAmong(Map<String, Object> part, Set<String> asked, Identities identities) {
    return DoubtfulMeasure.ref(part).stream()
        .flatMap(ref -> of(ref, identities).stream())
        .anyMatch(ref -> asked.contains(ref.mark()));
  }

  /** Whether a measure holds one of these in the same way. */
  static boolean meet(SealedItem row, Set<String> asked, Identities identities) {
    return row.parts().stream().anyMatch(part -> isAmong(part, asked, identities));
  }
}
