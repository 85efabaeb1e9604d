package jp.ward.guard.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.ledger.SealedRows;
import jp.ward.guard.ledger.SealedTable;

/** The declared ties' rows. Held by TieStoryTest, TieRotationTest. */
@ApplicationScoped
class TieStore implements PanacheRepositoryBase<TieMarkRow, String> {

  private static final String DECLARED =
      "r.tie_id IN (SELECT s.tie_id FROM tie_mark s WHERE s.of_staff = TRUE AND s.mark IN (%s))";

  // Statements of their own instead of entities, as for measures.
  private final SealedRows sealed;

  TieStore(SealedRows sealed) {
    this.sealed = sealed;
  }

  /** Every resident's mark of every tie that one of these staff marks declared. */
  List<TieLine> linesOf(Collection<String> staffMarks) {
    List<SealedItem> rows =
        sealed.where(
            SealedTable.TIE_MARK,
            DECLARED.formatted(SealedRows.marks(staffMarks.size())),
            staffMarks);
    Map<Object, List<SealedItem>> ties =
        rows.stream().collect(Collectors.groupingBy(row -> row.values().get("tie_id")));
    return ties.entrySet().stream()
        .sorted(Comparator.comparing(tie -> tie.getKey().toString()))
        .flatMap(tie -> lines(tie.getValue(), staffMarks))
        .toList();
  }

  private static Stream<TieLine> lines(List<SealedItem> tie, Collection<String> staffMarks) {
    List<SealedItem> residents = tie.stream().filter(row -> !isOfStaff(row)).toList();
    return tie.stream()
        .filter(row -> isOfStaff(row) && staffMarks.contains(mark(row)))
        .flatMap(staff -> residents.stream().map(one -> line(mark(staff), one.values())));
  }

  private static TieLine line(String staffMark, Map<String, Object> resident) {
    return new TieLine(staffMark, (String) resident.get("tie_id"), ref(resident));
  }

  /** One mark as its row holds it. */
  static KnownRef ref(Map<String, Object> row) {
    return new KnownRef(
        Scheme.valueOf((String) row.get("scheme")),
        (String) row.get("numbered_by"),
        (String) row.get("mark"),
        (Boolean) row.get("whole_mark"),
        Math.toIntExact((Long) row.get("depth")));
  }

  private static boolean isOfStaff(SealedItem row) {
    return Boolean.TRUE.equals(row.values().get("of_staff"));
  }

  private static String mark(SealedItem row) {
    return (String) row.values().get("mark");
  }

  /** All marks of one declaration, of the member of staff and of the resident. */
  List<SealedItem> tie(String id) {
    return sealed.where(SealedTable.TIE_MARK, "r.tie_id = ?", List.of(id));
  }

  /** Takes a declaration away, mark by mark, so that each leaves the register's digest. */
  void remove(String id) {
    getEntityManager()
        .createQuery("from TieMarkRow where tieId = :tie", TieMarkRow.class)
        .setParameter("tie", id)
        .getResultList()
        .forEach(getEntityManager()::remove);
  }

  void insert(List<TieMarkRow> rows) {
    rows.forEach(getEntityManager()::persist);
    flush();
  }
}
