package jp.ward.guard.audit.finding;

import jp.ward.guard.access.Caller;
import jp.ward.guard.conflict.Involvement;

/** Keeps findings of one kind from readers whom its subject doesn't allow to see them. */
public interface FindingVeto {

  /**
   * Whether this reader may not see a finding of this kind about this. Needs a transaction.
   *
   * @param involvement the reader's, as it was read for the whole page
   */
  boolean hides(FindingKind kind, String subject, Caller reader, Involvement involvement);
}
