package jp.ward.guard.rules;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;

/** What design 4.3 withholds beside each verdict, told a second time. */
final class WithholdRetold {

  private WithholdRetold() {}

  static Set<Attribute> of(Imagined it, Definitions is, Outcome strictest) {
    if (is.somebodyUnfound) {
      return EnumSet.allOf(Attribute.class);
    }
    if (!is.isProtected || strictest == Outcome.PERMIT) {
      return Set.of();
    }
    if (strictest == Outcome.PERMIT_WITH_LIMITS && it.party() == Party.OFFICE) {
      return EnumSet.complementOf(EnumSet.of(Attribute.CASE_CONTENT)); // 8
    }
    if (strictest == Outcome.PERMIT_WITH_LIMITS) {
      return Set.of(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
    }
    return is.ownPapers && strictest == Outcome.DUAL_APPROVAL_REQUIRED
        ? EnumSet.complementOf(EnumSet.of(Attribute.NAME))
        : EnumSet.allOf(Attribute.class);
  }
}
