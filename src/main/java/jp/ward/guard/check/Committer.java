package jp.ward.guard.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.access.Refusal;
import org.jboss.logging.Logger;

/**
 * One thread that takes what waits and answers it in one transaction. It is never interrupted: H2
 * closes its file when a writing thread is.
 */
@ApplicationScoped
class Committer {

  private static final Logger LOG = Logger.getLogger(Committer.class);
  private static final int MOST_QUESTIONS = 1_000;
  private static final int MOST_MARKS = 10_000;
  private static final int MOST_WAITING = 5_000;
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_800);

  /** The caller's budget is 2 s, whatever the database does meanwhile. */
  private static final long LONGEST_MILLIS = 1_900;

  private final DisclosureCheck check;
  private final Quotations quotations;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread thread = new Thread(this::run, "guard-committer");
  private volatile boolean open;

  Committer(DisclosureCheck check, Quotations quotations) {
    this.check = check;
    this.quotations = quotations;
  }

  void start(@Observes StartupEvent started) {
    open = true;
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
  CompletionStage<AnswerJson> ask(Asked question) {
    return queued(Waiting.one(question, System.nanoTime())).thenApply(answers -> answers.get(0));
  }

  /** The same for many questions of one request: all are answered or none. */
  CompletionStage<List<AnswerJson>> askAll(List<Asked> questions) {
    return queued(Waiting.batch(questions, System.nanoTime()));
  }

  private CompletionStage<List<AnswerJson>> queued(Waiting waiting) {
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

  private void run() {
    while (open || !queue.isEmpty()) {
      try {
        List<Waiting> batch = take();
        if (!batch.isEmpty()) {
          answer(batch);
        }
      } catch (InterruptedException e) {
        LOG.warn("the committer does not stop for an interrupt");
      }
    }
  }

  private List<Waiting> take() throws InterruptedException {
    List<Waiting> batch = new ArrayList<>();
    Waiting next = queue.poll(100, TimeUnit.MILLISECONDS);
    int questions = 0;
    int marks = 0;
    while (next != null) {
      if (!hasGone(next)) {
        batch.add(next);
        questions += next.questions().size();
        marks += next.marks();
      }
      Waiting following = queue.peek();
      boolean fits = following != null && !next.usesUp() && !following.usesUp();
      next = fits && questions < MOST_QUESTIONS && marks < MOST_MARKS ? queue.poll() : null;
    }
    return batch;
  }

  /** The caller no longer waits and takes silence as BLOCK: an entry would be about nothing. */
  private static boolean hasGone(Waiting waiting) {
    if (System.nanoTime() - waiting.since() > PATIENCE_NANOS) {
      waiting.refuse(Refusal.unavailable());
    }
    return waiting.answers().isDone();
  }

  private void answer(List<Waiting> waiting) {
    List<Waiting> batch = waiting;
    try {
      batch = quotations.known(waiting);
      if (batch.isEmpty()) {
        return;
      }
      List<Asked> questions = new ArrayList<>();
      batch.forEach(one -> questions.addAll(one.questions()));
      List<AnswerJson> answers = check.answer(questions);
      int from = 0;
      for (Waiting one : batch) {
        int to = from + one.questions().size();
        one.answers().complete(List.copyOf(answers.subList(from, to)));
        from = to;
      }
    } catch (RuntimeException | Error failed) {
      oneByOne(batch, failed);
    }
  }

  /** One poisoned question must not refuse its neighbours. */
  private void oneByOne(List<Waiting> batch, Throwable failed) {
    LOG.errorf("a batch of %d was not answered: %s", batch.size(), failed.getClass().getName());
    if (batch.size() == 1) {
      batch.get(0).refuse(Refusal.unavailable());
      return;
    }
    for (Waiting waiting : batch) {
      if (!hasGone(waiting)) { // a lost database costs its own time-out each time
        answer(List.of(waiting));
      }
    }
  }
}
