package jp.ward.guard.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.ledger.SealedItem;

/**
 * One declared tie in keyed marks: whose it is, and to whom. Held by TieEndStoryTest,
 * EndedTieTamperingTest.
 *
 * @param staff marks of the member of staff who declared it
 * @param resident marks of the resident
 */
public record DeclaredTie(Set<String> staff, Set<String> resident) {

  /** Empty where there is none, and where a mark of it is not as the guard wrote it. */
  static Optional<DeclaredTie> of(List<SealedItem> marks) {
    return marks.isEmpty() || !marks.stream().allMatch(SealedItem::isGenuine)
        ? Optional.empty()
        : Optional.of(new DeclaredTie(marks(marks, true), marks(marks, false)));
  }

  private static Set<String> marks(List<SealedItem> all, boolean ofStaff) {
    return all.stream()
        .filter(one -> Boolean.TRUE.equals(one.values().get("of_staff")) == ofStaff)
        .map(one -> (String) one.values().get("mark"))
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
