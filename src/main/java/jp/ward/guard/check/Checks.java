package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Limits;
import jp.ward.guard.web.Refusal;

/**
 * Where every face asks: HTTP today, screenings, AuthZEN and the pages later. A face reads what it
 * was sent, makes a request of it and writes the answer in its own form; whether the caller may ask
 * and how often, the decision, the record and the time that it may take are the same for all. Held
 * by BadCallerStoryTest, LimitsStoryTest and PastCheckStoryTest.
 */
@ApplicationScoped
public class Checks {

  /** What one batch may look for in the register while everybody else waits. */
  private static final int MOST_MARKS = 30_000;

  private final Limits limits;
  private final Committer committer;
  private final PastChecks past;

  Checks(Limits limits, Committer committer, PastChecks past) {
    this.limits = limits;
    this.committer = committer;
    this.past = past;
  }

  /**
   * Refuses whoever may not ask at all, or has no room left for so many questions: before anything
   * of them is read.
   */
  public void requireRoom(Caller caller, int questions) {
    AskerForm.requireMayAsk(caller);
    limits.requireRoom(caller, questions);
  }

  /**
   * Completes within 1.9 s, with the answer or with a {@link Refusal}: then nothing was answered.
   */
  public CompletionStage<Answer> ask(CheckRequest asked) {
    limits.spend(asked.asker().caller(), List.of(asked.inquiry()));
    return committer.ask(asked);
  }

  /** Asks many questions of one caller: all are answered, in their order, or none. */
  public CompletionStage<List<Answer>> askAll(Caller caller, List<CheckRequest> questions) {
    if (questions.stream().mapToInt(one -> one.marks().size()).sum() > MOST_MARKS) {
      throw Refusal.tooLarge(
          "checks: too many identifiers in one batch: send fewer questions at a time."
              + " 一括の識別子が多すぎます。分けて送ってください。");
    }
    limits.spend(caller, questions.stream().map(CheckRequest::inquiry).toList());
    return committer.askAll(questions);
  }

  /** The answer again, for the staff who asked and their manager. */
  public Answer again(Caller caller, String id) {
    return past.read(caller, id);
  }
}
