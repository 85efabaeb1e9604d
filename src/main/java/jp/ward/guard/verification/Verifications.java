package jp.ward.guard.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Idempotency;
import jp.ward.guard.access.Posted;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/** Starts and shows verifications of the ledger. Held by VerificationTest. */
@ApplicationScoped
class Verifications {

  private static final int ACCEPTED = 202;

  /** A walker that was not seen for so long has died with its replica. */
  private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

  private final VerificationStore store;
  private final VerificationWalker walker;
  private final Idempotency idempotency;
  private final Ledger ledger;
  private final Clock clock;

  Verifications(
      VerificationStore store,
      VerificationWalker walker,
      Idempotency idempotency,
      Ledger ledger,
      Clock clock) {
    this.store = store;
    this.walker = walker;
    this.idempotency = idempotency;
    this.ledger = ledger;
    this.clock = clock;
  }

  static void requireAuditor(Caller caller) {
    if (!caller.may(Group.AUDITOR, Group.MANAGER)) {
      throw Refusal.forbidden(
          "Auditors and managers have the ledger verified: leave it to them."
              + " 台帳の検証は監査担当と管理職が行います。");
    }
  }

  /** Starts a walk, or finds the one that the same request started. */
  VerificationJson start(Posted posted) {
    String before =
        ledger.write(
            () -> posted.earlier(idempotency).map(Idempotency.Replay::createdId).orElse(null));
    if (before != null) {
      return read(before);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    VerificationOrder order = new VerificationOrder(Ids.next("ver", now), posted.caller(), now);
    if (!walker.reserve(order)) {
      throw Refusal.conflict(
          "A verification runs on this replica: wait for it, then repeat."
              + " 検証を実行中です。終わってからやり直してください。");
    }
    boolean kept = false;
    try {
      ledger.write(
          () -> {
            store.insert(order.id(), now);
            posted.remember(idempotency, ACCEPTED, order.id());
            return null;
          });
      kept = true;
    } finally {
      if (!kept) {
        walker.release();
      }
    }
    walker.begin();
    return read(order.id());
  }

  /** A verification as far as it has come. */
  VerificationJson read(String id) {
    if (!id.matches("ver_[0-9A-HJKMNP-TV-Z]{26}")) {
      throw Refusal.notFound();
    }
    VerificationRow row =
        QuarkusTransaction.requiringNew()
            .call(() -> store.findByIdOptional(id))
            .orElseThrow(Refusal::notFound);
    boolean unseen = row.seenAt == null || row.seenAt.isBefore(clock.instant().minus(DEAD_AFTER));
    if (row.status == VerificationStatus.RUNNING && unseen && !walker.walks(id)) {
      throw Refusal.gone(
          "The verification ended with its replica before it was done: post another."
              + " 検証は途中で終わりました。もう一度始めてください。");
    }
    return walker.current(VerificationJson.of(row));
  }
}
