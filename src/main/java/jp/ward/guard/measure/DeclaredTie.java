package jp.ward.guard.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.SealedItem;

/**
 * One declared tie in keyed marks, those of the newest depth too: whose it is, and to whom. Held by
 * TieEndStoryTest, EndedTieTamperingTest, OlderMarksTest.
 *
 * @param staff marks of the member of staff who declared it
 * @param resident marks of the resident
 */
public record DeclaredTie(Set<String> staff, Set<String> resident) {

  /** Empty where there is none, and where a mark of it is not as the guard wrote it. */
  static Optional<DeclaredTie> of(List<SealedItem> marks, Identities identities) {
    return marks.isEmpty() || !marks.stream().allMatch(SealedItem::isGenuine)
        ? Optional.empty()
        : Optional.of(
            new DeclaredTie(marks(marks, true, identities), marks(marks, false, identities)));
  }

  private static Set<String> marks(List<SealedItem> all, boolean ofStaff, Identities identities) {
    return all.stream()
        .filter(one -> Boolean.TRUE.equals(one.values().get("of_staff")) == ofStaff)
        .map(one -> TieStore.ref(one.values()))
        .flatMap(ref -> StoredMarks.of(ref, identities).stream())
        .map(KnownRef::mark)
        .collect(Collectors.toSet());
  }

  /** Whether this member of staff declared it, by either id. */
  public boolean isOf(Collection<IdentifierRef> person) {
    return person.stream().anyMatch(one -> one.exact().stream().anyMatch(staff::contains));
  }

  /** Prints nobody. */
  @Override
  public String toString() {
    return "a tie";
  }
}
