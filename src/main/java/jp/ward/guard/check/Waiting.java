package jp.ward.guard.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Questions of one request that wait for the committer.
 *
 * @param since {@link System#nanoTime()} when they began to wait
 */
record Waiting(List<Asked> questions, long since, CompletableFuture<List<AnswerJson>> answers) {

  /** Whether an approval may be used up: that has a transaction of its own (design 7). */
  boolean usesUp() {
    return questions.stream().anyMatch(one -> one.approval() != null);
  }
}
