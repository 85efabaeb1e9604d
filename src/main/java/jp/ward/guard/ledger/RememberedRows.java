package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads measures for a decision and misses what this process remembers of them: a measure whose
 * marks were taken away is given back as one in doubt, with the marks by which it was asked for.
 * Held by UndoneTamperingTest.
 */
@ApplicationScoped
public class RememberedRows {

  private static final String HOLDING =
      "r.id IN (SELECT k.measure_id FROM measure_identifier k WHERE k.mark IN (%s))";

  private final SealedRows sealed;
  private final RegisterMemory memory;
  private final RegisterDoubts doubts;

  RememberedRows(SealedRows sealed, RegisterMemory memory, RegisterDoubts doubts) {
    this.sealed = sealed;
    this.memory = memory;
    this.doubts = doubts;
  }

  /** Every measure in any state that holds one of these marks, or did and ought to. */
  public List<SealedItem> holding(Collection<String> marks) {
    if (marks.isEmpty()) {
      return List.of();
    }
    Map<Remembered, Set<String>> before = memory.holding(marks);
    List<SealedItem> found =
        sealed.where(SealedTable.MEASURE, HOLDING.formatted(SealedRows.marks(marks.size())), marks);
    return compared(found, before);
  }

  /** These measures in any state, and those of them that are gone and ought not to be. */
  public List<SealedItem> these(Collection<String> ids) {
    Map<Remembered, Set<String>> before = new LinkedHashMap<>();
    for (String id : ids) {
      Remembered one = memory.byId(id);
      if (one != null) {
        before.put(one, Set.of());
      }
    }
    return compared(sealed.these(SealedTable.MEASURE, ids), before);
  }

  /**
   * Picks the measures that may be shown as a municipality's, whose their rows say they are: a row
   * that is in doubt may be so by memory alone.
   */
  public Set<String> shown(Collection<String> ids, String municipality) {
    Set<String> shown = new HashSet<>();
    for (SealedItem row : these(ids)) {
      Remembered before = memory.byId(row.id().toString());
      if (row.isGenuine() || before != null && before.municipality().equals(municipality)) {
        shown.add(row.id().toString());
      }
    }
    return shown;
  }

  private List<SealedItem> compared(List<SealedItem> found, Map<Remembered, Set<String>> before) {
    Map<Object, SealedItem> rows = new LinkedHashMap<>();
    found.forEach(row -> rows.put(row.id(), row));
    List<String> missed =
        before.keySet().stream().map(Remembered::id).filter(id -> !rows.containsKey(id)).toList();
    Map<Object, SealedItem> looked = new HashMap<>();
    sealed.these(SealedTable.MEASURE, missed).forEach(row -> looked.put(row.id(), row));
    before.forEach(
        (one, marks) -> {
          SealedItem row = rows.getOrDefault(one.id(), looked.get(one.id()));
          if (isInDoubt(one, row)) {
            rows.put(one.id(), doubtful(one, row, marks));
          }
        });
    return List.copyOf(rows.values());
  }

  /** A later row of another replica may well have lost a mark; an earlier one was put back. */
  private boolean isInDoubt(Remembered before, SealedItem row) {
    if (row == null) {
      doubts.report(SealedTable.MEASURE.table(), before.id(), "is missing");
      return true;
    }
    if (row.isGenuine() && Remembered.version(row) < before.version()) {
      doubts.report(
          SealedTable.MEASURE.table(),
          before.id(),
          "is an older row of the guard that was put back");
      return true;
    }
    return !row.isGenuine();
  }

  private static SealedItem doubtful(Remembered before, SealedItem row, Set<String> marks) {
    Map<String, Object> values = new HashMap<>(row == null ? Map.of() : row.values());
    values.put("id", before.id());
    values.put("municipality", before.municipality());
    values.put("responsible_office", before.office());
    List<Map<String, Object>> parts = new ArrayList<>(row == null ? List.of() : row.parts());
    Set<String> there = row == null ? Set.of() : Remembered.marks(row);
    long person = -1;
    for (String mark : marks) {
      if (!there.contains(mark)) {
        parts.add(
            Map.of("person_no", person--, "scheme", "ATENA", "mark", mark, "whole_mark", true));
      }
    }
    return new SealedItem(SealedTable.MEASURE, before.id(), values, List.copyOf(parts), "", false);
  }
}
