package jp.ward.guard.handover;

import java.util.List;
import java.util.function.Function;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;

class MarksAColleague {
  List<IdentifierRef> of(Identities identities, List<String> ids) {
    Function<String, IdentifierRef> marked = identities::staff;
    return ids.stream().map(marked).toList();
  }
}
