package jp.ward.guard.audit.finding;

import jp.ward.guard.access.Caller;

/** Keeps findings of one kind from readers whom its subject doesn't allow to see them. */
public interface FindingVeto {

  /** Whether this reader may not see a finding of this kind about this. Needs a transaction. */
  boolean hides(FindingKind kind, String subject, Caller reader);
}
