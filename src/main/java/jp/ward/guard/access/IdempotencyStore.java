package jp.ward.guard.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The rows of {@link Idempotency}. */
@ApplicationScoped
class IdempotencyStore implements PanacheRepositoryBase<IdempotencyRow, String> {

  Optional<IdempotencyRow> since(String requestMark, Instant oldest) {
    Optional<IdempotencyRow> row = findByIdOptional(requestMark);
    // Detached, so that keep() can replace it in the same session.
    row.ifPresent(found -> getEntityManager().detach(found));
    return row.filter(found -> !found.keptAt.isBefore(oldest));
  }

  /** Returns false when the same request was kept by somebody else in the meantime. */
  boolean keep(IdempotencyRow row, Instant oldest) {
    // First what waits already, so that a clash below is a clash of this row.
    flush();
    delete("requestMark = ?1 and keptAt < ?2", row.requestMark, oldest);
    try {
      persistAndFlush(row);
      return true;
    } catch (ConstraintViolationException keptAlready) {
      return false;
    }
  }

  void forget(Instant oldest) {
    delete("keptAt < ?1", oldest);
  }
}
