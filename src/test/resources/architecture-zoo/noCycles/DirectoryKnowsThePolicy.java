package jp.ward.guard.directory;

import jp.ward.guard.policy.Proof;

class DirectoryKnowsThePolicy {
  Proof proof;
}
