package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.oversight.SummaryStore.StaffSum;

/** Who stands behind a key of the audit: as the ledger's newest entry of that key names him. */
@ApplicationScoped
class StaffNames {

  private final Sight sight;

  StaffNames(Sight sight) {
    this.sight = sight;
  }

  /** Staff ids by key; without those whose newest entry was destroyed. */
  Map<String, String> of(List<StaffSum> staff) {
    Map<Long, LedgerItem> newest = sight.items(staff.stream().map(StaffSum::newest).toList());
    Map<String, String> names = new HashMap<>();
    for (StaffSum one : staff) {
      LedgerItem item = newest.get(one.newest());
      if (item != null && item.actorId() != null) {
        names.put(one.count().word(), item.actorId());
      }
    }
    return names;
  }
}
