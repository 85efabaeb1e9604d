package jp.ward.guard.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.Reduction;

/**
 * What the ledger keeps about the register: who did what to which version; marks, no values. Held
 * by MeasureChangeStoryTest, BurntPlaceStoryTest.
 */
final class MeasureEntries {

  private MeasureEntries() {}

  static Entry registered(
      Caller caller, MeasureRow row, Collection<MeasureIdentifierRow> identifiers) {
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("category", row.category.name());
    what.put("state", row.state.name());
    what.put("start", row.startDate.toString());
    what.put("end", row.endDate == null ? null : row.endDate.toString());
    what.put("role", row.role.name());
    what.put("originReference", row.originReference);
    what.put("reference", row.reference);
    what.put("municipality", row.municipality);
    what.put("responsibleOffice", row.responsibleOffice);
    what.put("registeredAddress", row.registeredAddress.name());
    what.put("nameConcealed", row.nameConcealed);
    what.put("concealedOffices", MeasureRow.split(row.concealedOffices));
    what.put("identifiers", identifiers(identifiers));
    return of(Kind.MEASURE_REGISTERED, caller, row, what);
  }

  /** Takes what changed as {@code kind} and the new values. */
  static Entry changed(Caller caller, MeasureRow row, Map<String, Object> what) {
    return of(Kind.MEASURE_CHANGED, caller, row, what);
  }

  /**
   * Who was added, and in what role: an applicant or a representative may be told what the measure
   * keeps from others, so it shows whether an officer of another office has made somebody one.
   */
  static Map<String, Object> added(
      MeasureRow row, Entered entered, Collection<MeasureIdentifierRow> marks) {
    Map<String, Object> added = new LinkedHashMap<>();
    added.put("side", entered.side().name());
    added.put("role", entered.kind());
    added.put("responsibleOffice", row.responsibleOffice);
    added.put("identifiers", identifiers(marks));
    return added;
  }

  /** What two people granted; who they are stands in the entries of the approval. */
  static Entry reduced(
      MeasureRow row,
      Reduction reduction,
      Collection<MeasureIdentifierRow> gone,
      Collection<MeasureIdentifierRow> added) {
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("kind", "REDUCED");
    what.put("reduction", reduction.kind().name());
    what.put("target", reduction.target());
    what.put("gone", identifiers(gone));
    what.put("identifiers", identifiers(added));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("measure", row.id);
    content.put("version", row.version);
    content.put("what", what);
    return Entry.of(Kind.MEASURE_CHANGED, row.responsibleOffice, row.id, content);
  }

  /**
   * What an incident told of a measure. It stands in the entry of the report: were it an entry of
   * its own, the reporter would count by the numbers of their next questions how many there are.
   *
   * @param told the sorts of places that were told
   */
  static Map<String, Object> burnt(
      MeasureRow row, Set<String> told, Collection<MeasureIdentifierRow> gone) {
    Map<String, Object> burnt = new LinkedHashMap<>();
    burnt.put("measure", row.id);
    burnt.put("version", row.version);
    burnt.put("told", told);
    burnt.put("registeredAddress", row.registeredAddress.name());
    burnt.put("addressBurnt", row.isAddressBurnt());
    burnt.put("gone", identifiers(gone));
    return burnt;
  }

  static Entry read(Caller caller, MeasureRow row) {
    return of(Kind.MEASURE_READ, caller, row, Map.of());
  }

  /**
   * Takes what was shown and what was left out for this caller, both by id.
   *
   * @param withheld measures of the same part of the list that they must not handle
   */
  static Entry listed(
      Caller caller,
      MeasureFilter filter,
      Collection<MeasureRow> rows,
      Collection<String> withheld) {
    Map<String, Object> content = Entry.by(caller);
    content.put("municipality", caller.municipality());
    content.put("state", filter.state() == null ? null : filter.state().name());
    content.put("expiringBefore", string(filter.expiringBefore()));
    content.put("reference", filter.reference());
    content.put("limit", filter.limit());
    content.put("cursor", filter.cursor().isEmpty() ? null : filter.cursor());
    content.put("measures", rows.stream().map(row -> row.id).toList());
    content.put("withheld", withheld);
    return Entry.of(Kind.MEASURES_LISTED, caller, null, content);
  }

  static Entry wrapped(int depth, int marks) {
    return Entry.ofGuard(Kind.IDENTIFIERS_WRAPPED, null, Map.of("depth", depth, "marks", marks));
  }

  /** Whole marks alone: the partial ones are made from the same values. */
  static List<Map<String, Object>> identifiers(Collection<MeasureIdentifierRow> rows) {
    return rows.stream().filter(row -> row.whole).map(MeasureEntries::identifier).toList();
  }

  private static Map<String, Object> identifier(MeasureIdentifierRow row) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("side", row.side.name());
    one.put("person", row.personNo);
    one.put("ofRespondent", row.ofRespondent);
    one.put("kind", row.kind);
    one.put("scheme", row.scheme.name());
    one.put("mark", row.mark);
    one.put("depth", row.depth);
    return one;
  }

  private static Entry of(Kind kind, Caller caller, MeasureRow row, Map<String, Object> what) {
    Map<String, Object> content = Entry.by(caller);
    content.put("measure", row.id);
    content.put("version", row.version);
    content.put("what", what);
    return Entry.of(kind, caller, row.id, content);
  }

  private static String string(Object value) {
    return value == null ? null : value.toString();
  }
}
