package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.SealedItem;

/**
 * Raises measures by what an incident has told, at once and for every office: a registered address
 * that was told counts as shared without exception, and what was told of the safe destinations is
 * safe no longer. Only two people make either safe again. Held by BurntPlaceStoryTest.
 */
@ApplicationScoped
public class BurntMeasures {

  private final MeasureStore store;
  private final GuardDays days;

  BurntMeasures(MeasureStore store, GuardDays days) {
    this.store = store;
    this.days = days;
  }

  /**
   * Burns what was told in each of these measures that protects, under its row lock; before the
   * ledger's head is locked. The version rises with what is burnt: what two people approved without
   * knowing of the leak is void. Where nothing is left to burn all stays as it is, so that nobody
   * stops her officers by reporting the same again and again.
   *
   * <p>A measure that is not as the guard wrote it is passed over: it is read at its strictest.
   *
   * @param now guard time
   * @return for each measure that was raised what the entry of the report keeps of it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Map<String, Object>> burn(Collection<String> ids, ToldPlaces told, Instant now) {
    List<MeasureRow> locked = new ArrayList<>();
    for (String id : new TreeSet<>(ids)) { // in one order, so that two reports cannot deadlock
      store.locked(id).ifPresent(locked::add);
    }
    Set<Object> genuine =
        store.these(ids).stream()
            .filter(SealedItem::isGenuine)
            .map(SealedItem::id)
            .collect(Collectors.toSet());
    List<Map<String, Object>> burnt = new ArrayList<>();
    locked.stream()
        .filter(row -> genuine.contains(row.id) && row.seen(days.of(now)).protects())
        .forEach(row -> burn(row, told, now).ifPresent(burnt::add));
    store.flush();
    return burnt;
  }

  /** Empty where nothing was left to burn. */
  private Optional<Map<String, Object>> burn(MeasureRow row, ToldPlaces told, Instant now) {
    List<MeasureIdentifierRow> gone = Burning.of(store.identifiersOf(List.of(row.id)), told);
    boolean burnsAddress = told.tellsAddress() && !row.isAddressBurnt();
    if (gone.isEmpty() && !burnsAddress) {
      return Optional.empty();
    }
    if (burnsAddress) {
      row.registeredAddress = RegisteredAddress.SHARED;
      row.addressBurntAt = now;
    }
    row.version++;
    store.remove(gone);
    Set<String> sorts =
        told.schemes().stream().map(Scheme::name).collect(Collectors.toCollection(TreeSet::new));
    return Optional.of(MeasureEntries.burnt(row, sorts, gone));
  }
}
