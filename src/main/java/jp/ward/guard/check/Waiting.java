package jp.ward.guard.check;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Questions of one request that wait for the committer.
 *
 * @param since {@link System#nanoTime()} when they began to wait
 */
record Waiting(List<Asked> questions, long since, CompletableFuture<List<AnswerJson>> answers) {}
