package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.registration.RegistrationSide;

/** How much the register holds about somebody. */
@ApplicationScoped
class MeasureCountStore {

  private static final Set<MeasureState> CLOSED = Set.of(MeasureState.ENDED, MeasureState.REJECTED);

  private final EntityManager entities;

  MeasureCountStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Ids of the measures of a municipality that protect and hold somebody by one of these marks on
   * one of these sides.
   */
  List<String> openNaming(
      String municipality, Set<RegistrationSide> sides, Collection<String> marks) {
    return entities
        .createQuery(
            "select distinct m.id as id from MeasureIdentifierRow i, MeasureRow m"
                + " where m.id = i.measureId and i.mark in :marks and i.side in :sides"
                + " and m.municipality = :municipality and m.state not in :closed",
            Tuple.class)
        .setParameter("marks", marks)
        .setParameter("sides", sides)
        .setParameter("municipality", municipality)
        .setParameter("closed", CLOSED)
        .getResultStream()
        .map(row -> row.get("id", String.class))
        .toList();
  }

  /** How many marks these measures have together. */
  long marksOf(Collection<String> ids) {
    return ids.isEmpty()
        ? 0
        : entities
            .createQuery(
                "select count(*) from MeasureIdentifierRow where measureId in :ids", Long.class)
            .setParameter("ids", ids)
            .getSingleResult();
  }
}
