package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * Measures as an officer reads and lists them; each reading is recorded. Held by RegisterStoryTest,
 * MeasureListStoryTest.
 */
@ApplicationScoped
class MeasureViews {

  private final MeasureStore store;
  private final RegisterDoor door;
  private final Ledger ledger;
  private final GuardDays days;

  MeasureViews(MeasureStore store, RegisterDoor door, Ledger ledger, GuardDays days) {
    this.store = store;
    this.door = door;
    this.ledger = ledger;
    this.days = days;
  }

  /** Reads one measure of the officer's municipality; the reading is recorded, or the attempt. */
  MeasureDetailJson read(Caller caller, String id) {
    MeasureRights.requireOfficer(caller);
    RegisterDoor.requireId(id);
    return ledger.write(() -> detail(caller, id)).orElseThrow(Refusal::notFound);
  }

  private Optional<MeasureDetailJson> detail(Caller caller, String id) {
    Optional<MeasureRow> found = door.find(caller, id);
    if (found.isEmpty()) {
      record(door.refused(caller, id, "READ"));
      return Optional.empty();
    }
    List<MeasureIdentifierRow> identifiers = store.identifiersOf(List.of(id));
    LocalDate today = record(MeasureEntries.read(caller, found.get()));
    return Optional.of(MeasureDetailJson.of(found.get(), identifiers, today));
  }

  /** Lists a page of the officer's municipality; the listing is recorded. */
  MeasureListJson list(Caller caller, Map<String, List<String>> parameters) {
    MeasureRights.requireOfficer(caller);
    MeasureFilter filter = MeasureFilter.parse(parameters);
    return ledger.write(() -> page(caller, filter, days.today()));
  }

  private MeasureListJson page(Caller caller, MeasureFilter filter, LocalDate today) {
    String municipality = caller.municipality();
    Set<String> closed = door.closedTo(caller);
    Page<MeasureStore.Listed> page =
        Page.of(
            (after, most) -> store.listed(municipality, filter, today, closed, after, most),
            MeasureStore.Listed::id,
            Function.identity(),
            MeasureStore.Listed::isShown,
            filter.cursor(),
            filter.limit());
    List<MeasureRow> rows = page.items().stream().map(MeasureStore.Listed::row).toList();
    List<String> withheld =
        store.leftOut(municipality, filter, today, closed).stream()
            .filter(id -> page.next() == null || id.compareTo(page.next()) <= 0)
            .toList();
    Map<String, List<MeasureIdentifierRow>> identifiers =
        store.identifiersOf(rows.stream().map(row -> row.id).toList()).stream()
            .collect(Collectors.groupingBy(row -> row.measureId));
    record(MeasureEntries.listed(caller, filter, rows, withheld));
    return new MeasureListJson(
        rows.stream()
            .map(
                row ->
                    MeasureDetailJson.of(row, identifiers.getOrDefault(row.id, List.of()), today))
            .toList(),
        page.next());
  }

  /** Locks the ledger's head, appends, and answers with the day of the entry. */
  private LocalDate record(Entry entry) {
    var head = ledger.lock();
    ledger.append(head, List.of(entry));
    return days.of(head.now());
  }
}
