package jp.ward.guard.kernel;

import jp.ward.guard.audit.Head;

class KernelKnowsTheLedger {
  Head head;
}
