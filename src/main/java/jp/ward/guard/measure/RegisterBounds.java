package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.registration.RegistrationSide;
import jp.ward.guard.web.Refusal;

/**
 * Bounds what one municipality may register about one person: every question about her reads all of
 * it while everybody else waits (src/docs/decisions/0036-bounded-measures.md). What stands in the
 * register when the bound is met protects her already.
 */
@ApplicationScoped
class RegisterBounds {

  static final int MOST_MEASURES = 32;
  static final int MOST_MARKS = 4_000;

  /**
   * By these, whole, one person is meant; what many share (a telephone, a house, a firm, a name
   * without its birthday) is no bound.
   */
  private static final Set<Scheme> STRONG =
      Set.of(Scheme.ATENA, Scheme.NON_RESIDENT_ATENA, Scheme.NAME_DOB);

  private final MeasureCountStore counts;

  RegisterBounds(MeasureCountStore counts) {
    this.counts = counts;
  }

  /**
   * Refuses a new measure where one of its people already stands in as many as can be read. Whoever
   * is protected may stand in twice as many by a measure officer's hand, and whom somebody accuses
   * in any number: nobody may keep an officer from protecting her by registering him.
   */
  void requireRoom(MeasureRow measure, List<MeasureIdentifierRow> added, boolean byOfficer) {
    int share = byOfficer ? 2 : 1;
    if (isFull(measure, added, Set.of(RegistrationSide.PROTECTED), share)) {
      throw Refusal.conflict(
          "As many measures as can be kept protect one of these people in this municipality: have a"
              + " measure officer add to one of them."
              + " この方を保護する措置は登録済みです。支援措置責任者が既存の措置に追加してください。");
    }
    if (!byOfficer
        && isFull(
            measure,
            added,
            Set.of(RegistrationSide.RESPONDENT, RegistrationSide.ASSOCIATE),
            share)) {
      throw Refusal.conflict(
          "As many measures as can be kept name one of these respondents or associates in this"
              + " municipality: register whom to protect without them now, which protects, and have"
              + " a measure officer add them. 加害者等を除いて今すぐ登録すれば保護されます。"
              + "加害者等は支援措置責任者が追加してください。");
    }
  }

  private boolean isFull(
      MeasureRow measure,
      List<MeasureIdentifierRow> added,
      Set<RegistrationSide> sides,
      int share) {
    List<String> marks =
        added.stream()
            .filter(one -> one.whole && sides.contains(one.side) && STRONG.contains(one.scheme))
            .map(one -> one.mark)
            .distinct()
            .toList();
    List<String> ids =
        marks.isEmpty() ? List.of() : counts.openNaming(measure.municipality, sides, marks);
    return ids.size() >= share * MOST_MEASURES
        || !ids.isEmpty() && counts.marksOf(ids) + added.size() > share * MOST_MARKS;
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
