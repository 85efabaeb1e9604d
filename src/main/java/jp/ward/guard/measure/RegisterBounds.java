package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.kernel.Scheme;

/**
 * Bounds what one municipality may register about one person: every question about her reads all of
 * it while everybody else waits (src/docs/decisions/0036-bounded-measures.md). What stands in the
 * register when the bound is met protects her already.
 */
@ApplicationScoped
class RegisterBounds {

  static final int MOST_MEASURES = 32;
  static final int MOST_MARKS = 4_000;

  /** By these one person is meant; what many share (a telephone, a house, a firm) is no bound. */
  private static final Set<Scheme> STRONG =
      Set.of(Scheme.ATENA, Scheme.NON_RESIDENT_ATENA, Scheme.NAME_DOB);

  private final MeasureCountStore counts;

  RegisterBounds(MeasureCountStore counts) {
    this.counts = counts;
  }

  /** Refuses a new measure where one of its people already stands in as many as can be read. */
  void requireRoom(MeasureRow measure, List<MeasureIdentifierRow> added) {
    List<String> marks =
        added.stream()
            .filter(
                one -> MeasureCountStore.PEOPLE.contains(one.side) && STRONG.contains(one.scheme))
            .map(one -> one.mark)
            .distinct()
            .toList();
    if (marks.isEmpty()) {
      return;
    }
    List<String> ids = counts.openNaming(measure.municipality, marks);
    if (ids.size() >= MOST_MEASURES
        || counts.marksOf(ids) + added.size() > MOST_MARKS && !ids.isEmpty()) {
      throw Refusal.conflict(
          "As many measures as can be kept name one of these people in this municipality, and they"
              + " protect: have a measure officer add to one of them."
              + " この方に関する措置は登録済みで、保護されています。支援措置責任者が既存の措置に追加してください。");
    }
  }

  /** Refuses to make one measure larger than can be read for every question about it. */
  void requireRoom(String measure, int more) {
    if (counts.marksOf(List.of(measure)) + more > MOST_MARKS) {
      throw Refusal.conflict(
          "The measure holds as many identifiers as can be kept: register the rest as another one."
              + " この措置の識別子は上限です。別の措置として登録してください。");
    }
  }
}
