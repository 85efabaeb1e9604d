package jp.ward.guard.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.ward.guard.web.Refusal;

/**
 * Lets a few requests of each token through at a time; the others of the same token wait in line
 * without a thread, and nobody else waits for them
 * (src/docs/decisions/0079-a-place-among-the-callers-own.md).
 */
@ApplicationScoped
class Turns {

  /** After the body has arrived. */
  private static final int PRIORITY = RequestIds.BEFORE_EVERY_OTHER - 3;

  /** What anybody may read, and what costs nothing. */
  private static final Pattern OPEN = Pattern.compile("/q/.*|/openapi|/[.]well-known/.*");

  private static final int TOO_MANY = 429;
  private static final long MOMENT_MILLIS = 1_000;
  private static final int MOST_WAITING = 256;

  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  void register(@Observes Filters filters) {
    filters.register(this::arrive, PRIORITY);
  }

  private void arrive(RoutingContext request) {
    if (OPEN.matcher(String.valueOf(request.normalizedPath())).matches()) {
      request.next();
      return;
    }
    TurnKind kind = TurnKind.of(request.request());
    Turn turn = new Turn(request, kind, BodyBudget.caller(request) + kind);
    request.addEndHandler(any -> turn.answered());
    turn.begin();
  }

  /** The requests of one token and kind; changed inside the map's lock of its key only. */
  private static final class Line {
    private int running;
    private final Deque<Turn> waiting = new ArrayDeque<>();
  }

  private enum State {
    NEW,
    WAITING,
    RUNNING,
    ENDED
  }

  /** One request in its line. */
  private final class Turn {

    private final RoutingContext request;
    private final Context context;
    private final TurnKind kind;
    private final String key;
    private long timer = -1;
    private State state = State.NEW;

    private Turn(RoutingContext request, TurnKind kind, String key) {
      this.request = request;
      this.context = request.vertx().getOrCreateContext();
      this.kind = kind;
      this.key = key;
    }

    private void begin() {
      State[] first = {State.NEW}; // another thread may have called this one up by the next line
      lines.compute(
          key,
          (any, known) -> {
            Line line = queue(known == null ? new Line() : known);
            first[0] = state;
            return line;
          });
      if (first[0] == State.RUNNING) {
        request.next();
      } else if (first[0] == State.WAITING) {
        timer = request.vertx().setTimer(kind.patienceMillis(), any -> giveUp());
      } else {
        UnroutedProblems.answer(request, Refusal.rateLimited(1));
      }
    }

    private Line queue(Line line) {
      if (state == State.NEW && line.running < kind.atOnce()) {
        line.running++;
        state = State.RUNNING;
      } else if (state == State.NEW && line.waiting.size() < MOST_WAITING) {
        line.waiting.add(this);
        state = State.WAITING;
      }
      return line.running == 0 && line.waiting.isEmpty() ? null : line;
    }

    private void giveUp() {
      boolean[] waited = {false};
      lines.computeIfPresent(
          key,
          (any, line) -> {
            waited[0] = line.waiting.remove(this);
            state = waited[0] ? State.ENDED : state;
            return line;
          });
      if (waited[0]) {
        UnroutedProblems.answer(request, Refusal.rateLimited(1));
      }
    }

    /** Gives the place back; whoever sends on and on what is refused keeps it for a moment. */
    private void answered() {
      if (state == State.RUNNING && request.response().getStatusCode() == TOO_MANY) {
        request.vertx().setTimer(MOMENT_MILLIS, any -> end());
      } else {
        end();
      }
    }

    /** Gives the place to the next in line; further calls do nothing. */
    private void end() {
      Turn[] next = {null};
      lines.computeIfPresent(
          key,
          (any, line) -> {
            if (state == State.RUNNING) {
              line.running--;
              next[0] = line.waiting.poll();
              if (next[0] != null) {
                next[0].state = State.RUNNING;
                line.running++;
              }
            } else if (state == State.WAITING) {
              line.waiting.remove(this);
            }
            state = State.ENDED;
            return line.running == 0 && line.waiting.isEmpty() ? null : line;
          });
      request.vertx().cancelTimer(timer);
      if (next[0] != null) {
        next[0].goOn();
      }
    }

    private void goOn() {
      request.vertx().cancelTimer(timer);
      context.runOnContext(any -> request.next());
    }
  }
}
