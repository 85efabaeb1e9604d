package jp.ward.guard.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The declared ties' rows. */
@ApplicationScoped
class TieStore implements PanacheRepositoryBase<TieMarkRow, String> {

  // Scalars instead of entities, as for measures: what was committed, not what a session held.
  private static final String BY_STAFF =
      """
      select new jp.ward.guard.measure.TieLine(
        s.mark, r.tieId, r.scheme, r.numberedBy, r.mark, r.whole, r.depth)
      from TieMarkRow s join TieMarkRow r on r.tieId = s.tieId
      where s.ofStaff = true and r.ofStaff = false and s.mark in :marks
      order by r.tieId, r.id""";

  /** Every resident's mark of every tie that one of these staff marks declared. */
  List<TieLine> linesOf(Collection<String> staffMarks) {
    return getEntityManager()
        .createQuery(BY_STAFF, TieLine.class)
        .setParameter("marks", staffMarks)
        .getResultList();
  }

  void insert(List<TieMarkRow> rows) {
    rows.forEach(getEntityManager()::persist);
    flush();
  }
}
