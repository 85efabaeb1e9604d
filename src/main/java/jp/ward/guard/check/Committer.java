package jp.ward.guard.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import jp.ward.guard.ledger.AnswerPath;
import jp.ward.guard.web.Refusal;
import org.jboss.logging.Logger;

/**
 * One thread that takes what waits and answers it in one transaction. It is never interrupted: H2
 * closes its file when a writing thread is. Nothing that is thrown ends it, and the guard is not
 * ready while it does not come round (src/docs/decisions/0035-ready-means-ready.md).
 */
@ApplicationScoped
class Committer implements AnswerPath {

  private static final Logger LOG = Logger.getLogger(Committer.class);
  private static final int MOST_QUESTIONS = 1_000;
  private static final int MOST_MARKS = 10_000;
  private static final int MOST_WAITING = 5_000;
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_800);

  /** The caller's budget is 2 s, whatever the database does meanwhile. */
  private static final long LONGEST_MILLIS = 1_900;

  private static final long LONGEST_ROUND_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final DisclosureCheck check;
  private final ReferenceChecks references;
  private final BlockingQueue<QueuedRequest> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread thread = new Thread(this::run, "guard-committer");
  private final LongSupplier nanos;
  private final LockedApprovals locked = new LockedApprovals();
  private volatile boolean open;
  private volatile long cameRound;

  @Inject
  Committer(DisclosureCheck check, ReferenceChecks references) {
    this(check, references, System::nanoTime);
  }

  Committer(DisclosureCheck check, ReferenceChecks references, LongSupplier nanos) {
    this.check = check;
    this.references = references;
    this.nanos = nanos;
  }

  void start(@Observes StartupEvent started) {
    open = true;
    cameRound = nanos.getAsLong();
    thread.start();
  }

  /** Answers what waits, then ends. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    open = false;
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  /**
   * Completes within 1.9 s, with the answer or with a {@link Refusal}: then nothing was answered.
   */
  CompletionStage<Answer> ask(CheckRequest question) {
    return queued(QueuedRequest.one(question, nanos.getAsLong()))
        .thenApply(answers -> answers.get(0));
  }

  /** Asks many questions of one request: all are answered or none. */
  CompletionStage<List<Answer>> askAll(List<CheckRequest> questions) {
    return queued(QueuedRequest.batch(questions, nanos.getAsLong()));
  }

  private CompletionStage<List<Answer>> queued(QueuedRequest waiting) {
    if (!open || !queue.offer(waiting)) {
      waiting.refuse(Refusal.unavailable());
    }
    return waiting
        .answers()
        .orTimeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(
            failed -> {
              throw failed instanceof Refusal refusal ? refusal : Refusal.unavailable();
            });
  }

  /** Throws where its thread has ended, or has not come back to its queue for five seconds. */
  @Override
  public void rehearse() {
    if (!thread.isAlive() || nanos.getAsLong() - cameRound > LONGEST_ROUND_NANOS) {
      throw new IllegalStateException("the committer does not come round");
    }
  }

  private void run() {
    while (open || !queue.isEmpty()) {
      try {
        cameRound = nanos.getAsLong();
        round();
      } catch (RuntimeException | Error untold) {
        LockSupport.parkNanos(PAUSE_NANOS); // there was no memory even to refuse and to log
      }
    }
  }

  private void round() {
    List<QueuedRequest> batch = new ArrayList<>();
    try {
      take(batch);
      if (!batch.isEmpty()) {
        answer(batch);
      }
    } catch (InterruptedException e) {
      LOG.warn("the committer does not stop for an interrupt");
    } catch (RuntimeException | Error failed) {
      batch.forEach(one -> one.refuse(Refusal.unavailable()));
      LOG.errorf("the committer goes on after %s", failed.getClass().getName());
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void take(List<QueuedRequest> batch) throws InterruptedException {
    QueuedRequest next = queue.poll(100, TimeUnit.MILLISECONDS);
    int questions = 0;
    int marks = 0;
    while (next != null) {
      if (!hasGone(next)) {
        batch.add(next); // first: what its questions throw must find it there
        questions += next.questions().size();
        marks += next.marks();
      }
      QueuedRequest following = queue.peek();
      boolean fits = following != null && !next.usesUp() && !following.usesUp();
      next = fits && questions < MOST_QUESTIONS && marks < MOST_MARKS ? queue.poll() : null;
    }
  }

  /** The caller no longer waits and takes silence as BLOCK: an entry would be about nothing. */
  private boolean hasGone(QueuedRequest waiting) {
    long now = nanos.getAsLong();
    if (now - waiting.since() > PATIENCE_NANOS || locked.areQuoted(waiting, now)) {
      waiting.refuse(Refusal.unavailable());
    }
    return waiting.answers().isDone();
  }

  private void answer(List<QueuedRequest> waiting) {
    List<QueuedRequest> batch = waiting;
    long begun = nanos.getAsLong();
    try {
      batch = references.known(waiting);
      if (batch.isEmpty()) {
        return;
      }
      List<CheckRequest> questions = new ArrayList<>();
      batch.forEach(one -> questions.addAll(one.questions()));
      List<Answer> answers = check.answer(questions);
      int from = 0;
      for (QueuedRequest one : batch) {
        int to = from + one.questions().size();
        one.answers().complete(List.copyOf(answers.subList(from, to)));
        from = to;
      }
    } catch (RuntimeException | Error failed) {
      locked.noteFailed(batch, begun, nanos.getAsLong());
      oneByOne(batch, failed);
    }
  }

  /** One poisoned question must not refuse its neighbours. */
  private void oneByOne(List<QueuedRequest> batch, Throwable failed) {
    LOG.errorf("a batch of %d was not answered: %s", batch.size(), failed.getClass().getName());
    if (batch.size() == 1) {
      batch.get(0).refuse(Refusal.unavailable());
      return;
    }
    for (QueuedRequest waiting : batch) {
      if (!hasGone(waiting)) { // a lost database costs its own time-out each time
        answer(List.of(waiting));
      }
    }
  }
}
