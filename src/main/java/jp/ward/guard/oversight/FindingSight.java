package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    // One of the same two approvers stands in the subject alone.
    boolean himself = concerns.staff().equals(row.staff) || row.subject.contains(concerns.staff());
    List<String> measures = row.measure == null ? List.of() : List.of(row.measure);
    return !himself && !concerns.touch(measures, Set.of()) && isEnough(row, concerns);
  }

  /** What he may see of the evidence. */
  List<Long> evidence(FindingRow row, Discretion.Concerns concerns) {
    return FindingJson.entries(row.evidence).stream()
        .filter(entry -> mayRead(entry, concerns))
        .toList();
  }

  private boolean isEnough(FindingRow row, Discretion.Concerns concerns) {
    int all = FindingJson.entries(row.evidence).size();
    int seen = evidence(row, concerns).size();
    return seen == all || seen >= row.needed;
  }

  private boolean mayRead(long entry, Discretion.Concerns concerns) {
    return store.findByIdOptional(entry).map(row -> sight.isOpen(row, concerns)).orElse(true);
  }
}
