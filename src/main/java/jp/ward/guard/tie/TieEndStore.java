package jp.ward.guard.tie;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.ledger.SealedRows;
import jp.ward.guard.ledger.SealedTable;

/** The rows of ends that wait. One that is not as the guard wrote it is absent, and reported. */
@ApplicationScoped
class TieEndStore implements PanacheRepositoryBase<TieEndRow, String> {

  private final SealedRows sealed;

  TieEndStore(SealedRows sealed) {
    this.sealed = sealed;
  }

  /** Takes the row lock, so that two managers cannot both end it. */
  Optional<TieEndRow> locked(String tie) {
    return findByIdOptional(tie, LockModeType.PESSIMISTIC_WRITE).filter(this::isGenuine);
  }

  /** What was asked for in a municipality since a time, after the cursor. */
  List<TieEndRow> waiting(String municipality, Instant since, String cursor, int most) {
    return find(
            "municipality = ?1 and askedAt > ?2 and id > ?3 order by id",
            municipality,
            since,
            cursor)
        .page(0, most)
        .list();
  }

  boolean isGenuine(TieEndRow row) {
    return sealed.isGenuine(SealedTable.TIE_END, row.id);
  }

  void insert(TieEndRow row) {
    persistAndFlush(row);
  }

  void remove(TieEndRow row) {
    getEntityManager().remove(row);
  }
}
