package jp.ward.guard.approval;

import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;

/** Carries out what two people have granted, in the transaction of the last vote. */
public interface ReductionEffect {

  /** The name under which a reduction asks for this effect. */
  String name();

  /**
   * Takes the protection away. The approval is locked, the ledger's head is not yet; whatever is
   * thrown undoes the vote too.
   *
   * @param lastVoter who gave the last vote
   * @return what is to be recorded after the vote
   */
  List<Entry> apply(Granted granted, Caller lastVoter);

  /**
   * What was granted.
   *
   * @param measure the measure, still at this version
   * @param change what the reduction wrote when it asked
   */
  record Granted(String approval, String measure, long version, String change) {

    /** Prints nothing of the change. */
    @Override
    public String toString() {
      return "a granted reduction";
    }
  }
}
