package jp.ward.guard.kernel;

import jp.ward.guard.ledger.Head;

class KernelKnowsTheLedger {
  Head head;
}
