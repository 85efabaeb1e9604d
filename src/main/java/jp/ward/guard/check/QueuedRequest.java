package jp.ward.guard.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.ward.guard.web.Refusal;

/**
 * Questions of one request that wait for the committer.
 *
 * @param isBatch whether they came as one of many
 * @param since {@link System#nanoTime()} when they began to wait
 */
record QueuedRequest(
    List<CheckRequest> questions,
    boolean isBatch,
    long since,
    CompletableFuture<List<Answer>> answers) {

  static QueuedRequest one(CheckRequest question, long since) {
    return new QueuedRequest(List.of(question), false, since, new CompletableFuture<>());
  }

  static QueuedRequest batch(List<CheckRequest> questions, long since) {
    return new QueuedRequest(questions, true, since, new CompletableFuture<>());
  }

  /** The path of a field of one of the questions, as the caller sent it. */
  String field(int question, String name) {
    return isBatch ? "checks[%d].%s".formatted(question, name) : name;
  }

  void refuse(Refusal refusal) {
    answers.completeExceptionally(refusal);
  }

  /** How much there is to look for in the register. */
  int marks() {
    return questions.stream().mapToInt(one -> one.marks().size()).sum();
  }

  /** Whether an approval may be used up: that has a transaction of its own (design 7). */
  boolean usesUp() {
    return questions.stream().anyMatch(one -> one.approval() != null);
  }
}
