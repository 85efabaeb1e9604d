package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;

/** Every keyed mark that the register keeps, of whatever kind, by its depth. */
@ApplicationScoped
class MarkStore {

  /** All tables with marks: what is not named here would be left behind by a new key. */
  static final List<Class<? extends MarkedRow>> KINDS =
      List.of(MeasureIdentifierRow.class, TieMarkRow.class);

  private final EntityManager entities;

  MarkStore(EntityManager entities) {
    this.entities = entities;
  }

  /** The newest depth of any mark, 0 in an empty table. */
  int greatestDepth(Class<? extends MarkedRow> kind) {
    return entities
        .createQuery("select coalesce(max(depth), 0) from " + kind.getSimpleName(), Integer.class)
        .getSingleResult();
  }

  /** How many marks an older depth made. */
  @Transactional
  long countBelow(Class<? extends MarkedRow> kind, int depth) {
    return entities
        .createQuery(
            "select count(*) from " + kind.getSimpleName() + " where depth < :depth", Long.class)
        .setParameter("depth", depth)
        .getSingleResult();
  }

  /** Marks after an id that an older depth made, locked. */
  List<? extends MarkedRow> lockedBelow(
      Class<? extends MarkedRow> kind, int depth, String after, int atMost) {
    String below = " where depth < :depth and id > :after order by id";
    return entities
        .createQuery("from " + kind.getSimpleName() + below, kind)
        .setParameter("depth", depth)
        .setParameter("after", after)
        .setMaxResults(atMost)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
