package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.measure.OwnCase;

/**
 * Who must not decide because he is in the case: a party, a colleague named in a measure, or
 * somebody tied to one of them.
 */
@ApplicationScoped
class Conflicts {

  private final Identities identities;
  private final OwnCase ownCase;

  Conflicts(Identities identities, OwnCase ownCase) {
    this.identities = identities;
    this.ownCase = ownCase;
  }

  /** Whether a member of staff is in the case, or tied to somebody who is. */
  boolean concerns(Caller caller, CaseFile file, List<MeasureSnapshot> measures) {
    Set<String> mine =
        ownCase.marksOf(List.of(identities.staff(caller.upn()), identities.staff(caller.sub())));
    return !Collections.disjoint(mine, file.everybody())
        || !Collections.disjoint(mine, everybodyIn(measures));
  }

  /** Marks of all persons of these measures, on either side. */
  static Set<String> everybodyIn(List<MeasureSnapshot> measures) {
    return OwnCase.everybodyIn(measures);
  }
}
