package jp.ward.guard.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A committer whose questions throw, or whose database does not answer. */
@DisplayName("何が起きても答える手は止まらず、止まれば準備完了と言わない")
class CommitterTest {

  private static final Question NOTHING =
      new Question(
          Act.CONTACT,
          Channel.PHONE,
          "CERTIFICATE",
          List.of(),
          new Question.Recipient(
              Party.RELATIVE, List.of(), Stated.NONE, List.of(), null, true, Verified.NONE),
          new Question.Destination(DestinationKind.NONE, List.of()),
          Urgency.ROUTINE,
          new Question.Asker(List.of(), "14101-civil", false, false));

  private final AtomicLong turned = new AtomicLong();
  private final Answering answering = new Answering();
  private final Committer committer =
      new Committer(answering, new AllKnown(), () -> System.nanoTime() + turned.get());

  /** Answers nothing to no question, and what it is told to do otherwise. */
  private static final class Answering extends DisclosureCheck {
    private volatile Runnable before = () -> {};

    Answering() {
      super(null, null, null, null, null, null, null, null, null);
    }

    @Override
    List<Answer> answer(List<CheckRequest> waiting) {
      before.run();
      return List.of();
    }
  }

  private static final class AllKnown extends ReferenceChecks {
    AllKnown() {
      super(null, null);
    }

    @Override
    List<QueuedRequest> known(List<QueuedRequest> waiting) {
      return waiting;
    }
  }

  /** Questions that throw when they are looked at for the nth time in one way. */
  private static final class Poisoned extends AbstractList<CheckRequest> {
    private final String way;
    private final Throwable thrown;
    private int times;

    Poisoned(String way, int times, Throwable thrown) {
      this.way = way;
      this.times = times;
      this.thrown = thrown;
    }

    @Override
    public CheckRequest get(int index) {
      throw new IndexOutOfBoundsException();
    }

    @Override
    public int size() {
      look("size");
      return 0;
    }

    @Override
    public Stream<CheckRequest> stream() {
      look("stream");
      return Stream.of();
    }

    @Override
    public Object[] toArray() {
      look("toArray");
      return new Object[0];
    }

    private void look(String by) {
      if (by.equals(way) && --times <= 0) {
        CommitterTest.<RuntimeException>raise(thrown);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @BeforeEach
  void start() {
    committer.start(null);
  }

  @AfterEach
  void stop() throws InterruptedException {
    answering.before = () -> {};
    committer.stop(null);
  }

  static Stream<Arguments> poisons() {
    List<Throwable> thrown =
        List.of(
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new NoClassDefFoundError("a/b"),
            new ExceptionInInitializerError(),
            new AssertionError(),
            new IllegalStateException(),
            new NullPointerException());
    List<Arguments> all = new ArrayList<>();
    for (Throwable one : thrown) {
      all.add(Arguments.of("size", 1, one));
      all.add(Arguments.of("size", 2, one));
      all.add(Arguments.of("stream", 1, one));
      all.add(Arguments.of("toArray", 1, one));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("poisons")
  void what_a_question_throws_ends_nothing_but_itself(String way, int times, Throwable thrown)
      throws Exception {
    refused(committer.askAll(new Poisoned(way, times, thrown)));
    answered(committer.askAll(List.of()));
    assertDoesNotThrow(committer::rehearse);
  }

  @Test
  void a_hundred_poisons_in_a_row_leave_it_answering() throws Exception {
    List<CompletionStage<List<Answer>>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(committer.askAll(new Poisoned("toArray", 1, new OutOfMemoryError())));
    }
    for (CompletionStage<List<Answer>> one : all) {
      refused(one);
    }
    answered(committer.askAll(List.of()));
  }

  @Test
  void it_is_not_ready_while_an_answer_hangs_and_is_ready_again_afterwards() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    answering.before =
        () -> {
          begun.countDown();
          await(end);
        };
    CompletionStage<List<Answer>> hanging = committer.askAll(List.of());
    await(begun);
    assertDoesNotThrow(committer::rehearse, "for a moment it may");
    turned.addAndGet(TimeUnit.SECONDS.toNanos(6));
    assertThrows(IllegalStateException.class, committer::rehearse);
    end.countDown();
    answered(hanging);
    answered(committer.askAll(List.of()));
    assertDoesNotThrow(committer::rehearse);
  }

  @Test
  void it_is_not_ready_when_its_thread_has_ended() throws Exception {
    committer.stop(null);
    assertThrows(IllegalStateException.class, committer::rehearse);
  }

  @Test
  void who_quotes_an_approval_that_is_locked_is_refused_at_once_for_a_while() throws Exception {
    answering.before =
        () -> {
          turned.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_500)); // a lock was waited for
          throw new IllegalStateException();
        };
    refused(committer.askAll(quoting("apr_1")));
    answering.before = () -> {};
    refused(committer.askAll(quoting("apr_1")));
    answered(committer.askAll(quoting("apr_2")));
    answered(committer.askAll(List.of()));
    turned.addAndGet(TimeUnit.SECONDS.toNanos(6));
    answered(committer.askAll(quoting("apr_1")));
  }

  /** Questions of which nothing is known but what they quote; they count for none. */
  private static List<CheckRequest> quoting(String approval) {
    return new AbstractList<>() {
      @Override
      public CheckRequest get(int index) {
        throw new IndexOutOfBoundsException();
      }

      @Override
      public int size() {
        return 0;
      }

      @Override
      public Stream<CheckRequest> stream() {
        return Stream.of(CheckRequest.of(NOTHING, null, null, null, approval));
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answered(CompletionStage<List<Answer>> stage) throws Exception {
    assertEquals(List.of(), stage.toCompletableFuture().get(5, TimeUnit.SECONDS));
  }

  private static void refused(CompletionStage<List<Answer>> stage) {
    ExecutionException failed =
        assertThrows(
            ExecutionException.class, () -> stage.toCompletableFuture().get(5, TimeUnit.SECONDS));
    assertInstanceOf(Refusal.class, failed.getCause());
  }
}
