package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.web.Refusal;

/**
 * Lets a caller repeat a POST that creates: {@code Idempotency-Key}, contract 4.5.
 *
 * <p>Caller, path and key name the request. Never for checks, batches and the AuthZEN face, whose
 * answers are not replayed. Held by TieStoryTest, RegisterStoryTest.
 */
@ApplicationScoped
public class Idempotency {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Duration KEPT = Duration.ofHours(24);

  private final IdempotencyStore store;
  private final Keys keys;
  private final Clock clock;

  @Inject
  Idempotency(IdempotencyStore store, Keys keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /** What the first request led to; its answer is rendered anew from the created id. */
  public record Replay(int status, String createdId) {}

  /**
   * What the same request led to in the last 24 hours.
   *
   * <p>Throws {@link Refusal}: invalid for a malformed key, conflict for another body under it.
   *
   * @param key the header as sent, {@code null} when it was not
   */
  public Optional<Replay> earlier(Caller caller, String path, String key, byte[] body) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<IdempotencyRow> row =
        requestMarks(caller, path, key).stream()
            .flatMap(mark -> store.since(mark, oldest()).stream())
            .findFirst();
    if (row.isPresent() && !row.get().bodyMark.equals(bodyMark(body))) {
      throw Refusal.conflict(
          HEADER
              + " was used for another body: take a new key for a new request."
              + " 同じキーで別の内容が送信済みです。新しいキーを使ってください。");
    }
    return row.map(found -> new Replay(found.status, found.createdId));
  }

  /**
   * Keeps what a request led to; belongs into the transaction that creates, before the ledger's
   * head is locked.
   *
   * <p>Throws {@link Refusal}, a conflict, when the same request ran at the same time and was
   * first.
   *
   * @param key the header as sent; {@code null} keeps nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remember(
      Caller caller, String path, String key, byte[] body, int status, String createdId) {
    if (key == null) {
      return;
    }
    for (String mark : requestMarks(caller, path, key)) {
      IdempotencyRow row = new IdempotencyRow();
      row.requestMark = mark;
      row.bodyMark = bodyMark(body);
      row.status = status;
      row.createdId = createdId;
      row.keptAt = clock.instant();
      if (!store.keep(row, oldest())) {
        throw Refusal.conflict(
            "The same "
                + HEADER
                + " is being handled: send it again for its answer."
                + " 同じキーを処理中です。もう一度送ってください。");
      }
    }
  }

  /** Deletes what is older than 24 hours. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetOld() {
    store.forget(oldest());
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }

  /** One for each id of the caller, by either of which the request is known again. */
  private List<String> requestMarks(Caller caller, String path, String key) {
    if (!KEY.matcher(key).matches()) {
      throw Refusal.invalid(
          HEADER, "Use 1 to 64 of A-Z a-z 0-9 . _ - 英数字と . _ - を1~64文字で指定してください。");
    }
    return caller.person().foldedIds().entrySet().stream()
        .map(id -> new Frame("idempotency/request/v1").text(id.getKey()).text(id.getValue()))
        .map(frame -> keys.bindingMac(frame.text(path).text(key)))
        .toList();
  }

  private String bodyMark(byte[] body) {
    return keys.bindingMac(new Frame("idempotency/body/v1").raw(body));
  }
}
