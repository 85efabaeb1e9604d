package jp.ward.guard.directory;

import jp.ward.guard.policy.ProofReport;

class DirectoryKnowsThePolicy {
  ProofReport proof;
}
