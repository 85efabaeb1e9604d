package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which findings a reader may see, whatever his role: none about himself or a case he is in. */
@ApplicationScoped
class FindingSight {

  private final IndexStore store;
  private final Sight sight;

  FindingSight(IndexStore store, Sight sight) {
    this.store = store;
    this.sight = sight;
  }

  boolean maySee(FindingRow row, Discretion.Concerns concerns) {
    return seen(row, concerns).isPresent();
  }

  /** What he may see of its evidence; empty where he may not see the finding. */
  Optional<List<Long>> seen(FindingRow row, Discretion.Concerns concerns) {
    // One of the same two approvers stands in the subject alone.
    boolean himself = concerns.staff().equals(row.staff) || row.subject.contains(concerns.staff());
    List<String> measures = row.measure == null ? List.of() : List.of(row.measure);
    if (himself || concerns.touch(measures, Set.of())) {
      return Optional.empty();
    }
    List<Long> all = FindingJson.entries(row.evidence);
    List<Long> open = all.stream().filter(entry -> mayRead(entry, concerns)).toList();
    boolean isEnough = open.size() == all.size() || open.size() >= row.needed;
    return isEnough ? Optional.of(open) : Optional.empty();
  }

  private boolean mayRead(long entry, Discretion.Concerns concerns) {
    return store.findByIdOptional(entry).map(row -> sight.isOpen(row, concerns)).orElse(true);
  }
}
