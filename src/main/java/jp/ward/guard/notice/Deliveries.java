package jp.ward.guard.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.kernel.Ids;

/**
 * Delivers what is due: claims in a short transaction, sends outside of any, records in another.
 *
 * <p>A claim is a lease: who dies with it is followed by another when it ends, so a notice may come
 * twice and is never lost. One receiver is told one thing at a time. Held by OutboxJobTest.
 */
@ApplicationScoped
class Deliveries {

  /** Beyond the time-out: until the outcome is recorded. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int MOST_AT_ONCE = 16; // on each channel

  private final NoticeStore store;
  private final Writing writing;
  private final Senders senders;
  private final Directory directory;
  private final OutboxSettings settings;
  private final OutboxMeters meters;
  private final Clock clock;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final QuietReceivers quiet = new QuietReceivers();
  private final Executor worker =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "guard-notices");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean ended;

  Deliveries(
      NoticeStore store,
      Writing writing,
      Senders senders,
      Directory directory,
      OutboxSettings settings,
      OutboxMeters meters,
      Clock clock) {
    this.store = store;
    this.writing = writing;
    this.senders = senders;
    this.directory = directory;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** Begins what is due and does not wait for any of it. */
  synchronized void begin() {
    if (ended || senders.channels().isEmpty()) {
      return;
    }
    Instant now = now();
    List<Notice> due = new ArrayList<>();
    for (NoticeChannel channel : senders.channels()) {
      due.addAll(due(channel, now));
    }
    if (!due.isEmpty()) { // an idle outbox writes nothing
      due.sort(Comparator.comparing(Notice::id));
      claim(due, now).forEach(this::send);
    }
  }

  /** No new ones; what is under way and not recorded in time comes again. */
  void end() {
    ended = true;
  }

  boolean isIdle() {
    return busy.isEmpty();
  }

  private List<Notice> due(NoticeChannel channel, Instant now) {
    long free =
        MOST_AT_ONCE - busy.stream().filter(one -> one.startsWith(channel.name() + " ")).count();
    return QuarkusTransaction.requiringNew().call(() -> store.due(now, channel)).stream()
        .filter(one -> !busy.contains(one.receiver()) && !quiet.isQuiet(one, now))
        .limit(free)
        .toList();
  }

  private List<Notice> claim(List<Notice> due, Instant now) {
    String lease = Ids.next("lse", now);
    Instant until = now.plus(settings.timeout()).plus(GRACE);
    return writing.inTurn(
        () ->
            due.stream()
                .filter(one -> store.claim(one, lease, now, until))
                .map(one -> one.leased(lease))
                .toList());
  }

  private void send(Notice notice) {
    busy.add(notice.receiver());
    sent(notice)
        .orTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .handleAsync(
            (taken, failure) -> {
              keep(notice, failure);
              return null;
            },
            worker);
  }

  private CompletableFuture<Void> sent(Notice notice) {
    Sender sender = senders.on(notice.channel());
    try {
      return directory.contactsAt(notice.office(), notice.role()).stream()
          .filter(sender::reaches)
          .findFirst()
          .map((Contact contact) -> sender.send(notice, contact))
          .orElseGet(() -> CompletableFuture.failedFuture(new NotTaken(SendFault.NO_CONTACT)));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void keep(Notice notice, Throwable failure) {
    try {
      writing.inTurn(
          () -> {
            if (failure == null) {
              store.delivered(notice);
            } else {
              failed(notice, SendFault.of(failure), NotTaken.waitOf(failure));
            }
            return null;
          });
      meters.count(failure == null);
    } finally {
      busy.remove(notice.receiver());
    }
    if (failure == null) {
      begin(); // the receiver's next one
    }
  }

  private void failed(Notice notice, String fault, Duration wanted) {
    int failures = notice.attempts() + 1;
    Duration pause =
        new Pause(settings.firstPause(), settings.longestPause()).after(failures, Ids.bytes(1)[0]);
    NoticeState state = failures < settings.attempts() ? NoticeState.WAITING : NoticeState.DEAD;
    Instant next = now().plus(pause.compareTo(wanted) < 0 ? wanted : pause);
    if (!wanted.isZero()) {
      quiet.leave(notice, now().plus(wanted));
    }
    store.failed(
        notice,
        fault.equals(SendFault.NO_CONTACT) ? NoticeState.UNDELIVERABLE : state,
        next,
        fault);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
