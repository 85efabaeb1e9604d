package jp.ward.guard.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.kernel.KnownRef;

/**
 * The measures and ties read for a batch, found again for each of its questions by mark. Held by
 * RegisterStoryTest, TieStoryTest.
 */
final class KnownMeasures {

  private final Map<String, List<MeasureSnapshot>> byMark = new HashMap<>();
  private final Map<String, List<List<KnownRef>>> ties;

  /** Takes the ties by the mark of the member of staff who declared them. */
  KnownMeasures(List<MeasureSnapshot> measures, Map<String, List<List<KnownRef>>> ties) {
    this.ties = ties;
    for (MeasureSnapshot measure : measures) {
      measure
          .persons()
          .map(KnownRef::mark)
          .distinct()
          .forEach(mark -> byMark.computeIfAbsent(mark, any -> new ArrayList<>()).add(measure));
    }
  }

  /** Every measure that holds any identifier of the question, in whatever role. */
  List<MeasureSnapshot> of(CheckRequest asked) {
    Map<String, MeasureSnapshot> found = new LinkedHashMap<>();
    for (String mark : asked.marks()) {
      byMark.getOrDefault(mark, List.of()).forEach(one -> found.putIfAbsent(one.id(), one));
    }
    return List.copyOf(found.values());
  }

  /** The question with what its asker has declared of their own ties. */
  Question question(CheckRequest asked) {
    List<List<KnownRef>> declared =
        asked.staffMarks().stream()
            .flatMap(mark -> ties.getOrDefault(mark, List.of()).stream())
            .toList();
    return asked.question().withTies(declared);
  }
}
